import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { count, countBy, countByMonth, countedTargets, factsOf, type CountedTarget } from './directCount';
import { expectedStandings, monthsOf, shownYear } from './expectedStandings';
import { openBoard, openTarget, readTarget, showAllCarriers, type BoardLine } from './reading';
import { readFacts, type Cuts, type Facts } from './sampleRows';

const seed = Number(process.env['SEED'] ?? 20261031);
const asOf = '2026-10-31';
const sliceable = ['unit', 'occupation', 'institution', 'programme'] as const;

interface Combination {
  target: CountedTarget;
  slice: Partial<Record<(typeof sliceable)[number], string[]>>;
  /** Months, null = open. */
  from: string | null;
  to: string | null;
}

let browser: Browser;
let at: Visit;
let facts: Facts;
const board = new Map<string, BoardLine>();

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  facts = await readFacts();
  await visit(at.page, '/');
  for (const region of ['chongqing', 'zhejiang'])
    for (const line of await openBoard(at.page, `/?region=${region}`)) board.set(line.id, line);
}, 120_000);

afterAll(async () => {
  facts.clear();
  await browser.close();
});

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(seed);
const oneOf = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!;

/** Items are many targets with few rows: they are drawn as one kind, so that the large ones come up as often. */
function drawTarget(targets: readonly CountedTarget[]): CountedTarget {
  const large = targets.filter(({ reading }) => !/ (newly-)?approved /.test(reading.facts));
  return oneOf([...large, oneOf(targets.filter((target) => !large.includes(target)))]);
}

/** Values that stand together in a row of the target, so that most combinations count something. */
function draw(targets: readonly CountedTarget[]): Combination {
  const target = drawTarget(targets);
  const rows = factsOf(facts, target.reading, {}, [target.start, target.end < asOf ? target.end : asOf]);
  const slice: Combination['slice'] = {};
  if (random() < 0.75) {
    const { row } = oneOf(rows);
    for (const name of sliceable) {
      if (row[name] === '' || random() < 0.55) continue;
      const second = random() < 0.5 ? oneOf(rows).row[name] : '';
      slice[name] = [...new Set([row[name], second])].filter((value) => value !== '');
    }
  }
  if (random() < 0.45) return { target, slice, from: null, to: null };
  const months = monthsOf([target.start.slice(0, 7), (target.end < asOf ? target.end : asOf).slice(0, 7)]);
  const [from = null, to = null] = [oneOf(months), oneOf(months)].sort();
  const open = random();
  return { target, slice, from: open < 0.2 ? null : from, to: open > 0.8 ? null : to };
}

/** First and last day of what the page counts over. */
function periodOf({ target, from, to }: Combination): [string, string] {
  const last = (day: string) => (day < asOf ? day : asOf);
  if (from === null && to === null) {
    const shown = expectedStandings.find(({ id }) => id === target.id);
    const year = shown && shownYear(shown);
    return year ? [`${year}-01-01`, last(`${year}-12-31`)] : [target.start, last(target.end)];
  }
  // Day 31 of any month closes it, days being compared as text.
  return [from === null ? target.start : `${from}-01`, to === null ? last(target.end) : last(`${to}-31`)];
}

function addressOf({ slice, from, to }: Combination): string {
  const parts = Object.entries({ ...slice, from, to }).filter(([, value]) => value !== null);
  return parts.map(([name, value]) => `${name}=${String(value)}`).join('&');
}

async function expectAgreement(combination: Combination): Promise<number> {
  const { target, slice, from, to } = combination;
  const { once } = target.reading;
  const period = periodOf(combination);
  const counted = factsOf(facts, target.reading, slice, period);
  const total = count(counted, once);
  const isWhole = from === null && to === null && Object.keys(slice).length === 0;
  // The target's own figure is the average of its years; whatever is selected shows what was counted.
  const years =
    target.kind === 'annual-average' && isWhole
      ? Number(target.end.slice(0, 4)) - Number(target.start.slice(0, 4)) + 1
      : 1;

  await openTarget(at.page, target.id, addressOf(combination));
  await showAllCarriers(at.page);
  const { figures, months, course, carriers } = await readTarget(at.page, target.id);
  expect(figures['actual']).toBeCloseTo(total / years, 9);
  if (target.other) {
    const others = count(factsOf(facts, target.other, slice, period), target.other.once);
    expect.soft(figures['other-reading'], addressOf(combination)).toBeCloseTo(others / years, 9);
  }
  expect(figures['trace-counted']).toBe(counted.length);

  const byMonth = countByMonth(counted, once);
  const listed = monthsOf([period[0].slice(0, 7), period[1].slice(0, 7)]);
  expect(months).toEqual(Object.fromEntries(listed.map((month) => [month, byMonth.get(month) ?? 0])));
  expect(Object.values(months).reduce((sum, value) => sum + value, 0)).toBe(total);
  expect(course.at(-1) ?? 0).toBe(total);

  for (const name of ['unit', 'occupation', 'institution'] as const satisfies (keyof Cuts)[]) {
    const expected = countBy(counted, once, name);
    const isFilled = Object.keys(expected).some((key) => key !== '');
    const shown = Object.entries(carriers[name] ?? {}).filter(
      ([key, value]) => value > 0 && !key.startsWith('city:'),
    );
    expect(Object.fromEntries(shown)).toEqual(isFilled ? expected : {});
    if (once !== 'a row' || !isFilled) continue;
    expect(shown.reduce((sum, [, value]) => sum + value, 0)).toBe(total);
  }

  if (isWhole) expect(board.get(target.id)?.actual).toBe(figures['actual']);
  if (Object.keys(slice).join() === 'unit' && slice.unit?.length === 1 && from === null && to === null) {
    const lines = await openBoard(at.page, `/?region=${target.region}&unit=${slice.unit[0]}`);
    expect(lines.find(({ id }) => id === target.id)?.own).toBe(total);
  }
  return total;
}

it('card, page, tables and lists agree with a direct count over the rows, 30 times', async () => {
  console.log(`seed ${seed}`);
  const targets = countedTargets();
  expect(targets).toHaveLength(20);
  const totals = new Map<string, number>();
  while (totals.size < 30) {
    const combination = draw(targets);
    const name = `${combination.target.id} ${addressOf(combination)}`.trim();
    if (totals.has(name)) continue;
    try {
      totals.set(name, await expectAgreement(combination));
    } catch (error) {
      throw new Error(`seed ${seed}: ${name}`, { cause: error });
    }
  }
  console.log([...totals].map(([name, total]) => `${name}: ${total}`).join('\n'));
  // Combinations that count nothing agree too easily.
  expect([...totals.values()].filter((total) => total > 0).length).toBeGreaterThanOrEqual(20);
  expect(at.faults).toEqual([]);
}, 180_000);
