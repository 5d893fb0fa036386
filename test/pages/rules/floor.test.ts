import { beforeAll, describe, expect, it } from 'vitest';
import { firstTwoYears, floorRows, readingCounts } from '../../../src/pages/rules/floor/floorRows';
import { floorSentence } from '../../../src/pages/rules/floor/floorWords';
import type { InstitutionYear } from '../../../src/query/ruleQueries';
import { setUpTexts, wordsIn } from './words';

beforeAll(setUpTexts);

/** A running year of the default reading, 24 of 100. */
function year(changes: Partial<InstitutionYear> = {}): InstitutionYear {
  return {
    span: 'notice',
    reading: 'best',
    year: 2026,
    institution: 'J1',
    unit: 'A',
    examinees: 100,
    passed: 24,
    absent: 3,
    floor: 0.25,
    needed: 1,
    isWhole: true,
    isOver: false,
    ...changes,
  };
}

const choice = { span: 'notice', reading: 'best', year: 2026 } as const;
const order = (unit: string | null) => ['A', 'B'].indexOf(unit ?? '');
const stateOf = (...years: InstitutionYear[]) =>
  floorRows(years, { ...choice, year: years.at(-1)!.year }, order)[0]!.state;

describe('floorRows', () => {
  it('puts those below the floor first, then goes by unit and id; other years and readings stay away', () => {
    const rows = floorRows(
      [
        year({ institution: 'J1', passed: 25 }),
        year({ institution: 'J2', unit: 'B', passed: 25 }),
        year({ institution: 'J3', unit: 'B' }),
        year({ institution: 'J4', passed: 90 }),
        year({ institution: 'J5', year: 2025 }),
        year({ institution: 'J6', reading: 'trained' }),
        year({ institution: 'J7', span: 'calendar' }),
      ],
      choice,
      order,
    );
    expect(rows.map(({ institution, rate, isBelow }) => [institution, rate, isBelow])).toEqual([
      ['J3', 0.24, true],
      ['J1', 0.25, false],
      ['J4', 0.9, false],
      ['J2', 0.25, false],
    ]);
  });

  it('says what can be said of a year', () => {
    expect(stateOf(year())).toBe('running');
    expect(stateOf(year({ isOver: true }))).toBe('below');
    expect(stateOf(year({ isOver: true, passed: 25 }))).toBe('reached');
    expect(stateOf(year({ year: 2025, isWhole: false, isOver: true }))).toBe('part');
    expect(stateOf(year({ examinees: 0, passed: 0 }))).toBe('none');
    expect(stateOf(year({ floor: null }))).toBe('no-floor');
  });

  it('finds two years running only after two whole years that are over', () => {
    const before = year({ isOver: true });
    const now = year({ year: 2027, isOver: true });
    expect(stateOf(before, now)).toBe('second');
    expect(stateOf({ ...before, isWhole: false }, now)).toBe('below');
    expect(stateOf({ ...before, passed: 25 }, now)).toBe('below');
    expect(stateOf({ ...before, examinees: 0, passed: 0 }, now)).toBe('below');
    expect(stateOf({ ...before, year: 2025 }, now)).toBe('below');
    expect(stateOf(before, { ...now, isOver: false })).toBe('running');
  });

  it('compares with a floor that no binary fraction meets', () => {
    // 0.28 × 25 is a little more than 7 in binary fractions.
    expect(stateOf(year({ floor: 0.28, examinees: 25, passed: 7, isOver: true }))).toBe('reached');
  });
});

it('counts the institutions below the floor under every reading side by side', () => {
  const counts = readingCounts(
    [
      year(),
      year({ institution: 'J2', passed: 25 }),
      year({ institution: 'J3', examinees: 0, passed: 0 }),
      year({ span: 'calendar', passed: 25 }),
      year({ reading: 'trained' }),
      year({ reading: 'trained', year: 2025 }),
    ],
    2026,
  );
  expect(
    counts.map(({ reading, counts: spans }) => [
      reading,
      ...spans.map(({ rated, below }) => `${below}/${rated}`),
    ]),
  ).toEqual([
    ['best', '1/2', '0/1'],
    ['sittings', '0/0', '0/0'],
    ['registered', '0/0', '0/0'],
    ['trained', '1/1', '0/0'],
  ]);
});

it('knows the two years after which two years running can be established', () => {
  expect(firstTwoYears('2025-09-15')).toEqual([2026, 2027]);
  expect(firstTwoYears('2026-01-01')).toEqual([2026, 2027]);
});

describe('sentences', () => {
  const sentence = (language: 'zh' | 'en', ...years: InstitutionYear[]) =>
    floorSentence(
      wordsIn(language),
      floorRows(years, { ...choice, reading: years[0]!.reading, year: years.at(-1)!.year }, order)[0]!,
      '2026-10-31',
    );

  it('a running year is a notice with the passes still needed', () => {
    expect(sentence('zh', year())).toBe(
      '本年截至2026年10月31日通过率24.0%，年度未结束，仅作提示；按已参加考核100人计，本年通过率达到25%还需通过1人',
    );
    expect(sentence('en', year({ reading: 'sittings' }))).toBe(
      '24.0\u00a0% to 31 October 2026; year not over, notice only; passes still needed for 25\u00a0% of 100 sittings: 1',
    );
    expect(sentence('zh', year({ passed: 25 }))).toBe('不低于25%，年度未结束，仅作提示');
  });

  it('a finished year below, and the second one', () => {
    // 24.96 % is cut, so that it never reads as the floor.
    expect(sentence('zh', year({ isOver: true, examinees: 2500, passed: 624 }))).toBe(
      '2026年评价考核通过率24.9%，低于25%',
    );
    expect(sentence('zh', year({ isOver: true }), year({ year: 2027, isOver: true }))).toBe(
      '连续2年低于25%，符合文件规定的退出情形，请按程序核实、处理',
    );
    expect(sentence('zh', year({ isOver: true }), year({ year: 2027 }))).toBe(
      '本年截至2026年10月31日通过率24.0%，年度未结束，仅作提示；按已参加考核100人计，本年通过率达到25%还需通过1人；上年通过率低于25%',
    );
  });

  it('years without a verdict say why', () => {
    expect(sentence('zh', year({ year: 2025, isWhole: false, isOver: true }))).toBe(
      '2025年不是完整年度，不作年度认定',
    );
    expect(sentence('zh', year({ examinees: 0, passed: 0 }))).toBe('本年无人参加考核，不计算通过率');
  });
});
