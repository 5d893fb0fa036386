import { describe, expect, it } from 'vitest';
import { planShare } from '../../src/model/planShare';

const year = { start: '2026-01-01', end: '2026-12-31' };
const quarters = [
  { day: '2026-03-31', share: 0.2 },
  { day: '2026-06-30', share: 0.5 },
  { day: '2026-09-30', share: 0.75 },
  { day: '2026-12-31', share: 1 },
];

describe('planShare', () => {
  it.each([
    { name: 'is the elapsed share without milestones', milestones: [], asOf: '2026-06-30', expected: 0.5 },
    { name: 'is 0 on the eve of the period', milestones: quarters, asOf: '2025-12-31', expected: 0 },
    { name: 'is 0 before it', milestones: quarters, asOf: '2025-03-31', expected: 0 },
    { name: 'meets a milestone on its day', milestones: quarters, asOf: '2026-06-30', expected: 0.5 },
    // two of the first three months: 0.2 × 2/3
    { name: 'rises evenly to the first', milestones: quarters, asOf: '2026-02-28', expected: 0.2 * (2 / 3) },
    // one of the three months from 0.2 to 0.5
    { name: 'runs in months between month ends', milestones: quarters, asOf: '2026-04-30', expected: 0.3 },
    // 15 of the 91 days of April to June: 0.2 + 0.3 × 15/91
    {
      name: 'runs in days inside a month',
      milestones: quarters,
      asOf: '2026-04-15',
      expected: 0.2 + 4.5 / 91,
    },
    { name: 'is 1 on the last day', milestones: quarters, asOf: '2026-12-31', expected: 1 },
    { name: 'is 1 after the end', milestones: [], asOf: '2027-02-01', expected: 1 },
    // one milestone only: from 0.4 on 30 June evenly to 1, two of six months: 0.4 + 0.6 × 2/6
    {
      name: 'goes on to 1 after the last milestone',
      milestones: [{ day: '2026-06-30', share: 0.4 }],
      asOf: '2026-08-31',
      expected: 0.6,
    },
    // the milestone belongs to another year of a per-year target
    {
      name: 'leaves out milestones of another period',
      milestones: [{ day: '2025-06-30', share: 0.4 }],
      asOf: '2026-06-30',
      expected: 0.5,
    },
  ])('$name', ({ milestones, asOf, expected }) => {
    expect(planShare(year, milestones, asOf)).toBeCloseTo(expected, 12);
  });
});
