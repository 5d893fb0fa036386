import type { Division } from './divisions';

const nations = /(?:土家族|苗族|畲族)+自治县$/;
const bureau =
  /(?:人力资源和?社会保障局|人力?社保?局|人社局|社会保障局|组织人事部|党群工作部|公共服务和社会事务中心|政务服务和社会事务中心)$/;

/** One spelling for comparison: half-width, no spaces or separators, no bureau's name, letters in upper case. */
export function plainUnitText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s/\\|>·,，、-]/g, '')
    .replace(bureau, '')
    .toUpperCase();
}

/** 大渡口区 → 大渡口, 石柱土家族自治县 → 石柱 and 石柱县; one-character stems (忠县) are left alone. */
function shortForms(name: string): string[] {
  const stem = name.replace(nations, '');
  if (stem !== name) return [stem, `${stem}县`];
  return name.length > 2 && /[区县市]$/.test(name) ? [name.slice(0, -1)] : [];
}

function ownLevelNames(division: Division): string[] {
  if (division.level === 'province') return ['省本级', '省级', '省直', '省属'];
  if (division.level === 'province-level-municipality') return ['市本级', '市级', '市直', '市属'];
  const city = division.name.zh;
  const words = ['本级', '市本级', '市级', '市直', '市属'];
  // A bare 市本级 fits every city: it is listed for each so that the reader learns it is ambiguous.
  return [
    ...words.flatMap((word) => [city, city.slice(0, -1)].map((name) => `${name}${word}`)),
    '市本级',
    '市级',
    '市直',
  ];
}

/**
 * Every spelling under which a division is accepted, normalised as by plainUnitText: codes (6 and 12 digits), name,
 * short forms, aliases, own-level words, each also behind the names of the divisions above. A region's bare name is
 * not among them: a row called 重庆市 is more likely a total than the city level itself.
 */
export function unitNames(division: Division, divisions: readonly Division[]): Set<string> {
  const codes = [division.id, ...(division.code ? [division.code, `${division.code}000000`] : [])];
  const isRegion = division.parent === null;
  const plain = isRegion
    ? []
    : [division.name.zh, ...shortForms(division.name.zh), ...division.aliases, division.name.en];
  const names = [...plain, ...(division.ownLevel ? ownLevelNames(division) : [])];
  const prefixes = prefixesOf(division, divisions);
  return new Set(
    [...codes, ...names, ...prefixes.flatMap((prefix) => names.map((name) => prefix + name))].map(
      plainUnitText,
    ),
  );
}

function prefixesOf(division: Division, divisions: readonly Division[]): string[] {
  const above = divisions.find(({ id }) => id === (division.parent ?? division.id));
  if (!above) return [];
  const own = [above.name.zh, above.name.zh.replace(/[省市区县]$/, '')];
  if (above.parent === null) return own;
  return [...own, ...prefixesOf(above, divisions).flatMap((prefix) => own.map((name) => prefix + name))];
}
