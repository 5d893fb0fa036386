import { afterAll, describe, expect, test } from 'vitest';
import { checkRules, findingId } from '../../../src/query/rules';
import { rulebook } from '../../reference/rulebookFiles';
import { openTestEngine } from '../engine';
import { digitalClass, engineerClass, numbered, openRuleEngine } from './ruleEngine';

const engine = await openRuleEngine();
const plain = await openTestEngine();
afterAll(() => {
  engine.close();
  plain.close();
});

describe('ids of findings', () => {
  const market = { ...engineerClass, channel: 'market', class_end_date: '2026-09-01' };
  const rows = numbered(
    market,
    { class_id: 'K1' },
    { class_id: 'K2' },
    { class_id: 'K2' },
    {
      class_id: 'K3',
      municipal_report_date: '2026-09-02',
    },
  );

  test('are rule and 64 bits of the case', () => {
    expect(findingId('E-14', 'chongqing', 'J1|K1')).toMatch(/^E-14-[0-9a-f]{16}$/);
    expect(findingId('E-14', 'chongqing', 'J1|K1')).not.toBe(findingId('E-13', 'chongqing', 'J1|K1'));
    expect(findingId('E-14', 'chongqing', 'J1|K1')).not.toBe(findingId('E-14', 'zhejiang', 'J1|K1'));
  });

  test('stay the same for rows in another order and beside other records', async () => {
    const idsOf = async (training: typeof rows) =>
      (await engine.check('E-14', { training })).findings.map(({ id }) => id);
    const first = await idsOf(rows);
    expect(first).toHaveLength(2);
    const more = numbered(digitalClass, {}, {}).map((row, at) => ({ ...row, record_id: `X${at}` }));
    expect(await idsOf([...more, ...rows.toReversed()])).toEqual(first);
  });

  test('a finding goes when its error is mended, and its id comes back with the error', async () => {
    const mended = rows.map((row) => ({ ...row, municipal_report_date: '2026-09-02' }));
    const before = await engine.check('E-14', { training: rows });
    expect((await engine.check('E-14', { training: mended })).findings).toEqual([]);
    const after = await engine.check('E-14', { training: rows });
    expect(after.findings).toEqual(before.findings);
  });

  test('a person’s case keeps its id when a third training is loaded', async () => {
    const person = { ...digitalClass, person_key: 'pk1_a' };
    const three = numbered(person, { class_id: 'K1' }, { class_id: 'K2' }, { class_id: 'K3' });
    const one = await engine.check('E-17', { training: three.slice(0, 2) });
    const other = await engine.check('E-17', { training: three });
    expect(other.findings[0]?.id).toBe(one.findings[0]?.id);
    expect(other.findings[0]?.recordIds).toEqual(['T1', 'T2', 'T3']);
  });
});

describe('rules/listed_cases: more findings than fit a list', () => {
  const late = { ...engineerClass, channel: 'market', class_end_date: '2026-06-30' };
  const training = numbered(
    late,
    { class_id: 'K1' },
    { class_id: 'K2' },
    { class_id: 'K3', reporting_unit_id: '500106', class_end_date: '2026-05-31' },
    { class_id: 'K4', municipal_report_date: '2026-07-01' },
    { class_id: 'K5', class_end_date: '2026-10-20' },
  );

  test.each([
    [20_000, 4],
    [2, 2],
    [0, 0],
  ])('with %i to list, all are counted and %i listed', async (listed, shown) => {
    const { findings, summary } = await engine.check('E-14', { training }, { listed });
    expect(summary).toMatchObject({ verdict: 'breach', breaches: 3, pending: 1, passed: 1, checked: 4 });
    expect([findings.length, summary.unlisted]).toEqual([shown, 4 - shown]);
  });

  test('lie where they lie: unit and month stay known', async () => {
    const { tallies } = await engine.check('E-14', { training }, { listed: 0 });
    const breaches = tallies.filter(({ verdict }) => verdict === 'breach');
    expect(breaches.map(({ unit, year, cases }) => [unit, year, cases]).sort()).toEqual([
      ['500105', '2026-06', 2],
      ['500106', '2026-05', 1],
    ]);
  });
});

describe('checkRules', () => {
  const sources = { session: plain.session, status: [], rulebook };

  test('checks the live rules of the region in their order; without data none of them passes', async () => {
    const seen: string[] = [];
    const results = await checkRules(sources, {
      region: 'chongqing',
      onResult: ({ rule }, done, all) => seen.push(`${rule.id} ${done}/${all}`),
    });
    expect(results).toHaveLength(47);
    expect([seen[0], seen[46]]).toEqual(['E-01 1/47', 'D-09 47/47']);
    expect(new Set(results.map(({ summary }) => summary.verdict))).toEqual(new Set(['not-checkable']));
    const zhejiang = await checkRules(sources, { region: 'zhejiang' });
    expect(zhejiang.map(({ rule }) => rule.id)).toEqual(['Z-05']);
  });

  test('every statement answers on empty tables', async () => {
    const status = (['training', 'assessment', 'competition', 'supply'] as const).flatMap((dataset) =>
      ['chongqing', 'zhejiang'].map((region) => ({ dataset, region, asOf: '2026-10-31', rows: 0 })),
    );
    const chongqing = await checkRules({ ...sources, status }, { region: 'chongqing' });
    const zhejiang = await checkRules({ ...sources, status }, { region: 'zhejiang' });
    for (const { rule, findings, summary } of [...chongqing, ...zhejiang])
      expect([rule.id, findings.length, summary.verdict]).toEqual([rule.id, 0, 'not-checkable']);
  });

  test('ends between two statements once it is cancelled', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const run = checkRules(sources, {
      region: 'chongqing',
      signal: controller.signal,
      onResult: ({ rule }) => {
        seen.push(rule.id);
        if (rule.id === 'E-03') controller.abort(new Error('cancelled'));
      },
    });
    await expect(run).rejects.toThrow('cancelled');
    expect(seen).toEqual(['E-01', 'E-02', 'E-03']);
  });
});

test('a rate that changes from a day on is one more line', async () => {
  const standards = rulebook.standards.flatMap((line) =>
    line.name === 'rate' && line.key === '1'
      ? [
          { ...line, to: '2026-06-30' },
          { ...line, from: '2026-07-01', value: 35 },
        ]
      : [line],
  );
  const paid = { ...engineerClass, subsidy_paid_date: '2026-10-01', employed_at_start: true };
  const training = numbered(
    paid,
    { class_start_date: '2026-06-30', subsidy_amount: 2112 },
    { class_start_date: '2026-07-01', subsidy_amount: 2240 },
    { class_start_date: '2026-07-01', subsidy_amount: 2112 },
  );
  expect(await engine.answer('E-25', { training }, { rulebook: { ...rulebook, standards } })).toEqual([
    'breach T3 amount 211200>224000',
    'pass 2',
  ]);
});
