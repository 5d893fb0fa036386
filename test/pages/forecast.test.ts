import { describe, expect, it, test } from 'vitest';
import { summarisePaths, type TargetPaths } from '../../src/model/forecast/targetForecast';
import type { Language } from '../../src/i18n/setup';
import type { Entry } from '../../src/model/ledger';
import { judge } from '../../src/model/judge';
import type { Observation } from '../../src/model/standing';
import { computeForecast, type Forecast } from '../../src/pages/target/forecast/computeForecast';
import { parseExtra, takeExtra } from '../../src/pages/target/forecast/extra';
import { forecastRows, forecastTable } from '../../src/pages/target/forecast/forecastRows';
import {
  gradeText,
  leadText,
  neededText,
  noForecastText,
  numberTexts,
  whatIfText,
} from '../../src/pages/target/forecast/forecastTexts';
import { subjectOf, type Subject } from '../../src/pages/target/forecast/subject';
import type { TargetView } from '../../src/query/targetView';
import { monthsFrom } from '../../src/model/calendar';
import { observed, sampleEntry } from '../model/sampleEntry';
import { words } from './words';

const unit = { zh: '人次', en: 'person-times' };
const terms = sampleEntry({ unit, value: 61, start: '2026-01-01', end: '2026-12-15' });

/** Ten courses of two months each: 10 counted, then 1 and 1 to 10 times ten; November is the first whole month. */
const ten: TargetPaths = {
  actual: 10,
  target: 61,
  comparator: '>=',
  months: ['2026-10', '2026-11', '2026-12'],
  shares: [0.5, 1, 0.5],
  toEnd: 3,
  effortFrom: 1,
  added: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((count) => Float64Array.of(1, count, 0)),
  basis: 46,
};

function told(language: Language, paths: TargetPaths, extra = 0, changes: Partial<Forecast> = {}): string[] {
  const base = summarisePaths(paths, extra);
  const forecast: Forecast = { paths, base, isMet: false, extraForLikely: null, ...changes };
  const given = { terms, paths, isMet: forecast.isMet };
  return [gradeText(words(language), forecast), ...numberTexts(words(language), given, base)];
}

