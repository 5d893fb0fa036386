import { type DataRegion, type Division } from '../../../reference/divisions';
import { resolveUnit } from '../../../reference/resolveUnit';

/** What a shape of a boundary file stands for. `whole`: a region or city as a whole, which is no reporting unit. */
export type ShapeMatch =
  | { kind: 'found'; unit: string }
  | { kind: 'whole' }
  | { kind: 'ambiguous'; text: string }
  | { kind: 'unknown'; text: string };

const codeKeys = ['adcode', 'code', '区划代码', '行政区划代码'];
const nameKeys = ['name', '名称'];
const regionOfCode: Record<string, DataRegion> = { '50': 'chongqing', '33': 'zhejiang' };
const longest = 20;

/**
 * The unit of a shape, by its code; by its name only where it has no code, or a code of the same region that is not
 * known (a new district), and only where the name means one unit: 江北区 alone is ambiguous.
 */
export function matchUnit(properties: unknown, divisions: readonly Division[]): ShapeMatch {
  const code = textOf(properties, codeKeys).replace(/^(\d{6})0{6}$/, '$1');
  const name = textOf(properties, nameKeys);
  const text = (name || code).slice(0, longest);
  const coded =
    code === '' ? undefined : divisions.find((division) => division.code === code || division.id === code);
  if (coded) return toMatch(coded);
  const isCode = /^\d{6}$/.test(code);
  const region = isCode ? (regionOfCode[code.slice(0, 2)] ?? null) : null;
  if (name === '' || (isCode && region === null)) return { kind: 'unknown', text };
  const match = resolveUnit(divisions, { region, text: name, day: null });
  if (match.kind === 'ambiguous') return { kind: 'ambiguous', text };
  const named = match.kind === 'found' ? divisions.find(({ id }) => id === match.id) : undefined;
  return named ? toMatch(named) : { kind: 'unknown', text };
}

/** The own level of a region or city has records, and no area of its own. */
function toMatch({ id, ownLevel }: Division): ShapeMatch {
  return ownLevel === null ? { kind: 'found', unit: id } : { kind: 'whole' };
}

/** The first of the properties that holds text or a number, whatever the case of its name. */
function textOf(properties: unknown, keys: readonly string[]): string {
  if (typeof properties !== 'object' || properties === null) return '';
  const entries = Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value as unknown]);
  for (const wanted of keys) {
    const value = entries.find(([key]) => key === wanted)?.[1];
    if (typeof value === 'number' || typeof value === 'string') {
      const text = String(value).trim();
      if (text !== '') return text;
    }
  }
  return '';
}
