import { earlier } from '../../../model/calendar';
import type { Filter } from '../../../model/ledger';
import { figure } from '../../../query/figure';
import type { Sources } from '../../../query/observe';
import { institutionResultsQuery } from '../../../query/queries';
import { runQuery } from '../../../query/query';
import type { Division } from '../../../reference/divisions';

/** What one institution did in a unit in one year. */
export interface UnitInstitution {
  institution: string;
  /** Trainings completed, 人次. */
  completed: number;
  /** Persons by best result, and those of them who passed. */
  examinees: number;
  passed: number;
}

/** Whether results can be told by institution, and why not: nothing loaded, no record of the unit's year, none that names one. */
export type ResultsState = 'named' | 'notLoaded' | 'none' | 'unnamed';

export interface UnitInstitutions {
  year: number;
  /** Whether the year was over at the cut-off. */
  isOver: boolean;
  /** Without `named`, examinees and passes of 0 say nothing. */
  results: ResultsState;
  /** Most trainings first. */
  rows: readonly UnitInstitution[];
}

/** The institutions that trained in a unit or sent to assessment, in the year of the cut-off or of the unit's end; null without data. */
export async function loadUnitInstitutions(
  { session, status }: Sources,
  { id, region, validTo }: Pick<Division, 'id' | 'region' | 'validTo'>,
): Promise<UnitInstitutions | null> {
  const days = (['training', 'assessment'] as const).flatMap(
    (dataset) => status.find((one) => one.dataset === dataset && one.region === region)?.asOf ?? [],
  );
  const asOf = days.sort().at(-1);
  if (asOf === undefined) return null;
  const year = Number(earlier(asOf, validTo ?? asOf).slice(0, 4));
  const trainings = await figure(session, {
    measure: {
      reading: { dataset: 'training', event: 'completed', count: 'rows', filter: {} },
      distinctWithin: 'year',
    },
    region,
    slice: { unit: [id] },
    from: `${year}-01-01`,
    to: earlier(asOf, `${year}-12-31`),
    by: 'institution',
  });
  const results = await runQuery(session, institutionResultsQuery, [
    region,
    year,
    year,
    id,
    null,
    null,
    null,
    null,
  ]);
  const rows = new Map<string, UnitInstitution>();
  const rowOf = (institution: string) => {
    const row = rows.get(institution) ?? { institution, completed: 0, examinees: 0, passed: 0 };
    rows.set(institution, row);
    return row;
  };
  for (const { key, value } of trainings) rowOf(key).completed += value;
  for (const { institution, examinees, passed } of results) {
    const row = rowOf(institution);
    row.examinees += examinees;
    row.passed += passed;
  }
  return {
    year,
    results: results.length > 0 ? 'named' : await whyNone({ session, status }, { id, region, year }),
    isOver: asOf >= `${year}-12-31` || (validTo !== null && validTo < asOf),
    rows: [...rows.values()].sort(
      (a, b) =>
        b.completed - a.completed || b.examinees - a.examinees || (a.institution < b.institution ? -1 : 1),
    ),
  };
}

/** Why no result of a unit's year names an institution. */
async function whyNone(
  { session, status }: Pick<Sources, 'session' | 'status'>,
  { id, region, year }: Pick<Division, 'id' | 'region'> & { year: number },
): Promise<ResultsState> {
  if (!status.some((one) => one.dataset === 'assessment' && one.region === region)) return 'notLoaded';
  const institutions = (slice: Filter, from: string | null, to: string | null) =>
    figure(session, {
      measure: {
        reading: { dataset: 'assessment', event: 'registered', count: 'rows', filter: {} },
        distinctWithin: 'year',
      },
      region,
      slice,
      from,
      to,
      by: 'institution',
    });
  const own = await institutions({ unit: [id] }, `${year}-01-01`, `${year}-12-31`);
  if (own.length > 0) return 'unnamed';
  const whole = await institutions({}, null, null);
  return whole.length > 0 && whole.every(({ key }) => key === '') ? 'unnamed' : 'none';
}
