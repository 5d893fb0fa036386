import { describe, expect, it } from 'vitest';
import type { CaseTally, Finding } from '../../../src/model/ruleVerdict';
import { summarise } from '../../../src/model/ruleVerdict';
import { groupRules } from '../../../src/pages/rules/groupRules';
import type { RulesScope } from '../../../src/pages/rules/rulesAddress';
import {
  countByMonth,
  countByUnit,
  dueSoon,
  overdue,
  scopeResults,
} from '../../../src/pages/rules/scopeResults';
import type { RuleResult } from '../../../src/query/rules';
import { rulebook } from '../../reference/rulebookFiles';

const finding = (given: Partial<Finding>): Finding => ({
  id: 'E-14-0000000000000001',
  rule: 'E-14',
  region: 'chongqing',
  dataset: 'training',
  caseKey: '',
  recordId: 'R1',
  recordIds: ['R1'],
  personKey: null,
  unit: '500106',
  institution: 'I1',
  classId: 'C1',
  month: '2026-03',
  verdict: 'breach',
  reason: 'not-reported',
  found: 'none',
  expected: '2026-03-01|2026-03-31',
  dueDate: '2026-03-31',
  ...given,
});
const tally = (given: Partial<CaseTally>): CaseTally => ({
  unit: '500106',
  institution: 'I1',
  year: '2026',
  verdict: 'pass',
  missing: [],
  cases: 1,
  ...given,
});
const ruleOf = (id: string) => {
  const rule = rulebook.rules.find((one) => one.id === id);
  if (!rule) throw new Error(id);
  return rule;
};
const result = (id: string, findings: Finding[], tallies: CaseTally[] = []): RuleResult => ({
  rule: ruleOf(id),
  asOf: '2026-10-31',
  findings,
  tallies,
  summary: summarise(findings, tallies),
});
const everything: RulesScope = { units: [], institutions: [], year: null };

describe('scopeResults', () => {
  const all = [
    result(
      'E-14',
      [
        finding({ id: 'a' }),
        finding({ id: 'b', unit: '500107', institution: 'I2' }),
        finding({ id: 'c', unit: null, institution: null, month: null }),
        finding({ id: 'd', month: '2025-12' }),
      ],
      [
        tally({ cases: 5 }),
        tally({ unit: '500107', institution: 'I2', cases: 7 }),
        tally({ year: '2025', cases: 2 }),
      ],
    ),
  ];
  const of = (scope: Partial<RulesScope>) => {
    const [one] = scopeResults(all, { ...everything, ...scope });
    return [one?.findings.map(({ id }) => id).join(''), one?.summary.breaches, one?.summary.checked];
  };

  it('leaves everything in without a scope', () => expect(of({})).toEqual(['abcd', 4, 18]));
  it('counts findings and the cases beside them of a unit alone', () =>
    expect(of({ units: ['500106'] })).toEqual(['ad', 2, 9]));
  it('takes several units', () => expect(of({ units: ['500106', '500107'] })).toEqual(['abd', 3, 17]));
  it('narrows by institution and year at once', () =>
    expect(of({ institutions: ['I1'], year: '2026' })).toEqual(['a', 1, 6]));
  it('keeps a case without unit out of every unit', () =>
    expect(of({ units: ['500108'] })).toEqual(['', 0, 0]));
});

describe('dueSoon', () => {
  const pending = (id: string, dueDate: string | null) => finding({ id, verdict: 'pending', dueDate });

  it('holds pending cases from the cut-off day to seven days after it, the most pressing first', () => {
    const due = dueSoon([
      result('E-14', [
        pending('seven', '2026-11-07'),
        pending('eight', '2026-11-08'),
        pending('today', '2026-10-31'),
        pending('never', null),
        finding({ id: 'breach', dueDate: '2026-11-01' }),
      ]),
    ]);
    expect(due.map(({ finding: { id }, daysLeft }) => [id, daysLeft])).toEqual([
      ['today', 0],
      ['seven', 7],
    ]);
  });
});

describe('overdue', () => {
  it('holds breaches whose last day has passed while nothing was recorded', () => {
    const found = overdue([
      result('E-14', [
        finding({ id: 'never reported' }),
        finding({ id: 'reported late', found: '2026-04-02' }),
        finding({ id: 'last day', dueDate: '2026-10-31' }),
        finding({ id: 'no deadline', dueDate: null }),
        finding({ id: 'pending', verdict: 'pending' }),
      ]),
      result('E-13', [finding({ rule: 'E-13', dueDate: null })]),
    ]);
    expect(found.map(({ rule, cases }) => [rule.id, cases])).toEqual([['E-14', 1]]);
  });
});

describe('counts of a rule', () => {
  const one = result(
    'E-14',
    [
      finding({ id: 'a' }),
      finding({ id: 'b', month: '2026-01' }),
      finding({ id: 'c', verdict: 'pending', month: '2026-01', unit: '500107' }),
      finding({ id: 'd', unit: null, month: null }),
    ],
    [
      tally({ cases: 8 }),
      tally({ cases: 90, verdict: 'not-checkable', missing: ['class_end_date'] }),
      tally({ unit: '500108', cases: 3 }),
    ],
  );

  it('by unit: breaches among what could be checked; what could not is left out', () => {
    expect(countByUnit(one)).toEqual([
      { key: '500106', breaches: 2, pending: 0, checked: 10 },
      { key: '500107', breaches: 0, pending: 1, checked: 0 },
      { key: null, breaches: 1, pending: 0, checked: 1 },
      { key: '500108', breaches: 0, pending: 0, checked: 3 },
    ]);
  });
  it('by month, oldest first, those without one before all', () => {
    expect(countByMonth(one).map(({ key, breaches, pending }) => [key, breaches, pending])).toEqual([
      [null, 1, 0],
      ['2026-01', 1, 1],
      ['2026-03', 1, 0],
    ]);
  });
});

describe('groupRules', () => {
  const results = [
    result('E-01', [finding({ rule: 'E-01' })]),
    result('E-02', [finding({ rule: 'E-02' }), finding({ rule: 'E-02', id: 'second' })]),
    result('E-03', [], [tally({})]),
    result('E-04', []),
    result('E-14', [finding({ verdict: 'pending' })]),
    result('E-17', [], [tally({ verdict: 'unproven' })]),
  ];
  const rules = ['E-01', 'E-02', 'E-03', 'E-04', 'E-14', 'E-17', 'E-29', 'T-01'].map(ruleOf);
  const byId = new Map(results.map((one) => [one.rule.id, one]));
  const ids = (order: 'action' | 'document') =>
    groupRules(rules, byId, order, [
      {
        number: '渝人社规〔2025〕19号',
        title: { zh: '', en: '' },
        issuer: { zh: '', en: '' },
        issued: null,
        region: 'chongqing',
      },
    ]).map((group) => [group.id, group.rules.map(({ id }) => id).join(' ')]);

  it('puts what needs action first, most breaches on top, and never counts what is unproven as passed', () => {
    expect(ids('action')).toEqual([
      ['breach', 'E-02 E-01'],
      ['pending', 'E-14'],
      ['not-checkable', 'E-17'],
      ['pass', 'E-03'],
      ['noCases', 'E-04'],
      ['rest', 'E-29 T-01'],
    ]);
  });
  it('keeps to the documents, and to the clauses inside them', () => {
    expect(ids('document')).toEqual([
      ['渝人社规〔2025〕19号', 'E-01 E-02 E-03 E-04 E-14 E-17 E-29'],
      ['own', 'T-01'],
    ]);
  });
});
