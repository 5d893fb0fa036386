import type { Session } from '../db/session';
import { createTable } from '../db/tables';
import type { Column } from '../ingest/types';
import type { Case, CaseBook, LoadNames } from '../model/caseBook';
import type { CaseTally } from '../model/ruleVerdict';
import type { DataRegion } from '../reference/divisions';
import type { DataState } from './dataState';
import { loadedCasesQuery } from './queries';
import { runQuery } from './query';
import type { RuleResult } from './rules';

/** Checks that have run to their end, and the version of the data (`DataState.version`) that they ran on. */
export interface FinishedChecks {
  version: number;
  region: DataRegion;
  results: readonly RuleResult[];
}

interface KnownRow {
  id: string;
  dataset: string;
  region: string;
  recordId: string | null;
  institution: string | null;
}

/** The empty table that `loaded_cases` reads. */
export async function createKnownCases(session: Session): Promise<void> {
  await createTable(session, knownColumns([]), 'known_cases');
}

/** Ids of those cases of which at least one record is loaded; see queries/loaded_cases.sql. */
export async function findLoadedCases(
  session: Session,
  cases: readonly Case[],
): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set();
  const columns = knownColumns(cases.flatMap(rowsOf));
  await createKnownCases(session);
  await session.append('known_cases', columns);
  return new Set(await runQuery(session, loadedCasesQuery));
}

function rowsOf({ id, dataset, region, recordIds, institution }: Case): KnownRow[] {
  if (recordIds.length === 0) return [{ id, dataset, region, recordId: null, institution }];
  return recordIds.map((recordId) => ({ id, dataset, region, recordId, institution }));
}

function knownColumns(rows: readonly KnownRow[]): Column[] {
  const column = (name: string, valueOf: (row: KnownRow) => string | null): Column => ({
    name,
    type: 'string',
    values: rows.map(valueOf),
  });
  return [
    column('id', ({ id }) => id),
    column('dataset', ({ dataset }) => dataset),
    column('region', ({ region }) => region),
    column('record_id', ({ recordId }) => recordId),
    column('institution', ({ institution }) => institution),
  ];
}

/** Rules that had data to be checked on, and all of whose findings are listed: a known case may be among the others. */
export function checkedRules(results: readonly RuleResult[]): ReadonlySet<string> {
  const told = results.filter(({ asOf, summary }) => asOf !== null && summary.unlisted === 0);
  return new Set(told.map(({ rule }) => rule.id));
}

/**
 * Known cases that may only have become uncheckable: where their unit, institution and year hold cases that cannot be
 * checked and none that can, an emptied field must not pass for a correction.
 */
export function unclearCases(book: CaseBook, results: readonly RuleResult[]): ReadonlySet<string> {
  const clear = new Set<string>();
  const lacking = new Set<string>();
  for (const { rule, tallies } of results)
    for (const tally of tallies)
      (tally.verdict === 'not-checkable' ? lacking : clear).add(placeOf(rule.id, tally));
  const unclear = [...book.values()].filter((one) => {
    const place = placeOf(one.rule, { ...one, year: one.month?.slice(0, 4) ?? null });
    return lacking.has(place) && !clear.has(place);
  });
  return new Set(unclear.map(({ id }) => id));
}

function placeOf(
  rule: string,
  { unit, institution, year }: Pick<CaseTally, 'unit' | 'institution' | 'year'>,
) {
  return JSON.stringify([rule, unit, institution, year]);
}

/** Names what is loaded of a dataset by the last load that brought rows of it. */
export function loadNamesOf({ generation, loads }: Pick<DataState, 'generation' | 'loads'>): LoadNames {
  const names = new Map<string, string>();
  for (const { id, dataset, regions } of loads)
    for (const region of regions) names.set(`${region} ${dataset}`, id);
  return (region, dataset) =>
    generation === null ? 'sample' : (names.get(`${region} ${dataset}`) ?? 'nothing');
}
