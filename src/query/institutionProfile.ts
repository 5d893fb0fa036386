import { earlier, monthOf, monthsFrom } from '../model/calendar';
import type { CountedEvent, Dataset } from '../model/ledger';
import { standardisedRate, type StandardisedRate } from '../model/rates/standardisedRate';
import { yearlyRate, type YearlyRate } from '../model/rates/yearlyRate';
import type { DataRegion } from '../reference/divisions';
import { figure, type By } from './figure';
import { placeAmongPeers, type PeerPlace } from './institutionTable';
import { loadInstitutionTable } from './loadInstitutionTable';
import type { Sources } from './observe';
import { institutionResultsQuery, type FigureRow, type InstitutionResult } from './queries';
import { runQuery } from './query';

export interface InstitutionAsked {
  region: DataRegion;
  institution: string;
}

type Given = Pick<Sources, 'session' | 'status'>;

/** One year of an institution's assessments. */
export interface ProfileYear {
  result: YearlyRate;
  /** Every sitting counted (人次); null without. */
  attempts: { passed: number; sat: number; rate: number | null };
  standardised: StandardisedRate;
}

/** Counts of a month; null: no record that month, which is not 0. */
export interface ProfileMonth {
  /** yyyy-mm */
  month: string;
  enrolled: number | null;
  completed: number | null;
  sat: number | null;
}

/** What the cubes know of an institution, its single records not needed. */
export interface InstitutionProfile {
  /** Cut-off days; null where nothing of the dataset is loaded for the region. */
  asOf: { training: string | null; assessment: string | null };
  /** Units that report it, by trainings and examinees; unordered. */
  units: readonly string[];
  /** Newest first; years with results only. */
  years: readonly ProfileYear[];
  /** Every month from the first with a record to the later cut-off, oldest first. */
  months: readonly ProfileMonth[];
  /** Results by year, unit, occupation and level. */
  results: readonly InstitutionResult[];
}

/** What one institution did in one year in one occupation. */
export interface ProfileOccupation {
  /** '' where the records leave it empty. */
  occupation: string;
  /** Person-times that started in the year, and those that completed in it, whenever they started. */
  enrolled: number;
  completed: number;
  /** Persons by best result. */
  examinees: number;
  passed: number;
}

/** Years, months and units of one institution; all of them empty where the region's records do not know it. */
export async function loadInstitutionProfile(
  sources: Given,
  asked: InstitutionAsked,
): Promise<InstitutionProfile> {
  const { region, institution } = asked;
  const asOf = {
    training: cutOff(sources, region, 'training'),
    assessment: cutOff(sources, region, 'assessment'),
  };
  const results = await runQuery(sources.session, institutionResultsQuery, [
    ...[region, 0, 9999, null],
    institution,
    ...[null, null, null],
  ]);
  const enrolled = await count(sources, asked, { event: 'enrolled', by: 'month' });
  const completed = await count(sources, asked, { event: 'completed', by: 'month' });
  const sat = await count(sources, asked, { event: 'sat', by: 'month' });
  const passed = await count(sources, asked, { event: 'passed', by: 'month' });
  const units = await count(sources, asked, { event: 'enrolled', by: 'unit' });
  const years: ProfileYear[] = [];
  for (const year of [...new Set(results.map((one) => one.year))].sort((a, b) => b - a)) {
    const inYear = (rows: readonly FigureRow[]) =>
      sumOf(rows.filter(({ key }) => key.startsWith(`${year}-`)));
    const attempts = { passed: inYear(passed), sat: inYear(sat) };
    const group = await runQuery(sources.session, institutionResultsQuery, [
      ...[region, year, year],
      ...Array<null>(5).fill(null),
    ]);
    years.push({
      // The floor holds for one programme alone and is judged apart: none here.
      result: yearlyRate(yearTotals(results, year), { floor: 0, asOf: asOf.assessment ?? '' }),
      attempts: { ...attempts, rate: attempts.sat > 0 ? attempts.passed / attempts.sat : null },
      standardised: standardisedRate(
        group.map((one) => ({ ...one, stratum: `${one.occupation} ${one.level}` })),
        institution,
      ),
    });
  }
  return {
    asOf,
    units: [...new Set([...units.map(({ key }) => key), ...results.map(({ unit }) => unit)])].filter(Boolean),
    years,
    months: monthsOf({ enrolled, completed, sat }, asOf),
    results,
  };
}

