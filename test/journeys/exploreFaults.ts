import type { Asked } from './exploreCuts';
import { countCut, yearBefore, type Counted, type CountedCut, type CountedMeasure } from './exploreCount';
import { cutNames, type CutName, type RowFacts } from './exploreRows';
import type { ShownLine, ShownPage, ShownView } from './explorePage';

const asOf = '2026-10-31';
const changedLand = new Set(['500105', '500112', 'CQ-LIANGJIANG', '500109']);

/** Percentages are cut, not rounded; the second term takes back what the division lost. */
const cutShare = (share: number) => Math.floor(share * 1000 + 1e-6) / 10;
const withCommas = (value: number, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function unitOf({ dataset, what, event }: CountedMeasure): string {
  if (event === 'issued' || event === 'used') return '张';
  if (what === 'n') return dataset === 'supply' ? '个' : '人次';
  return { persons: '人', hours: '学时', fen: '元' }[what];
}

/** Where the screen differs from a count over the rows, in words; nothing where it does not. */
export function exploreFaults(shown: ShownPage, facts: RowFacts, asked: Asked): string[] {
  const { region, measure, chosen, other, scope } = asked;
  const isRate = measure.of !== undefined;
  const cut = countCut(facts, measure, region, chosen, asOf);
  const others = other && countCut(facts, measure, region, other, asOf);
  const base = countCut(facts, measure, region, { ...chosen, filter: scope }, asOf, []);
  const period = other ? null : yearBefore(chosen, asOf);
  // Held against a year before only where records reach back to its beginning.
  const since = [...base.months.keys()].sort()[0];
  const hasBefore = period !== null && since !== undefined && since <= period[0].slice(0, 7);
  const faults: string[] = [];
  const expectSame = (what: string, found: number | null, counted: number | null) => {
    if (found === counted) return;
    if (
      found === null ||
      counted === null ||
      Math.abs(found - counted) > 1e-9 * Math.max(1, Math.abs(counted))
    )
      faults.push(`${what}: ${found} is shown, ${counted} counted`);
  };
  const print = (value: number | null) => {
    if (value === null) return '—';
    if (isRate) return `${cutShare(value).toFixed(1)}%`;
    return measure.what === 'fen' ? withCommas(value / 100, 2) : withCommas(value);
  };
  /** Against another figure: points between what is printed of rates, else how much more. */
  const changeOf = ({ value, before }: Counted) => {
    if (value === null || before === null) return null;
    if (isRate) return Math.round((cutShare(value) - cutShare(before)) * 10) / 10;
    return before === 0 ? null : value / before - 1;
  };
  const differenceOf = (value: number | null, than: number | null) => {
    if (value === null || than === null) return null;
    if (isRate) return Math.round((cutShare(value) - cutShare(than)) * 10) / 10;
    return than === 0 ? null : value / than;
  };

  /** Two selections that differ by a view's own dimension alone show the same lines there, so one of them stands. */
  const isHeld = (name: CutName) => {
    if (!other) return false;
    const without = ({ filter, from, to }: typeof chosen) => {
      const rest = Object.entries(filter).filter(([key, values]) => key !== name && values);
      return JSON.stringify([rest.sort(), from ?? null, to ?? null]);
    };
    return without(chosen) !== without(other);
  };
  // 2025-11-06: 江北区 and 渝北区 ended, 两江新区 and 北碚区 took their land.
  const crossesChange =
    region === 'chongqing' && period !== null && period[0] < '2025-11-06' && (chosen.to ?? '9') >= '2025-11';

  const checkWhole = () => {
    const { whole } = cut;
    expectSame('whole', shown.whole, whole.value);
    const [text, ...context] = shown.sentence;
    if (text !== print(whole.value)) faults.push(`whole: “${text}”, not “${print(whole.value)}”`);
    const share = context.find((part) => part.startsWith('占同期全部的'));
    const ofAll = base.whole.value;
    const counted =
      isRate || !ofAll || whole.value === ofAll
        ? undefined
        : `占同期全部的${cutShare((whole.value ?? 0) / ofAll).toFixed(1)}%`;
    if (share !== counted) faults.push(`“${share}”, not “${counted}”`);
    const change = changeOf(whole);
    const said = context.find((part) => /上年同期|同比/.test(part)) ?? '';
    expectSame('whole, year before', shown.before, hasBefore && change !== null ? whole.before : null);
    if (other) {
      if (said !== '') faults.push(`“${said}”, though held against another selection`);
    } else if (period === null) {
      const why = chosen.from
        ? '所选时间超过一年，与上年同期重叠，不计算同比。'
        : '未设起始月份，不计算同比。';
      if (said !== why) faults.push(`“${said}”, not “${why}”`);
    } else if (since !== undefined && !hasBefore) {
      const [year, month] = since.split('-').map(Number);
      if (said !== `该项自${year}年${month}月起有记录，上年同期不完整，不计算同比。`)
        faults.push(`“${said}”, with records since ${since}`);
    } else if (change === null) {
      const why = isRate ? '上年同期无数据，不计算同比。' : '上年同期为0，不计算同比。';
      if (said !== why) faults.push(`“${said}”, with nothing to compare with`);
    } else {
      const [, words, of] = /^(.*)（上年同期(.*)，均统计至\d+月\d+日）$/.exec(said) ?? [];
      if (of !== `${print(whole.before)}${isRate ? '' : unitOf(measure)}`)
        faults.push(`“${said}”, not of ${whole.before}`);
      const [, month, day] = period[1].split('-').map(Number);
      if (!said.endsWith(`至${month}月${day}日）`)) faults.push(`“${said}”, not up to ${period[1]}`);
      const steps = isRate ? change : change * 100;
      const printed = Number(/[\d.]+/.exec(words ?? '')?.[0] ?? 0) * (/降|低/.test(words ?? '') ? -1 : 1);
      // To the nearest tenth; which way a half goes is all the same.
      if (Math.abs(printed - steps) > 0.0500001) faults.push(`“${said}”, not ${steps}`);
      if (Math.abs(steps) >= 0.1 && !/增长|下降|高|低/.test(words ?? ''))
        faults.push(`“${said}” names no direction`);
    }
    expectSame('whole of the other', shown.other, others ? others.whole.value : null);
    expectSame('difference', shown.difference, others ? differenceOf(whole.value, others.whole.value) : null);
  };

  const checkView = (name: CutName, { lines, said, groups }: ShownView) => {
    const counted = cut.lines[name];
    const sum = [...counted.values()].reduce((all, { value }) => all + (value ?? 0), 0);
    const adds = !isRate && measure.what !== 'persons';
    if (said !== null && said !== lines.length)
      faults.push(`${name}: ${said} lines are said, ${lines.length} there`);
    if (new Set(lines.map(({ key }) => key)).size < lines.length)
      faults.push(`${name}: a line is there twice`);
    for (const [key, figure] of counted)
      if ((figure.value || (hasBefore && figure.before)) && !lines.some((line) => line.key === key))
        faults.push(`${name} ${key}: not shown, ${figure.value} counted`);
    for (const line of lines) checkLine(name, line, adds ? sum : null);
    for (const { keys, sum: shownSum, share } of adds ? groups : []) {
      const part = keys.reduce((all, key) => all + (counted.get(key)?.value ?? 0), 0);
      expectSame(`${name}, group of ${keys[0]}`, shownSum, part);
      if (!isHeld(name))
        expectSame(`${name}, share of the group of ${keys[0]}`, share, sum === 0 ? null : part / sum);
    }
  };

  const empty: Counted = { value: isRate ? null : 0, before: isRate ? null : 0, people: 0 };
  const checkLine = (name: CutName, line: ShownLine, sum: number | null) => {
    const at = `${name} ${line.key || '(not filled in)'}`;
    const figure = cut.lines[name].get(line.key) ?? empty;
    expectSame(at, line.value, figure.value);
    if (line.text !== print(figure.value)) faults.push(`${at}: “${line.text}”, not “${print(figure.value)}”`);
    const than = isHeld(name) && others ? (others.lines[name].get(line.key) ?? empty).value : null;
    expectSame(`${at}, other`, line.other, than);
    expectSame(`${at}, difference`, line.difference, isHeld(name) ? differenceOf(figure.value, than) : null);
    expectSame(`${at}, share`, line.share, isHeld(name) || !sum ? null : (figure.value ?? 0) / sum);
    const isComparable = !(name === 'unit' && changedLand.has(line.key) && crossesChange);
    expectSame(`${at}, change`, line.change, hasBefore && isComparable ? changeOf(figure) : null);
    const isOfPeople = measure.dataset !== 'supply';
    const isSmall = isOfPeople && figure.people > 0 && figure.people < 10;
    // Of hours and money the page knows rows, not people: a row of many may be marked, few people never go unmarked.
    if (line.isMarkedSmall !== isSmall && (isSmall || measure.what === 'n' || measure.what === 'persons'))
      faults.push(`${at}: ${figure.people} people, ${line.isMarkedSmall ? '' : 'not '}marked as few`);
  };

  checkWhole();
  const filled = (name: CutName, { lines }: CountedCut) =>
    [...lines[name]].some(([key, { value, before }]) => key !== '' && (value || (hasBefore && before)));
  for (const name of cutNames) {
    const view = shown.views.find((one) => one.name === name);
    if (view) checkView(name, view);
    const isAsked = !scope[name] && (asked.byPerson || (name !== 'category' && name !== 'age'));
    if (view && !isAsked) faults.push(`${name}: shown though not asked for`);
    if (!view && isAsked && filled(name, cut)) faults.push(`${name}: not shown`);
  }
  checkMonths(shown, cut, base, isRate, expectSame);
  return faults;
}

/** Bars are as high as their part of the highest of all months. */
function checkMonths(
  { months }: ShownPage,
  cut: CountedCut,
  base: CountedCut,
  isRate: boolean,
  expectSame: (what: string, found: number | null, counted: number | null) => void,
): void {
  const counted = [...base.months.keys()].sort();
  const [first = '', last = ''] = [counted[0], counted.at(-1)];
  expectSame('is there a course', Number(months !== null), Number(counted.length > 0));
  if (months === null) return;
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  expectSame('first month', index(months.first), index(first));
  expectSame('last month', index(months.last), index(last));
  expectSame('months', months.bars.length, index(last) - index(first) + 1);
  // A rate is drawn between 0 and 100 %.
  const highest = isRate ? 1 : Math.max(...base.months.values());
  months.bars.forEach((height, i) => {
    const at = index(first) + i - 1;
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const value = cut.months.get(month) ?? 0;
    expectSame(`bar of ${month}`, height, highest === 0 ? 0 : Math.min(100, (value / highest) * 100));
  });
}
