import { describe, expect, test } from 'vitest';
import { summarise, type CaseTally, type Finding } from '../../src/model/ruleVerdict';

const finding = (verdict: Finding['verdict']): Finding => ({
  id: 'E-14-0123456789abcdef',
  rule: 'E-14',
  region: 'chongqing',
  dataset: 'training',
  caseKey: 'J1|K1',
  recordId: 'T1',
  recordIds: ['T1'],
  personKey: null,
  unit: '500105',
  institution: 'J1',
  classId: 'K1',
  month: '2026-03',
  verdict,
  reason: 'report-due',
  found: null,
  expected: null,
  dueDate: null,
});
const tally = (verdict: CaseTally['verdict'], cases: number, missing: string[] = []): CaseTally => ({
  unit: '500105',
  institution: 'J1',
  year: '2026',
  verdict,
  missing,
  cases,
});

describe('summarise', () => {
  test('one breach among passes is a breach of as many as were checked; pending ones are not yet decided', () => {
    const summary = summarise(
      [finding('breach'), finding('pending')],
      [tally('pass', 3), tally('not-checkable', 2, ['a', 'b'])],
    );
    expect(summary).toEqual({
      verdict: 'breach',
      breaches: 1,
      pending: 1,
      passed: 3,
      unproven: 0,
      unlisted: 0,
      notCheckable: 2,
      checked: 4,
      missing: [
        { field: 'a', cases: 2 },
        { field: 'b', cases: 2 },
      ],
    });
  });

  test('a deadline that has not come is pending', () => {
    expect(summarise([finding('pending')], [tally('pass', 3)]).verdict).toBe('pending');
  });

  test('what can be checked passes although other cases cannot be checked; those are not among the passed', () => {
    const summary = summarise([], [tally('pass', 3), tally('not-checkable', 7, ['level'])]);
    expect([summary.verdict, summary.passed, summary.checked, summary.notCheckable]).toEqual([
      'pass',
      3,
      3,
      7,
    ]);
  });

  test('nothing checkable, nothing in scope, or a history that may be partial is never a pass', () => {
    expect(summarise([], [tally('not-checkable', 7, ['level'])]).verdict).toBe('not-checkable');
    expect(summarise([], []).verdict).toBe('not-checkable');
    expect(summarise([], [tally('unproven', 900, ['history'])]).verdict).toBe('not-checkable');
  });
});
