import { describe, expect, test } from 'vitest';
import type { CaseAnswer } from '../../src/model/caseBook';
import { FileRefusal } from '../../src/ingest/types';
import { checkRules } from '../../src/query/rules';
import type { FixtureRow } from '../queries/engine';
import { rulebook } from '../reference/rulebookFiles';
import { commit, file, open, storage, store, useOwnStore } from './ownStore';

useOwnStore();

/** A market-priced class of the engineer programme in Yubei that ended on 1 September; reported by 1 October. */
const market: FixtureRow = {
  region: 'chongqing',
  as_of_date: '2026-10-31',
  record_grain: 'person',
  record_id: 'r1',
  reporting_unit_id: '500105',
  institution_id: 'J1',
  class_id: 'K1',
  program: 'digital-engineer',
  channel: 'market',
  training_type: 'on-the-job',
  class_start_date: '2026-08-03',
  class_end_date: '2026-09-01',
  completion_status: 'completed',
  municipal_report_date: '2026-10-09',
};
const late = file('training', [market]);
const inTime = file('training', [{ ...market, municipal_report_date: '2026-09-30' }]);

/** Checks the rules as the page does. */
async function check(rules: readonly string[] = ['E-14']): Promise<void> {
  const { version, status } = store.state;
  await store.ensureRows('training', 'chongqing');
  const sources = { session: store.session, status, rulebook };
  const results = await checkRules(sources, { region: 'chongqing', rules });
  await store.cases.follow({ version, region: 'chongqing', results });
}
const cases = () => [...store.state.cases.values()];
const states = () => cases().map(({ state, isPresent, closedOn }) => [state, isPresent, closedOn]);
const answer = (changes: Partial<CaseAnswer> = {}) => ({
  id: cases()[0]!.id,
  state: 'confirmed' as const,
  note: '已约谈',
  closedOn: null,
  ...changes,
});

// Rules are checked several times in each.
describe('a case', { timeout: 30_000 }, () => {
  test('is found, answered, closed by a corrected load, and recurs with the error', async () => {
    await commit([late], 'replace');
    await check();
    expect(states()).toEqual([['to-verify', true, null]]);
    expect(await store.cases.answer([answer()], 'list')).toEqual({ changed: 1, unchanged: 0, unknown: [] });
    await check();
    expect(cases()).toMatchObject([{ state: 'confirmed', note: '已约谈' }]);
    await commit([inTime], 'replace');
    expect(states()).toEqual([['confirmed', true, null]]);
    await check();
    // The store's clock stands at 3 February 2026.
    expect(states()).toEqual([['closed', false, '2026-02-03']]);
    await commit([late], 'replace');
    await check();
    expect(cases()).toMatchObject([{ state: 'recurred', note: '已约谈', closedOn: null }]);
  });

  test('said to be corrected in the data stays so until the data come', async () => {
    await commit([late], 'replace');
    await check();
    await store.cases.answer([answer({ state: 'data-corrected' })], 'click');
    await check();
    expect(states()).toEqual([['data-corrected', true, null]]);
    await commit([late], 'replace');
    await check();
    expect(states()).toEqual([['recurred', true, null]]);
  });

  test('stays as it is where only another district is loaded', async () => {
    await commit([late], 'replace');
    await check();
    await store.cases.answer([answer()], 'click');
    const other = { ...market, record_id: 'r9', reporting_unit_id: '500104', class_id: 'K9' };
    await commit([file('training', [{ ...other, municipal_report_date: '2026-09-30' }])], 'replace');
    await check();
    expect(states()).toEqual([['confirmed', false, null]]);
  });

  test('is not closed by a field that was emptied', async () => {
    await commit([late], 'replace');
    await check();
    await commit([file('training', [{ ...market, municipal_report_date: null }])], 'replace');
    await check();
    expect(states()).toEqual([['to-verify', false, null]]);
  });

  test('is left alone by checks of data that have given way meanwhile', async () => {
    await commit([late], 'replace');
    const { version } = store.state;
    const sources = { session: store.session, status: store.state.status, rulebook };
    const results = await checkRules(sources, { region: 'chongqing', rules: ['E-14'] });
    await commit([inTime], 'replace');
    await store.cases.follow({ version, region: 'chongqing', results });
    expect(cases()).toEqual([]);
  });

  test('is left alone by checks of other rules', async () => {
    await commit([late], 'replace');
    await check();
    const book = store.state.cases;
    await check(['E-15']);
    expect(store.state.cases).toBe(book);
  });
});

