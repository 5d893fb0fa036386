import type { DataRegion } from '../reference/divisions';
import type { Filter } from '../model/ledger';
import { figure } from './figure';
import { assembleInstitutions, type InstitutionFacts, type InstitutionTable } from './institutionTable';
import type { Sources } from './observe';
import { institutionNamesQuery, institutionResultsQuery } from './queries';
import { runQuery } from './query';

interface Asked {
  region: DataRegion;
  year: number;
  /** Of the yearly rate, 0–1. */
  floor: number;
  filter: Filter;
}

/**
 * The institutions of a region in one year by their assessments, narrowed by the reader's selection (units,
 * institutions, programmes, occupations, levels). Null where no assessments of the region are loaded.
 */
export async function loadInstitutionTable(
  sources: Pick<Sources, 'session' | 'status'>,
  { adjusted, ...asked }: Asked & { adjusted: boolean },
): Promise<InstitutionTable | null> {
  const facts = await loadInstitutionFacts(sources, asked);
  return facts && assembleInstitutions({ ...facts, adjusted });
}

/** What such a table is made of, whatever the limits of its funnel; null as the table. */
export async function loadInstitutionFacts(
  { session, status }: Pick<Sources, 'session' | 'status'>,
  asked: Asked,
): Promise<Omit<InstitutionFacts, 'adjusted'> | null> {
  const { region, year, floor, filter } = asked;
  const asOf = status.find((one) => one.dataset === 'assessment' && one.region === region)?.asOf;
  if (asOf === undefined) return null;
  const { unit, institution, programme, occupation, level } = filter;
  const results = await runQuery(session, institutionResultsQuery, [
    region,
    year - 1,
    year,
    ...[unit, institution, programme, occupation, level].map((values) => values?.join('|') ?? null),
  ]);
  const names = await runQuery(session, institutionNamesQuery);
  const attempts = async (event: 'sat' | 'passed') => {
    const rows = await figure(session, {
      measure: {
        reading: { dataset: 'assessment', event, count: 'rows', filter: {} },
        distinctWithin: 'year',
      },
      region,
      slice: filter,
      from: `${year}-01-01`,
      to: asOf < `${year}-12-31` ? asOf : `${year}-12-31`,
      by: 'institution',
    });
    return new Map(rows.map(({ key, value }) => [key, value]));
  };
  return {
    year,
    floor,
    asOf,
    results,
    names: new Map(names.map((name) => [name.id, name])),
    sat: await attempts('sat'),
    passed: await attempts('passed'),
  };
}
