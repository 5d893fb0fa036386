import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRows } from '../../src/db/tables';
import { datasetStatusQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { checkRules, type RuleResult } from '../../src/query/rules';
import { openTestEngine, type TestEngine } from '../queries/engine';
import { rulebook } from '../reference/rulebookFiles';

interface Tallies {
  targets: {
    'cq-digital-share-of-certifications-10pct': { part: number; whole: number };
    'cq-institution-pass-rate-25pct': { byWholeYear: Years };
  };
  rules: Record<string, { breach: number; pending: number }>;
}
type Years = Record<string, { institutions: Record<string, { candidates: number; passed: number }> }>;

let engine: TestEngine;
let results: RuleResult[] = [];

/** The built sample: records as the page fetches them, and what the generator noted while it wrote them. */
beforeAll(async () => {
  engine = await openTestEngine();
  const rows = new URL('../../public/sample/rows/', import.meta.url);
  for (const name of readdirSync(rows))
    await insertRows(engine.session, name.split('-')[0] ?? '', gunzipSync(readFileSync(new URL(name, rows))));
  await engine.buildCubes();
  const status = await runQuery(engine.session, datasetStatusQuery);
  const sources = { session: engine.session, status, rulebook };
  results = [
    ...(await checkRules(sources, { region: 'chongqing' })),
    ...(await checkRules(sources, { region: 'zhejiang' })),
  ];
}, 120_000);
afterAll(() => engine.close());

const tallies = JSON.parse(
  readFileSync(new URL('../../.sample/tallies.json', import.meta.url), 'utf8'),
) as Tallies;

test('the planted cases of every rule are found exactly, and none more', () => {
  const expected = new Map(
    Object.entries(tallies.rules).map(([rule, { breach, pending }]) => [rule, `${breach} ${pending}`]),
  );
  // Two rules follow from all records: the pass rates of the running year, and a share whose deadline has passed.
  const { byWholeYear } = tallies.targets['cq-institution-pass-rate-25pct'];
  const running = Object.values(byWholeYear['2026']?.institutions ?? {});
  const below = running.filter(({ candidates, passed }) => passed * 4 < candidates).length;
  expect(below).toBeGreaterThan(0);
  expected.set('E-08', `0 ${below}`);
  const { part, whole } = tallies.targets['cq-digital-share-of-certifications-10pct'];
  expected.set('P-01', part * 10 < whole ? '1 0' : '0 0');
  const found = results
    .map(({ rule, summary }) => [rule.id, `${summary.breaches} ${summary.pending}`] as const)
    .filter(([, counts]) => counts !== '0 0');
  expect(found.sort()).toEqual([...expected].filter(([, counts]) => counts !== '0 0').sort());
});

test('every live rule that records can break by the cut-off day is broken somewhere', () => {
  const whole = results.filter(({ summary }) => summary.breaches === 0).map(({ rule }) => rule.id);
  expect(whole.sort()).toEqual([
    // The schemas let in only what the documents list.
    'C-04',
    'C-06',
    'C-08',
    'E-03',
    // No whole year under the notice has ended.
    'E-08',
    'E-09',
    'E-12',
  ]);
});

test('no case is told twice', () => {
  const ids = results.flatMap(({ findings }) => findings.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
