import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cubeStatements } from '../../src/query/cubes';
import {
  codingQueries,
  exploreFigureQuery,
  exploreRecordsQuery,
  exploreTables,
  knownKeysQuery,
  pivotQuery,
  sliceQuery,
  viewsQuery,
} from '../../src/query/explore/exploreQueries';
import { inSlice } from '../../src/query/explore/exploreSlice';
import { queries } from '../../src/query/queries';
import {
  institutionYearsQuery,
  listedCasesQuery,
  ruleQueries,
  ruleViews,
  subsidyTotalsQuery,
  subsidyUnpricedQuery,
} from '../../src/query/ruleQueries';
import {
  catalogueStaysQuery,
  listCoverageQuery,
  platformTargetsQuery,
  voucherUseQuery,
} from '../../src/query/supplyQueries';
import { institutionClassesQuery } from '../../src/query/profileQueries';
import { createRuleTables } from '../../src/query/ruleTables';
import { rulebook } from '../reference/rulebookFiles';
import { openTestEngine } from './engine';

const engine = await openTestEngine();
await createRuleTables(engine.session, rulebook);
const trainings = {
  version: 0,
  dataset: 'training',
  events: ['completed'],
  region: 'chongqing',
  byPerson: false,
} as const;
await inSlice(engine.session, trainings, () => Promise.resolve());
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
  ...exploreTables,
  sliceQuery,
  ...codingQueries,
  knownKeysQuery,
  viewsQuery,
  pivotQuery,
  exploreFigureQuery,
  exploreRecordsQuery,
  ...cubeStatements,
  ...ruleViews,
  ...ruleQueries.values(),
  listedCasesQuery,
  subsidyTotalsQuery,
  subsidyUnpricedQuery,
  institutionYearsQuery,
  catalogueStaysQuery,
  listCoverageQuery,
  voucherUseQuery,
  platformTargetsQuery,
  institutionClassesQuery,
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
  ['loaded_cases', 'loadedCasesQuery'],
  ['rules/subsidy_totals', 'subsidyTotalsQuery'],
  ['rules/subsidy_unpriced', 'subsidyUnpricedQuery'],
  ['rules/catalogue_stays', 'catalogueStaysQuery'],
  ['rules/institution_years', 'institutionYearsQuery'],
  ['rules/list_coverage', 'listCoverageQuery'],
  ['rules/voucher_use', 'voucherUseQuery'],
  ['rules/platform_targets', 'platformTargetsQuery'],
  ['institution/classes', 'institutionClassesQuery'],
]);

const asNested = (sql: string) => `FROM (\n${sql}\n)`;

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
    const params = Math.max(0, ...(text.match(/\$\d+/g) ?? []).map((param) => Number(param.slice(1))));
    // The statement that lists cases stands behind one of a rule.
    const whole =
      name === listedCasesQuery.name
        ? `WITH rule_answer AS (FROM rule_columns WHERE unit = $1 OR month = $2) ${asNested(sql)}`
        : sql;
    const plan = await engine.session.query(name, `EXPLAIN ${whole}`, Array<null>(params).fill(null));
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
