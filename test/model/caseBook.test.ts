import { describe, expect, it } from 'vitest';
import {
  answerCases,
  emptyCaseBook,
  followFindings,
  type Case,
  type CaseBook,
  type CaseCheck,
  type CaseState,
} from '../../src/model/caseBook';
import type { Finding } from '../../src/model/ruleVerdict';

const finding: Finding = {
  id: 'E-14-0123456789abcdef',
  rule: 'E-14',
  region: 'chongqing',
  dataset: 'training',
  caseKey: '500105|J1|K1',
  recordId: 'r1',
  recordIds: ['r1'],
  personKey: null,
  unit: '500105',
  institution: 'J1',
  classId: 'K1',
  month: '2026-03',
  verdict: 'breach',
  reason: 'reported-late',
  found: '2026-05-02',
  expected: '2026-03-31|2026-04-30',
  dueDate: '2026-04-30',
};
const today = '2026-11-02';

interface Situation {
  finding?: Finding | null;
  isChecked?: boolean;
  isLoaded?: boolean;
  loaded?: string;
}

const check = ({ finding: found = null, isChecked = true, isLoaded = true, loaded = 'B' }: Situation) =>
  ({
    region: 'chongqing',
    rules: new Set(isChecked ? ['E-14'] : []),
    findings: found ? [found] : [],
    loaded: new Set(isLoaded ? [finding.id] : []),
    loadNames: () => loaded,
  }) satisfies CaseCheck;

/** The case as it stood after the load A. */
function known(state: CaseState, changes: Partial<Case> = {}): Case {
  const [entered] = followFindings(emptyCaseBook, check({ finding, loaded: 'A' }), today).values();
  const closedOn = state === 'closed' ? '2026-06-01' : null;
  return { ...entered!, state, note: '已联系机构', closedOn, answeredOn: 'A', ...changes };
}
const bookOf = (...cases: Case[]): CaseBook => new Map(cases.map((one) => [one.id, one]));
const after = (one: Case, situation: Situation) =>
  followFindings(bookOf(one), check(situation), today).get(one.id);

describe('a finding that is not known yet', () => {
  it('enters as to be verified, with what the finding says', () => {
    expect([...followFindings(emptyCaseBook, check({ finding }), today).values()]).toEqual([
      {
        id: 'E-14-0123456789abcdef',
        rule: 'E-14',
        region: 'chongqing',
        dataset: 'training',
        recordIds: ['r1'],
        personKey: null,
        unit: '500105',
        institution: 'J1',
        classId: 'K1',
        month: '2026-03',
        reason: 'reported-late',
        found: '2026-05-02',
        expected: '2026-03-31|2026-04-30',
        dueDate: '2026-04-30',
        state: 'to-verify',
        note: '',
        closedOn: null,
        isPresent: true,
        answeredOn: null,
      },
    ]);
  });

  it('does not enter while its deadline has not passed', () => {
    const pending = check({ finding: { ...finding, verdict: 'pending' } });
    expect(followFindings(emptyCaseBook, pending, today)).toBe(emptyCaseBook);
  });
});

const states: CaseState[] = ['to-verify', 'confirmed', 'data-corrected', 'explained', 'closed', 'recurred'];
type Row = Record<CaseState, CaseState>;
const unchanged: Row = {
  'to-verify': 'to-verify',
  confirmed: 'confirmed',
  'data-corrected': 'data-corrected',
  explained: 'explained',
  closed: 'closed',
  recurred: 'recurred',
};

describe.each<[string, Situation, Row, boolean]>([
  [
    'found again after a further load',
    { finding },
    { ...unchanged, 'data-corrected': 'recurred', closed: 'recurred' },
    true,
  ],
  ['found again in the same data', { finding, loaded: 'A' }, unchanged, true],
  ['pending again', { finding: { ...finding, verdict: 'pending' } }, unchanged, false],
  [
    'not found any more by a check that could have found it',
    {},
    {
      ...unchanged,
      'to-verify': 'closed',
      confirmed: 'closed',
      'data-corrected': 'closed',
      recurred: 'closed',
    },
    false,
  ],
  ['not found, with none of its records loaded', { isLoaded: false }, unchanged, false],
  ['of a rule that was not checked, with its records loaded', { isChecked: false }, unchanged, true],
  [
    'of a rule that was not checked, without its records',
    { isChecked: false, isLoaded: false },
    unchanged,
    false,
  ],
])('a known case that is %s', (_, situation, expected, isPresent) => {
  it.each(states)('%s', (state) => {
    expect(after(known(state), situation)).toMatchObject({
      state: expected[state],
      isPresent,
      note: '已联系机构',
    });
  });
});

describe('the day on which a case was closed', () => {
  it('is that of the check by which it closes', () => {
    expect(after(known('confirmed'), {})?.closedOn).toBe('2026-11-02');
  });
  it('is the one that somebody had written down before', () => {
    expect(after(known('data-corrected', { closedOn: '2026-10-20' }), {})?.closedOn).toBe('2026-10-20');
  });
  it('stays where it was closed already', () => {
    expect(after(known('closed'), {})?.closedOn).toBe('2026-06-01');
  });
  it('is gone once the case recurs', () => {
    expect(after(known('closed'), { finding })?.closedOn).toBeNull();
  });
});