/** The institution's year among its peers; null where it has no results in the year or the one before. */
export async function loadPeerPlace(
  sources: Given,
  { region, institution, year }: InstitutionAsked & { year: number },
): Promise<PeerPlace | null> {
  const asked = { region, year, floor: 0, adjusted: true, filter: {} };
  const table = await loadInstitutionTable(sources, asked);
  return table && placeAmongPeers(table, institution, { adjusted: true });
}

/** A year by occupation, those with most trainees first. `results` are the institution's, as its profile has them. */
export async function loadProfileOccupations(
  sources: Given,
  asked: InstitutionAsked & { year: number },
  results: readonly InstitutionResult[],
): Promise<ProfileOccupation[]> {
  const { year } = asked;
  const enrolled = await count(sources, asked, { event: 'enrolled', by: 'occupation', year });
  const completed = await count(sources, asked, { event: 'completed', by: 'occupation', year });
  const inYear = results.filter((one) => one.year === year);
  const codes = [...enrolled, ...completed].map(({ key }) => key);
  return [...new Set([...codes, ...inYear.map(({ occupation }) => occupation)])]
    .map((occupation) => {
      const { examinees, passed } = yearTotals(
        inYear.filter((one) => one.occupation === occupation),
        year,
      );
      const of = (rows: readonly FigureRow[]) => sumOf(rows.filter(({ key }) => key === occupation));
      return { occupation, enrolled: of(enrolled), completed: of(completed), examinees, passed };
    })
    .sort(
      (a, b) =>
        b.enrolled - a.enrolled || b.examinees - a.examinees || (a.occupation < b.occupation ? -1 : 1),
    );
}

const cutOff = ({ status }: Given, region: string, dataset: Dataset) =>
  status.find((one) => one.dataset === dataset && one.region === region)?.asOf ?? null;

const sumOf = (rows: readonly FigureRow[]) => rows.reduce((sum, { value }) => sum + value, 0);

/** Person-times of one event up to the cut-off; of one year where one is given. */
async function count(
  sources: Given,
  { region, institution }: InstitutionAsked,
  { event, by, year }: { event: CountedEvent; by: By; year?: number },
): Promise<FigureRow[]> {
  const dataset = event === 'enrolled' || event === 'completed' ? 'training' : 'assessment';
  const to = cutOff(sources, region, dataset);
  if (to === null) return [];
  return figure(sources.session, {
    measure: { reading: { dataset, event, count: 'rows', filter: {} }, distinctWithin: 'year' },
    region,
    slice: { institution: [institution] },
    from: year === undefined ? null : `${year}-01-01`,
    to: year === undefined ? to : earlier(to, `${year}-12-31`),
    by,
  });
}

function yearTotals(results: readonly InstitutionResult[], year: number) {
  const own = results.filter((one) => one.year === year);
  const sum = (column: 'examinees' | 'passed' | 'absent') =>
    own.reduce((total, one) => total + one[column], 0);
  return { year, examinees: sum('examinees'), passed: sum('passed'), absent: sum('absent') };
}

function monthsOf(
  series: Record<'enrolled' | 'completed' | 'sat', readonly FigureRow[]>,
  asOf: InstitutionProfile['asOf'],
): ProfileMonth[] {
  const keys = Object.values(series).flatMap((rows) => rows.map(({ key }) => key));
  const [first] = keys.sort();
  const last = [asOf.training, asOf.assessment]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const of = (rows: readonly FigureRow[], month: string) =>
    rows.find(({ key }) => key === month)?.value ?? null;
  return monthsFrom(first, monthOf(last)).map((month) => ({
    month,
    enrolled: of(series.enrolled, month),
    completed: of(series.completed, month),
    sat: of(series.sat, month),
  }));
}