describe('the graded sentence and its numbers, word for word', () => {
  test('likely: 9 of 10 courses end at 61 or more when 31 are asked for', () => {
    // Ends are 21, 31 … 111: quantiles 0.1, 0.5 and 0.9 of ten lie at places 0.9, 4.5 and 8.1.
    expect(told('zh', { ...ten, target: 31 })).toEqual([
      '按近46个月完成情况推算，预计可按期完成。',
      '到期预计完成66人次，为目标任务的212.9%（80%预测区间30—102人次）。',
      '按期完成的可能性约90%（模型推算，仅供研判参考）。',
      '预计2026年11月达到目标任务数。',
    ]);
    expect(told('en', { ...ten, target: 31 })).toEqual([
      'On the course of the last 46 months, likely to be met on time.',
      'Expected at the deadline: 66 person-times, 212.9\u00a0% of target (80\u00a0% interval 30–102).',
      'Chance of meeting the target about 90\u00a0% (model estimate, for reference).',
      'Expected to be reached in November 2026.',
    ]);
  });

  test('uncertain: 4 of 10, and no sentence that says it will not be reached', () => {
    const some = { ...ten, target: 75 };
    expect(told('zh', some)).toEqual([
      '按近46个月完成情况推算，能否按期完成尚不确定。',
      '到期预计完成66人次，为目标任务的88.0%（80%预测区间30—102人次）。',
      '按期完成的可能性约40%（模型推算，仅供研判参考）。',
    ]);
    expect(told('en', some)[0]).toBe('On the course of the last 46 months, uncertain.');
  });

  test('unlikely: 1 of 10; a course that goes on reaches it after the deadline', () => {
    const later = {
      ...ten,
      target: 105,
      months: [...ten.months, '2027-01'],
      shares: [...ten.shares, 1],
      added: ten.added.map((path) => Float64Array.of(...path, 60)),
    };
    expect(told('zh', later)).toEqual([
      '按近46个月完成情况推算，预计难以按期完成。',
      '到期预计完成66人次，为目标任务的62.8%（80%预测区间30—102人次）。',
      '按期完成的可能性约10%（模型推算，仅供研判参考）。',
      '预计任务期内达不到目标任务数，2027年1月方可达到。',
    ]);
    expect(told('en', later)[0]).toBe('On the course of the last 46 months, unlikely to be met on time.');
    expect(told('en', later)[3]).toBe('Not expected to be reached within the period, but in January 2027.');
  });

  test('the paragraph takes the grade and the count at the deadline, of a met target the count alone', () => {
    const lead = (language: Language, isMet: boolean) => {
      const paths = { ...ten, target: 75 };
      return leadText(words(language), terms, {
        paths,
        base: summarisePaths(paths),
        isMet,
        extraForLikely: null,
      });
    };
    expect(lead('zh', false)).toBe(
      '按近46个月完成情况推算，能否按期完成尚不确定，到期预计完成66人次，为目标任务的88.0%（80%预测区间30—102人次）。',
    );
    expect(lead('en', false)).toBe(
      'On the course of the last 46 months, uncertain. Expected at the deadline: 66 person-times, 88.0\u00a0% of target (80\u00a0% interval 30–102).',
    );
    expect(lead('zh', true)).toBe(
      '按近46个月完成情况推算，到期预计完成66人次，为目标任务的88.0%（80%预测区间30—102人次）。',
    );
  });

  test('the ends of the scale have no number', () => {
    expect(told('zh', { ...ten, target: 500 })[2]).toBe('按期完成的可能性低于1%（模型推算，仅供研判参考）。');
    expect(told('zh', { ...ten, target: 12 })[2]).toBe('按期完成的可能性高于99%（模型推算，仅供研判参考）。');
    expect(told('en', { ...ten, target: 500 })[2]).toBe(
      'Chance of meeting the target below 1\u00a0% (model estimate, for reference).',
    );
  });

  test('in 万 from 1万 upward, in English to hundreds; a met target has no chance to tell', () => {
    const large = { ...ten, target: 1_000_000, actual: 742_144.2, added: [Float64Array.of(0, 0, 0)] };
    expect(told('zh', large)[1]).toBe(
      '到期预计完成74.21万人次，为目标任务的74.2%（80%预测区间74.21万—74.21万人次）。',
    );
    expect(told('en', large)[1]).toBe(
      'Expected at the deadline: 742,100 person-times, 74.2\u00a0% of target (80\u00a0% interval 742,100–742,100).',
    );
    expect(told('zh', { ...ten, target: 10 }, 0, { isMet: true })).toEqual([
      '目标任务已完成，以下按近46个月完成情况推算到期完成数。',
      '到期预计完成66人次，为目标任务的660.0%（80%预测区间30—102人次）。',
    ]);
  });

  test.each([
    ['short', '数据不足12个月，暂不推算。', 'Fewer than 12 months of data: no forecast.'],
    ['closed', '任务期已结束，不再推算。', 'Period ended: no forecast.'],
    ['stock', '存量指标以最新公布数为准，不作推算。', 'Stock figure: latest published value, no forecast.'],
    ['ratio', '比率指标的分子、分母都在变化，不作推算。', 'Ratio: both of its parts change, no forecast.'],
    ['no-data', '尚未载入数据，暂不推算。', 'No data loaded: no forecast.'],
    ['no-floor', '上限和定额类目标任务，不作推算。', 'Upper limit or exact number: no forecast.'],
    ['withheld', '数据未报齐，暂不评定，暂不推算。', 'Reporting incomplete, status withheld: no forecast.'],
  ] as const)('why there is none: %s', (reason, zh, en) => {
    expect(noForecastText(words('zh'), reason)).toBe(zh);
    expect(noForecastText(words('en'), reason)).toBe(en);
  });
});

describe('what-if', () => {
  test('tells from when, how much, and what then; 1.5 months at 20 add 30 to each course', () => {
    const more = summarisePaths(ten, 20);
    const given = { terms, paths: ten, extra: 20 };
    expect(whatIfText(words('zh'), given, more)).toBe('自2026年11月起每月多完成20人次，预计可按期完成。');
    expect(whatIfText(words('en'), given, more)).toBe(
      '20 person-times a month more from November 2026: likely to be met on time.',
    );
    // 51, 61 … 141: nine of ten.
    expect(numberTexts(words('zh'), { terms, paths: ten, isMet: false }, more)).toEqual([
      '到期预计完成96人次，为目标任务的157.3%（80%预测区间60—132人次）。',
      '按期完成的可能性约90%（模型推算，仅供研判参考）。',
      '预计2026年11月达到目标任务数。',
    ]);
  });

  test('says how much more makes it likely; nothing where it is, or where no whole month is left', () => {
    const forecast = { paths: ten, base: summarisePaths(ten), isMet: false, extraForLikely: 15_230 };
    expect(neededText(words('zh'), terms, forecast)).toBe(
      '每月多完成1.53万人次，按期完成的可能性可达到80%。',
    );
    expect(neededText(words('en'), terms, forecast)).toBe(
      'With 15,300 person-times a month more, the chance of meeting the target is 80\u00a0%.',
    );
    expect(neededText(words('zh'), terms, { ...forecast, extraForLikely: 0 })).toBe('');
    expect(neededText(words('zh'), terms, { ...forecast, extraForLikely: null })).toBe('');
  });

  test('takes whole numbers from the address and names the others', () => {
    expect(takeExtra({ extra: '1500', unit: '500101' })).toEqual({
      extra: 1500,
      search: { unit: '500101' },
      unknown: [],
    });
    expect(takeExtra({ extra: '-5' })).toEqual({ extra: 0, search: {}, unknown: ['-5'] });
    expect(takeExtra({})).toEqual({ extra: 0, search: {}, unknown: [] });
    expect(['0', '1.5', '1e3', '', '1234567890'].map(parseExtra)).toEqual([0, null, null, null, null]);
  });
});

