import { describe, expect, it } from 'vitest';
import { judge } from '../../src/model/judge';
import { observed, pick, reportedOfTen, sampleEntry } from './sampleEntry';

describe('judge, cumulative', () => {
  const million = sampleEntry({ value: 1_000_000, start: '2023-01-01', end: '2027-12-31' });

  it('finds 562,300 of a million after 46 of 60 months behind', () => {
    // May to October 2026: 6 × 12,850 = 77,100; before that 562,300 − 77,100 = 485,200
    const days = { '2023-05-01': 485_200, '2026-05-20': 25_700, '2026-07-20': 25_700, '2026-10-20': 25_700 };
    const standing = judge(million, observed('2026-10-31', days));
    expect(pick(standing, 'status', 'closed', 'actual', 'remaining', 'completion', 'periodLabel')).toEqual({
      status: 'behind',
      closed: false,
      actual: 562_300,
      remaining: 437_700,
      completion: 0.5623,
      periodLabel: null,
    });
    expect(standing.timeProgress).toEqual({ share: 46 / 60, by: 'months', elapsed: 46, total: 60 });
    // 1,000,000 × 46/60, and 562,300 ÷ 766,666.67
    expect(standing.planToDate).toBeCloseTo(766_666.667, 3);
    expect(standing.paceIndex).toBeCloseTo(0.733435, 6);
    // 437,700 ÷ 14 months
    expect(standing.remainingMonths).toBe(14);
    expect(standing.requiredRate).toBeCloseTo(31_264.286, 3);
    expect(standing.recentRate).toBe(12_850);
    expect(standing.reachedOn).toBeNull();
  });

  it('is met before the deadline on the day the total reaches the target', () => {
    const days = { '2025-01-05': 400, '2025-04-18': 600, '2025-05-01': 20 };
    const standing = judge(sampleEntry(), observed('2025-06-30', days));
    expect(
      pick(standing, 'status', 'closed', 'completion', 'remaining', 'requiredRate', 'reachedOn'),
    ).toEqual({
      status: 'met',
      closed: false,
      completion: 1.02,
      remaining: 0,
      requiredRate: 0,
      reachedOn: '2025-04-18',
    });
  });

  // plan to date on 30 June is 500
  it.each([
    [475, 'on-track'],
    [474, 'at-risk'],
    [375, 'at-risk'],
    [374, 'behind'],
    [0, 'behind'],
  ])('has %s of 1000 at half-time as %s', (actual, status) => {
    expect(judge(sampleEntry(), observed('2025-06-30', { '2025-02-01': actual })).status).toBe(status);
  });

  it('puts a pace ratio of exactly 0.95 on track where the plan is no binary fraction', () => {
    // plan at 11 of 20 months: 50,000 × 0.55 = 27,500; 26,125 ÷ 27,500 = 0.95, in binary 0.9499…
    const twentyMonths = sampleEntry({ value: 50_000, end: '2026-08-31' });
    const at = (actual: number) => judge(twentyMonths, observed('2025-11-30', { '2025-02-01': actual }));
    expect(at(26_125).status).toBe('on-track');
    expect(at(26_124).status).toBe('at-risk');
  });

  it('takes the thresholds of the ledger', () => {
    const thresholds = { onTrackFrom: 0.9, atRiskFrom: 0.5, completeFrom: 0.9 };
    const half = observed('2025-06-30', { '2025-02-01': 450 });
    expect(judge(sampleEntry({ thresholds }), half).status).toBe('on-track');
  });

  it('holds the plan against the milestones of the ledger', () => {
    const milestones = [
      { day: '2025-06-30', share: 0.2 },
      { day: '2025-12-31', share: 1 },
    ];
    const standing = judge(sampleEntry({ milestones }), observed('2025-06-30', { '2025-02-01': 200 }));
    expect(pick(standing, 'status', 'planToDate', 'paceIndex')).toEqual({
      status: 'on-track',
      planToDate: 200,
      paceIndex: 1,
    });
  });

  it.each([
    { name: 'exactly reached', actual: 1000, comparator: '>=', status: 'met', reached: '2025-03-01' },
    { name: 'one short', actual: 999, comparator: '>=', status: 'missed', reached: null },
    { name: '超过 exactly reached', actual: 1000, comparator: '>', status: 'missed', reached: null },
    { name: '超过 by one', actual: 1001, comparator: '>', status: 'met', reached: '2025-03-01' },
  ] as const)('closes on the last day: $name is $status', ({ actual, comparator, status, reached }) => {
    const standing = judge(sampleEntry({ comparator }), observed('2025-12-31', { '2025-03-01': actual }));
    expect(pick(standing, 'status', 'closed', 'remainingMonths', 'requiredRate', 'recentRate')).toEqual({
      status,
      closed: true,
      remainingMonths: null,
      requiredRate: null,
      recentRate: null,
    });
    expect(standing.reachedOn).toBe(reached);
  });

  it('counts only the period, and says what lies before and after it', () => {
    const days = { '2024-12-31': 5, '2025-01-01': 10, '2025-12-31': 20, '2026-01-01': 40, '2026-02-01': 80 };
    const standing = judge(sampleEntry(), observed('2026-01-31', days));
    expect(pick(standing, 'actual', 'outside', 'status')).toEqual({
      actual: 30,
      outside: { before: 5, after: 40 },
      status: 'missed',
    });
  });

  it('has not started on the day before the start', () => {
    const standing = judge(sampleEntry(), observed('2024-12-31', { '2024-11-01': 3 }));
    expect(pick(standing, 'status', 'actual', 'planToDate', 'paceIndex', 'requiredRate')).toEqual({
      status: 'not-started',
      actual: 0,
      planToDate: 0,
      paceIndex: null,
      requiredRate: 1000 / 12,
    });
  });

  it('has not started where the plan asks for nothing yet, nor do months before the start count as left', () => {
    const milestones = [
      { day: '2025-06-30', share: 0 },
      { day: '2025-12-31', share: 1 },
    ];
    expect(judge(sampleEntry({ milestones }), observed('2025-05-31')).status).toBe('not-started');
    expect(pick(judge(sampleEntry(), observed('2024-03-31')), 'remainingMonths', 'requiredRate')).toEqual({
      remainingMonths: 12,
      requiredRate: 1000 / 12,
    });
  });

  it('leaves out what is dated after the cut-off', () => {
    const standing = judge(sampleEntry(), observed('2025-06-30', { '2025-06-30': 500, '2025-07-01': 500 }));
    expect(pick(standing, 'actual', 'status')).toEqual({ actual: 500, status: 'on-track' });
  });

  it('judges from the first day on', () => {
    expect(judge(sampleEntry(), observed('2025-01-01')).status).toBe('behind');
  });

  it('has no data only where the dataset is not loaded; a loaded one without a row counts 0', () => {
    expect(pick(judge(sampleEntry(), observed(null)), 'status', 'actual', 'closed', 'months')).toEqual({
      status: 'no-data',
      actual: null,
      closed: false,
      months: [],
    });
    expect(pick(judge(sampleEntry(), observed('2025-06-30')), 'status', 'actual')).toEqual({
      status: 'behind',
      actual: 0,
    });
  });

  it('has no completion of a target of 0', () => {
    const standing = judge(sampleEntry({ value: 0 }), observed('2025-06-30', { '2025-02-01': 3 }));
    expect(pick(standing, 'status', 'completion', 'paceIndex', 'remaining', 'reachedOn')).toEqual({
      status: 'met',
      completion: null,
      paceIndex: null,
      remaining: 0,
      reachedOn: '2025-01-01',
    });
  });

  it('says how many of the counted persons had no code', () => {
    const keylessDays = [
      { day: '2024-12-30', value: 1 },
      { day: '2025-02-01', value: 2 },
    ];
    expect(judge(sampleEntry(), observed('2025-06-30', { '2025-02-01': 9 }, { keylessDays })).keyless).toBe(
      2,
    );
  });
});

describe('judge, incomplete reporting', () => {
  const half = (actual: number, reported: number) =>
    observed('2025-06-30', { '2025-02-01': actual }, { completeness: reportedOfTen(reported) });

  it('withholds the status under the threshold and keeps the figures', () => {
    expect(pick(judge(sampleEntry(), half(480, 8)), 'status', 'actual', 'completion')).toEqual({
      status: 'withheld',
      actual: 480,
      completion: 0.48,
    });
  });

  it('judges at the threshold itself', () => {
    expect(judge(sampleEntry(), half(480, 9)).status).toBe('on-track');
  });

  it('withholds a miss after the deadline too', () => {
    const closed = observed('2026-01-31', { '2025-02-01': 990 }, { completeness: reportedOfTen(5) });
    expect(pick(judge(sampleEntry(), closed), 'status', 'closed')).toEqual({
      status: 'withheld',
      closed: true,
    });
  });

  it('leaves a reached target met, since late reports only add', () => {
    expect(judge(sampleEntry(), half(1000, 5)).status).toBe('met');
  });

  it('leaves a target that has not started alone', () => {
    const early = observed('2024-12-31', {}, { completeness: reportedOfTen(0) });
    expect(judge(sampleEntry(), early).status).toBe('not-started');
  });
});