describe('the book', { timeout: 30_000 }, () => {
  test('outlasts further loads and earlier data that are restored, not the change to the sample', async () => {
    await commit([late], 'replace');
    await check();
    await store.cases.answer([answer({ state: 'explained', note: '' })], 'click');
    await commit([file('training', [{ ...market, record_id: 'r2', class_id: 'K2' }])], 'append');
    await store.restore(store.state.earlier[0]!);
    await check();
    expect(states()).toEqual([['explained', true, null]]);
    await store.loadSample();
    expect(cases()).toEqual([]);
  });

  test('of the sample is gone once own data are loaded', async () => {
    const sampleRule = { version: store.state.version, region: 'chongqing' as const };
    const [live] = rulebook.rules.filter(({ id }) => id === 'E-14');
    const summary = { verdict: 'breach', breaches: 1, pending: 0, passed: 0, unproven: 0 } as const;
    const finding = {
      rule: 'E-14',
      region: 'chongqing',
      dataset: 'training',
      caseKey: 'k',
      recordId: 's1',
    } as const;
    const more = {
      recordIds: ['s1'],
      personKey: null,
      unit: null,
      institution: null,
      classId: null,
    } as const;
    const rest = {
      month: null,
      verdict: 'breach',
      reason: 'x',
      found: null,
      expected: null,
      dueDate: null,
    } as const;
    const findings = [{ id: 'E-14-00', ...finding, ...more, ...rest }];
    const counts = { ...summary, notCheckable: 0, unlisted: 0, checked: 1, missing: [] };
    const result = { rule: live!, asOf: '2026-01-31', findings, tallies: [], summary: counts };
    await store.cases.follow({ ...sampleRule, results: [result] });
    expect(states()).toEqual([['to-verify', true, null]]);
    // The sample's rows come apart from its cubes; until they are there nothing is known of the case.
    const none = { ...result, findings: [] };
    await store.cases.follow({ ...sampleRule, results: [none] });
    expect(states()).toEqual([['to-verify', false, null]]);
    await store.ensureRows('training', 'chongqing');
    // It may be among those that are only counted.
    const many = { ...none, summary: { ...counts, unlisted: 1 } };
    await store.cases.follow({ ...sampleRule, results: [many] });
    expect(states()).toEqual([['to-verify', false, null]]);
    await store.cases.follow({ ...sampleRule, results: [none] });
    expect(states()).toEqual([['closed', false, '2026-02-03']]);
    await commit([late], 'replace');
    expect(cases()).toEqual([]);
  });

  test('is kept with the data and open again after a reload', async () => {
    const staged = await store.stage([late], 'replace');
    await staged.commit(true);
    await check();
    await store.cases.answer([answer()], 'click');
    const again = await open({ ...storage.kept!, isKept: true, version: 0 });
    expect([...again.state.cases.values()]).toEqual(cases());
    expect(cases()).toMatchObject([{ state: 'confirmed', note: '已约谈' }]);
  });

  test('is kept with data that are kept later on, and nowhere before', async () => {
    await commit([late], 'replace');
    await check();
    expect(storage.kept).toBeNull();
    await store.setKept(true);
    expect(storage.kept?.cases).toBe(store.state.cases);
  });

  test('takes no answer that it cannot keep', async () => {
    const staged = await store.stage([late], 'replace');
    await staged.commit(true);
    await check();
    storage.problem = new FileRefusal('load.otherTab');
    await expect(store.cases.answer([answer()], 'click')).rejects.toMatchObject({ key: 'load.otherTab' });
    expect(states()).toEqual([['to-verify', true, null]]);
    storage.problem = null;
    await store.cases.answer([answer()], 'click');
    expect(storage.kept?.cases.get(answer().id)?.state).toBe('confirmed');
  });

  test('takes answers while a load waits to be decided on', async () => {
    await commit([late], 'replace');
    await check();
    const staged = await store.stage([inTime], 'replace');
    await store.cases.answer([answer()], 'click');
    await check();
    await staged.commit(true);
    expect(states()).toEqual([['confirmed', true, null]]);
    expect(storage.kept?.cases).toBe(store.state.cases);
  });
});
