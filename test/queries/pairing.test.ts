import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cubeStatements } from '../../src/query/cubes';
import { queries } from '../../src/query/queries';
import {
  institutionYearsQuery,
  listedCasesQuery,
  ruleQueries,
  ruleViews,
  subsidyTotalsQuery,
} from '../../src/query/ruleQueries';
import { listCoverageQuery, platformTargetsQuery, voucherUseQuery } from '../../src/query/supplyQueries';
import { createRuleTables } from '../../src/query/ruleTables';
import { rulebook } from '../reference/rulebookFiles';
import { openTestEngine } from './engine';

const engine = await openTestEngine();
await createRuleTables(engine.session, rulebook);
afterAll(() => engine.close());

const folder = fileURLToPath(new URL('../../queries/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.sql'))
  .map((path) => ({
    name: path.replaceAll('\\', '/').slice(0, -4),
    sql: readFileSync(folder + path, 'utf8'),
  }));
const statements = [
  ...queries,
  ...cubeStatements,
  ...ruleViews,
  ...ruleQueries.values(),
  listedCasesQuery,
  subsidyTotalsQuery,
  institutionYearsQuery,
  listCoverageQuery,
  voucherUseQuery,
  platformTargetsQuery,
];

const here = fileURLToPath(new URL('.', import.meta.url));
const tests = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && name !== 'pairing.test.ts')
  .map((name) => readFileSync(here + name, 'utf8'))
  .join('\n');

test('every statement of queries/ is used exactly once, under the path of its file', () => {
  expect(statements.map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name).sort());
  for (const { name, sql } of statements) expect(files.find((file) => file.name === name)?.sql).toBe(sql);
});

/** Descriptors may stand for their names, e.g. countsQuery.name. */
const descriptors = new Map([
  ['figure/counts', 'countsQuery'],
  ['figure/subjects', 'subjectsQuery'],
  ['figure/records', 'recordsQuery'],
  ['figure/institutions_at_floor', 'institutionsAtFloorQuery'],
  ['figure/institution_results', 'institutionResultsQuery'],
  ['load_grain_conflicts', 'grainConflictsQuery'],
  ['rules/subsidy_totals', 'subsidyTotalsQuery'],
  ['rules/institution_years', 'institutionYearsQuery'],
  ['rules/list_coverage', 'listCoverageQuery'],
  ['rules/voucher_use', 'voucherUseQuery'],
  ['rules/platform_targets', 'platformTargetsQuery'],
]);

describe.each(files)('$name', ({ name, sql }) => {
  test('begins with its purpose and its grain, and names its parameters where it has any', () => {
    const lines = sql.split('\n');
    const head = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('--')),
    );
    expect(head[0]).toMatch(/^-- \S.{20,}/);
    expect(head.join('\n')).toMatch(/Grain:|Units:|one row per/);
    if (/\$\d/.test(sql)) expect(head.join('\n')).toContain('Params:');
  });

  test('is one statement that the engine can plan', async () => {
    const text = sql.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
    expect(text).not.toContain(';');
    const params = new Set(text.match(/\$\d+/g) ?? []);
    const plan = await engine.session.query(name, `EXPLAIN ${sql}`, Array<null>(params.size).fill(null));
    expect(plan.length).toBeGreaterThan(0);
  });

  test('has a test', () => {
    // The views of the rules are tested through the rules that read them.
    if (ruleViews.some((view) => view.name === name)) {
      const view = name.slice(name.lastIndexOf('/') + 1);
      expect(files.filter((file) => file.sql.includes(view)).length).toBeGreaterThan(1);
      return;
    }
    const rule = [...ruleQueries].find(([, query]) => query.name === name)?.[0];
    const mentions = rule
      ? [`test('${rule} `]
      : [`${name}:`, `${name} `, `'${name}'`, `${descriptors.get(name) ?? name}.name`];
    expect(mentions.some((mention) => tests.includes(mention))).toBe(true);
  });
});