it('a case that a check has closed recurs even in data that were there when somebody spoke of it', () => {
  const closed = after(known('data-corrected'), {})!;
  expect(after(closed, { finding, loaded: 'A' })?.state).toBe('recurred');
});

it('a pending case that becomes a breach goes on as what it was', () => {
  const pending = after(known('confirmed'), { finding: { ...finding, verdict: 'pending' } })!;
  expect(after(pending, { finding })).toMatchObject({ state: 'confirmed', isPresent: true });
});

it('a case found again is told as the new finding tells it', () => {
  const later = { ...finding, found: '2026-06-09', unit: '500112' };
  expect(after(known('confirmed'), { finding: later })).toMatchObject({
    found: '2026-06-09',
    unit: '500112',
  });
});

it('a check of one region leaves the cases of the other alone', () => {
  const other = known('confirmed', { region: 'zhejiang' });
  expect(after(other, {})).toBe(other);
});

it('a check that brings nothing new leaves the book as it is', () => {
  const book = bookOf(known('confirmed'));
  expect(followFindings(book, check({ finding }), today)).toBe(book);
});

describe('an answer', () => {
  const answered = (one: Case, answer: object, from: 'click' | 'list' = 'click') => {
    const whole = { id: one.id, state: 'confirmed', note: '', closedOn: null, ...answer } as const;
    return answerCases(bookOf(one), [whole], { today, from, loadNames: () => 'B' });
  };
  const caseIn = ({ book }: { book: CaseBook }) => book.get(finding.id);

  it('sets state, note and day, and remembers on which data', () => {
    const answer = { state: 'data-corrected', note: ' 已更正开班日期 ', closedOn: '2026-10-30' };
    expect(caseIn(answered(known('to-verify'), answer))).toMatchObject({
      state: 'data-corrected',
      note: '已更正开班日期',
      closedOn: '2026-10-30',
      answeredOn: 'B',
    });
  });

  it.each([
    ['closes today where no day is given', known('confirmed'), { state: 'closed' }, '2026-11-02'],
    ['keeps the day of a closed case', known('closed'), { state: 'closed', note: '另附材料' }, '2026-06-01'],
    ['takes another day', known('closed'), { state: 'closed', closedOn: '2026-06-03' }, '2026-06-03'],
    ['opens a closed case, which then has no day', known('closed'), { state: 'confirmed' }, null],
  ])('%s', (_, one, answer, closedOn) => {
    expect(caseIn(answered(one, answer))?.closedOn).toBe(closedOn);
  });

  it('that says what is known changes nothing', () => {
    const one = known('closed');
    const result = answered(one, { state: 'closed', note: '已联系机构', closedOn: '2026-06-01' });
    expect(result).toMatchObject({ changed: 0, unchanged: 1, unknown: [] });
    expect(caseIn(result)).toBe(one);
  });

  it('for a case that nobody knows is given back', () => {
    const result = answered(known('confirmed'), { id: 'E-14-ffffffffffffffff' });
    expect(result).toMatchObject({ changed: 0, unchanged: 0, unknown: ['E-14-ffffffffffffffff'] });
  });

  it('by a click puts a case back to be verified', () => {
    expect(caseIn(answered(known('explained'), { state: 'to-verify' }))?.state).toBe('to-verify');
  });

  it.each<[string, CaseState, object, CaseState, string]>([
    ['undoes nothing', 'confirmed', { state: 'to-verify' }, 'confirmed', '已联系机构'],
    ['does not hide that a case came back', 'recurred', { state: 'to-verify' }, 'recurred', '已联系机构'],
    [
      'brings its note to an open case',
      'recurred',
      { state: 'to-verify', note: '待复核' },
      'recurred',
      '待复核',
    ],
    ['brings none to a settled one', 'closed', { state: 'recurred', note: '待复核' }, 'closed', '已联系机构'],
  ])('in a list that still says 待核实 or 再次出现 %s', (_, state, answer, expected, note) => {
    expect(caseIn(answered(known(state), answer, 'list'))).toMatchObject({ state: expected, note });
  });
});

it('follows and answers fifty thousand cases in a moment', () => {
  const many = Array.from({ length: 50_000 }, (_, at) => ({
    ...finding,
    id: `E-14-${at}`,
    recordIds: [`r${at}`],
  }));
  const all = { ...check({}), findings: many, loaded: new Set(many.map(({ id }) => id)) };
  const started = performance.now();
  const book = followFindings(emptyCaseBook, all, today);
  const answers = many.map(({ id }) => ({ id, state: 'confirmed' as const, note: '', closedOn: null }));
  const answered = answerCases(book, answers, { today, from: 'list', loadNames: () => 'B' });
  const closed = followFindings(answered.book, { ...all, findings: [] }, today);
  expect([...closed.values()].filter(({ state }) => state === 'closed')).toHaveLength(50_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