const even = (from: string, to: string, count: number) =>
  Object.fromEntries(monthsFrom(from, to).map((month) => [`${month}-05`, count]));

function viewOf(entry: Entry, observation: Observation, changes: Partial<TargetView> = {}): TargetView {
  const standing = judge(entry, observation);
  return {
    selected: { filter: {}, from: null, to: null },
    standing,
    scope: 'whole',
    filter: {},
    period: standing.period,
    slice: { value: 0, keyless: 0, total: 0 },
    days: observation.days,
    other: null,
    carriers: {},
    allocations: [],
    daysByUnit: new Map(),
    trace: null,
    query: null,
    observation,
    ...changes,
  };
}

describe('what is forecast', () => {
  const entry = sampleEntry({ start: '2025-01-01', end: '2026-12-31', value: 2400, unit });
  const seen = observed('2025-12-31', even('2025-01', '2025-12', 100));
  const computed = async (subject: Subject) => {
    const forecast = await computeForecast(subject);
    if (typeof forecast === 'string') throw new Error(forecast);
    return forecast;
  };

  it('is the whole target where the selection has no task, without the selection', async () => {
    const selected = { filter: { unit: ['500101'] }, from: null, to: null };
    const subject = subjectOf(entry, viewOf(entry, seen, { scope: 'slice', selected, days: [] }));
    expect(subject.isOfWhole).toBe(true);
    expect(subject.view.selected.filter).toEqual({});
    expect((await computed(subject)).base.median).toBe(2400);
  });

  it("is the unit's own task where it has one: its quota, its months", async () => {
    const task = {
      targetId: entry.id,
      year: null,
      unit: '500101',
      quota: 300,
      adjustedQuota: 240,
      milestones: { q1: null, h1: null, q3: null, year: null },
      leadOffice: null,
      responsibleUnit: null,
    };
    const days = observed(null, even('2025-01', '2025-12', 10)).days;
    const subject = subjectOf(
      entry,
      viewOf(entry, seen, {
        scope: 'task',
        selected: { filter: { unit: ['500101'] }, from: null, to: null },
        allocations: [task],
        daysByUnit: new Map([['500101', days]]),
      }),
    );
    const { paths, base } = await computed(subject);
    expect(subject.isOfWhole).toBe(false);
    expect([paths.actual, paths.target, base.median, base.probability]).toEqual([120, 240, 240, 1]);
  });

  it('is one year of a per-year target, none of a year that is over', async () => {
    const yearly = sampleEntry({ kind: 'per-year', start: '2025-01-01', end: '2027-12-31', value: 1200 });
    const year = (start: string, end: string) =>
      subjectOf(yearly, viewOf(yearly, seen, { scope: 'year', period: { start, end } }));
    expect(await computeForecast(year('2025-01-01', '2025-12-31'))).toBe('closed');
    const next = await computed(year('2026-01-01', '2026-12-31'));
    expect([next.paths.actual, next.base.median, next.base.reachedIn]).toEqual([0, 1200, '2026-12']);
  });

  it('is not made while the status is withheld', async () => {
    const completeness = { month: '2025-12', expected: 10, reported: 5, zero: 0, share: 0.5, missing: [] };
    const view = viewOf(entry, { ...seen, completeness });
    expect(view.standing.status).toBe('withheld');
    expect(await computeForecast(subjectOf(entry, view))).toBe('withheld');
  });

  it('has a table: the course so far, then the expected one, with the what-if beside it', async () => {
    const short = sampleEntry({ start: '2025-11-01', end: '2026-01-31', value: 300, unit });
    const subject = subjectOf(short, viewOf(short, seen));
    const { paths, base } = await computed(subject);
    const rows = forecastRows(subject, { paths, base }, summarisePaths(paths, 20).fan);
    const { columns, rows: cells } = forecastTable(words('zh'), subject, rows);
    expect(columns.map(({ heading }) => heading)).toEqual([
      '月份',
      '累计完成（人次）',
      '序时应完成（人次）',
      '推算累计完成（人次）',
      '80%预测区间下限（人次）',
      '80%预测区间上限（人次）',
      '增量测算累计完成（人次）',
    ]);
    expect(cells).toEqual([
      ['2025-11', 100, 100, null, null, null, null],
      ['2025-12', 200, 200, null, null, null, null],
      ['2026-01', null, 300, 300, 300, 300, 320],
    ]);
  });
});
