import { fitFunnel, funnelPlace, type Funnel, type FunnelPlace, type RatePoint } from '../model/rates/funnel';
import { rankByFunnel, type FunnelRank } from '../model/rates/funnelRanks';
import { peerGroup, type PeerGroup, type PeerTraits } from '../model/rates/peerGroup';
import { standardisedRate, type StandardisedRate } from '../model/rates/standardisedRate';
import { twoYearsBelow, yearlyRate, type YearlyRate } from '../model/rates/yearlyRate';
import type { InstitutionName, InstitutionResult } from './queries';

/** The unit is that of the year, of an institution without results in it that of the year before. */
export interface InstitutionRow extends PeerTraits {
  name: string | null;
  /** The year by best result; without examinees its rate is null. */
  current: YearlyRate;
  yearBefore: YearlyRate | null;
  /** Rate less that of the year before, −1 … 1; null where one of them has none. A running year against a whole one. */
  difference: number | null;
  /** 人次通过率: passes ÷ sittings of the year, every sitting counted; null without. */
  attempts: { passed: number; sat: number; rate: number | null };
  place: FunnelPlace | null;
  rank: FunnelRank | null;
  standardised: StandardisedRate;
  /** Two years in a row below the floor, both over. */
  twoYearsBelow: readonly [number, number] | null;
}

export interface InstitutionTable {
  year: number;
  funnel: Funnel;
  /** By id; institutions with results in either year. */
  rows: readonly InstitutionRow[];
  /** 明显高于、低于同类机构水平: outside the 99.8 % limits and with enough examinees to be ranked; ids. */
  clearlyAbove: readonly string[];
  clearlyBelow: readonly string[];
  /** Institutions with examinees, and those of them at or above the floor. */
  floor: { whole: number; part: number };
}

export interface InstitutionFacts {
  year: number;
  /** Cut-off of the assessments. */
  asOf: string;
  /** Floor of the yearly rate, 0–1. */
  floor: number;
  /** Over-dispersion adjusted limits, or the plain ones. */
  adjusted: boolean;
  /** Of the year and the one before. */
  results: readonly InstitutionResult[];
  names: ReadonlyMap<string, InstitutionName>;
  /** Sittings and passes of the year by institution (人次). */
  sat: ReadonlyMap<string, number>;
  passed: ReadonlyMap<string, number>;
}

/** Lays the institutions of a region out for one year; pure, all results are given. */
export function assembleInstitutions(facts: InstitutionFacts): InstitutionTable {
  const { year, asOf, floor, adjusted, results } = facts;
  const inYear = results.filter((result) => result.year === year);
  const ids = [...new Set(results.map(({ institution }) => institution))].sort();
  const ofId = (id: string, of: number) =>
    results.filter((result) => result.institution === id && result.year === of);
  const yearOf = (id: string, of: number): YearlyRate | null => {
    const own = ofId(id, of);
    if (own.length === 0) return null;
    const sum = (column: 'examinees' | 'passed' | 'absent') =>
      own.reduce((total, result) => total + result[column], 0);
    const totals = { year: of, examinees: sum('examinees'), passed: sum('passed'), absent: sum('absent') };
    return yearlyRate(totals, { floor, asOf });
  };
  const none = { year, examinees: 0, passed: 0, absent: 0 };
  const rated = ids.map((id) => ({
    id,
    current: yearOf(id, year) ?? yearlyRate(none, { floor, asOf }),
    yearBefore: yearOf(id, year - 1),
  }));
  const points: RatePoint[] = rated.map(({ id, current }) => ({
    key: id,
    part: current.passed,
    whole: current.examinees,
  }));
  const funnel = fitFunnel(points);
  const ranks = rankByFunnel(points, { adjusted });
  const strata = inYear.map((result) => ({ ...result, stratum: `${result.occupation} ${result.level}` }));
  const rows = rated.map(({ id, current, yearBefore }, at): InstitutionRow => {
    const sat = facts.sat.get(id) ?? 0;
    const passed = facts.passed.get(id) ?? 0;
    const known = current.rate !== null && yearBefore?.rate != null;
    return {
      id,
      name: facts.names.get(id)?.name ?? null,
      type: facts.names.get(id)?.type ?? null,
      unit: mainUnit(ofId(id, year)) ?? mainUnit(ofId(id, year - 1)),
      mix: mixOf(inYear.filter(({ institution }) => institution === id)),
      current,
      yearBefore,
      difference: known ? (current.rate ?? 0) - (yearBefore.rate ?? 0) : null,
      attempts: { passed, sat, rate: sat > 0 ? passed / sat : null },
      place: funnelPlace(funnel, points[at]!, { adjusted }),
      rank: ranks[at] ?? null,
      standardised: standardisedRate(strata, id),
      twoYearsBelow: twoYearsBelow(yearBefore ? [yearBefore, current] : [current]),
    };
  });
  const placed = (place: FunnelPlace) =>
    rows.filter((row) => row.place === place && row.rank?.rank != null).map(({ id }) => id);
  const counted = rows.filter(({ current }) => current.examinees > 0);
  return {
    year,
    funnel,
    rows,
    clearlyAbove: placed('above-99.8'),
    clearlyBelow: placed('below-99.8'),
    floor: { whole: counted.length, part: counted.filter(({ current }) => !current.below).length },
  };
}

export interface PeerPlace {
  group: PeerGroup;
  /** Of the peers alone, the own results left out. */
  funnel: Funnel;
  place: FunnelPlace | null;
}

/** An institution against its peers among those with examinees in the year; null for an unknown id. */
export function placeAmongPeers(
  table: InstitutionTable,
  id: string,
  options: { adjusted: boolean },
): PeerPlace | null {
  const own = table.rows.find((row) => row.id === id);
  if (own === undefined) return null;
  const others = table.rows.filter(({ current }) => current.examinees > 0);
  const group = peerGroup(own, others);
  const points = others
    .filter((row) => group.peers.includes(row.id))
    .map((row) => ({ key: row.id, part: row.current.passed, whole: row.current.examinees }));
  const funnel = fitFunnel(points);
  const { passed: part, examinees: whole } = own.current;
  return { group, funnel, place: funnelPlace(funnel, { part, whole }, options) };
}

/** The district with the most examinees, the first by id of equals; null without any. */
function mainUnit(results: readonly InstitutionResult[]): string | null {
  const counts = new Map<string, number>();
  for (const { unit, examinees, absent } of results)
    if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + examinees + absent);
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

function mixOf(results: readonly InstitutionResult[]): Map<string, number> {
  const mix = new Map<string, number>();
  for (const { occupation, examinees } of results)
    mix.set(occupation, (mix.get(occupation) ?? 0) + examinees);
  return mix;
}
