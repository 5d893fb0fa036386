import datasetStatusSql from '../../queries/build/dataset_status.sql?raw';
import eventCubeSql from '../../queries/build/event_cube.sql?raw';
import eventFactsSql from '../../queries/build/event_facts.sql?raw';
import institutionsSql from '../../queries/build/institutions.sql?raw';
import passRatesSql from '../../queries/build/pass_rates.sql?raw';
import stocksSql from '../../queries/build/stocks.sql?raw';
import subjectFactsSql from '../../queries/build/subject_facts.sql?raw';
import type { Session } from '../db/session';
import { createTable } from '../db/tables';
import type { Column, TableSchema } from '../ingest/types';
import { dimensions, type Entry, type Reading } from '../model/ledger';
import type { Occupation } from '../reference/occupations';
import { createKnownCases } from './caseTracking';

/** The statements that turn rows into cubes, in the order in which they build on each other. */
export const cubeStatements = [
  { name: 'build/event_facts', sql: eventFactsSql },
  { name: 'build/event_cube', sql: eventCubeSql },
  { name: 'build/subject_facts', sql: subjectFactsSql },
  { name: 'build/pass_rates', sql: passRatesSql },
  { name: 'build/stocks', sql: stocksSql },
  { name: 'build/institutions', sql: institutionsSql },
  { name: 'build/dataset_status', sql: datasetStatusSql },
] as const;

/** What a site serves beside the rows: enough for every page that needs no single record. */
export const servedTables = [
  'event_cube',
  'subject_facts',
  'pass_rates',
  'stocks',
  'institutions',
  'dataset_status',
  'submissions',
] as const;

/** Beside the cubes a site serves the scopes for which its subject facts were built. */
export const servedScopes = 'subject_scopes';

/** Empty tables of every dataset, the small reference tables, and empty cubes: the state before anything is loaded. */
export async function createTables(
  session: Session,
  {
    schemas,
    occupations,
    ledger,
  }: { schemas: readonly TableSchema[]; occupations: readonly Occupation[]; ledger: readonly Entry[] },
): Promise<void> {
  for (const schema of schemas) await createTable(session, schema.fields, schema.name);
  await createTextTable(session, 'occupation_lists', {
    list: occupations.filter((occupation) => occupation.code).map((occupation) => occupation.list),
    code: occupations.filter((occupation) => occupation.code).map((occupation) => occupation.code),
  });
  const scopes = ledger.flatMap(subjectReadings);
  await createTextTable(session, 'subject_scopes', scopeColumns(scopes));
  await createTextTable(session, 'served_subject_scopes', scopeColumns([]));
  await createKnownCases(session);
  await buildCubes(session);
}

/** Counts the distinct subjects anew, from the rows that are in the engine and the scopes of the present ledger. */
export async function buildSubjectFacts(session: Session): Promise<void> {
  await session.query('build/subject_facts', subjectFactsSql);
}

/** Builds every cube from the rows that are in the engine, replacing the earlier ones. */
export async function buildCubes(session: Session): Promise<void> {
  for (const statement of cubeStatements) await session.query(statement.name, statement.sql);
}

/** The readings of an entry that count distinct persons or things. */
export function subjectReadings(entry: Entry): Reading[] {
  return [entry.reading, entry.otherReading].filter(
    (reading): reading is Reading => reading?.count === 'persons' || reading?.count === 'items',
  );
}

/** Scopes of distinct counts as columns, lists joined by |. */
function scopeColumns(scopes: readonly Reading[]): Record<string, (string | null)[]> {
  return {
    dataset: scopes.map((reading) => reading.dataset),
    event: scopes.map((reading) => reading.event),
    ...Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        scopes.map((reading) => reading.filter[dimension]?.join('|') ?? null),
      ]),
    ),
  };
}

async function createTextTable(
  session: Session,
  table: string,
  columns: Readonly<Record<string, (string | null)[]>>,
): Promise<void> {
  const typed: Column[] = Object.entries(columns).map(([name, values]) => ({ name, type: 'string', values }));
  await createTable(session, typed, table);
  await session.append(table, typed);
}
