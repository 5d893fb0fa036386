import { effectiveQuota, type Allocation } from '../model/allocations';
import { aboveWhole } from '../model/comparison/aboveWhole';
import { tiedRanks, type Quotient, type TiedRank } from '../model/comparison/tiedRanks';
import type { Period, TimeProgress } from '../model/standing';
import { timeProgress } from '../model/timeProgress';
import { changesAcross, type DivisionChange } from '../reference/divisionChanges';
import { isValidOn, unitsOf, type DataRegion, type Division } from '../reference/divisions';

/** Counts by unit id; '' = the records leave the unit empty. */
export type CountsByUnit = ReadonlyMap<string, number>;

/** Counts of all units together, asked for themselves: persons of units do not add up to the whole's. */
export const wholeKey = '*';

export interface DistrictCounts {
  /** From the period's first day to the cut-off. */
  cumulative: CountsByUnit;
  /** Of these, up to the eve of the cut-off's month. */
  beforeMonth: CountsByUnit;
  /** The compared period to date, and the same days a year before; null where the data do not reach back. */
  compared: CountsByUnit;
  yearBefore: CountsByUnit | null;
}

/** `abolished`: gone by the cut-off; `changed`: its area changed between the compared periods; `unreported`: no report. */
export type DistrictNote = 'abolished' | 'changed' | 'unreported';

/** One line of the table of a 通报. Null is shown as "—". */
export interface DistrictLine {
  /** Null without a task (or one of 0). */
  task: number | null;
  /** 本月完成; for persons, those not counted before the month. Null where no row is of the month, which is not zero. */
  month: number | null;
  /** 累计完成. */
  cumulative: number;
  /** Cumulative ÷ task, may exceed 1. */
  completion: number | null;
  /** Completion less elapsed share of the period (较序时进度), −1 … ; × 100 = 个百分点. */
  aheadOfTime: number | null;
  compared: number;
  /** 上年同期; null where it is not known or of another area. */
  yearBefore: number | null;
  /** 同比: compared ÷ yearBefore − 1; null as yearBefore, and where that is 0. */
  change: number | null;
}

export interface DistrictRow extends DistrictLine {
  /** Unit id; '' = not filled in. */
  unit: string;
  /** By completion, equals share one; null without a task. Internal, not shown unless asked for. */
  rank: TiedRank | null;
  notes: readonly DistrictNote[];
}

export interface DistrictTable {
  /** What is counted, its cut-off, and how much of it has elapsed by then. */
  period: Period;
  asOf: string;
  elapsed: TimeProgress;
  /** What 同比 compares: up to a year as it is, else the calendar year to date; and the same days a year before. */
  compared: Period;
  before: Period;
  /** In official order; a unit without records is there with 0. */
  rows: readonly DistrictRow[];
  /** 合计: the whole's own count and the sum of the tasks; its completion is of the units with a task. */
  total: DistrictLine;
  /** What the units with a task did, where others have counts too: the part of 合计's completion. Null otherwise. */
  tasked: number | null;
  /** Units with counts but no task. */
  taskless: readonly string[];
  /** Units whose completion is above the total's, in official order. */
  aboveTotal: readonly string[];
  /** First day of what is counted in all the data; null without any. */
  since: string | null;
  /** Areas to be compared as one across a change of divisions. */
  areas: readonly {
    change: DivisionChange;
    compared: number;
    yearBefore: number | null;
    ratio: number | null;
  }[];
}

/** Everything the table is made of. */
export interface DistrictFacts {
  region: DataRegion;
  divisions: readonly Division[];
  /** The judged period, its cut-off (not after its end), and what 同比 compares. */
  period: Period;
  asOf: string;
  compared: Period;
  before: Period;
  counts: DistrictCounts;
  /** Tasks of the judged period. */
  allocations: readonly Allocation[];
  since: string | null;
  /** Whether a month without a further count has no rows: not so for persons, who count once. */
  monthsAreRows: boolean;
  /** Units without a report of the cut-off's month where a register is loaded. */
  unreported: readonly string[];
}

/** Lays the table out; pure, all counts are given. */
export function assembleDistricts(facts: DistrictFacts): DistrictTable {
  const { region, counts, asOf, unreported, monthsAreRows } = facts;
  const elapsed = timeProgress(facts.period, asOf);
  const tasks = new Map(facts.allocations.map((one) => [one.unit, effectiveQuota(one)]));
  const changes = changesAcross(region, facts.before, facts.compared);
  const changed = new Set(changes.flatMap(({ units }) => units));
  const line = (unit: string, task: number | null, comparable: boolean): DistrictLine => {
    const cumulative = counts.cumulative.get(unit) ?? 0;
    const compared = counts.compared.get(unit) ?? 0;
    const yearBefore = comparable && counts.yearBefore ? (counts.yearBefore.get(unit) ?? 0) : null;
    const completion = task === null || task <= 0 ? null : cumulative / task;
    const month = cumulative - (counts.beforeMonth.get(unit) ?? 0);
    return {
      task: completion === null ? null : task,
      month: month === 0 && (monthsAreRows || unit === wholeKey) ? null : month,
      cumulative,
      completion,
      aheadOfTime: completion === null ? null : completion - elapsed.share,
      compared,
      yearBefore,
      change: yearBefore ? compared / yearBefore - 1 : null,
    };
  };
  const units = listedUnits(facts, tasks);
  const lines = units.map(({ id }) => line(id, tasks.get(id) ?? null, !changed.has(id)));
  const quotients = lines.map(({ task, cumulative }): Quotient | null =>
    task === null ? null : { part: cumulative, whole: task },
  );
  const ranks = tiedRanks(quotients);
  const rows = units.map(({ id, division }, at): DistrictRow => {
    const notes: DistrictNote[] = [];
    if (division?.validTo && division.validTo < asOf) notes.push('abolished');
    if (changed.has(id)) notes.push('changed');
    if (unreported.includes(id)) notes.push('unreported');
    return { unit: id, ...lines[at]!, rank: ranks[at] ?? null, notes };
  });
  const taskSum = tasks.size === 0 ? null : [...tasks.values()].reduce((sum, task) => sum + task, 0);
  const taskless = tasks.size === 0 ? [] : rows.filter((row) => row.task === null && row.cumulative > 0);
  const tasked =
    taskless.length === 0
      ? null
      : rows.reduce((sum, row) => sum + (row.task === null ? 0 : row.cumulative), 0);
  const counted = line(wholeKey, taskSum, true);
  // Counts of units without a task must not raise the average of those that have one.
  const completion = tasked === null || counted.task === null ? counted.completion : tasked / counted.task;
  const total: DistrictLine = {
    ...counted,
    completion,
    aheadOfTime: completion === null ? null : completion - elapsed.share,
  };
  const whole = total.task === null ? null : { part: tasked ?? total.cumulative, whole: total.task };
  const named = rows.map(({ unit }, at) => ({ unit, quotient: quotients[at] ?? null }));
  const sumOf = (of: CountsByUnit, ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (of.get(id) ?? 0), 0);
  return {
    period: facts.period,
    asOf,
    elapsed,
    compared: facts.compared,
    before: facts.before,
    rows,
    total,
    tasked: total.task === null ? null : tasked,
    taskless: taskless.map(({ unit }) => unit),
    since: facts.since,
    aboveTotal: aboveWhole(named, whole).map(({ unit }) => unit),
    areas: changes.map((change) => {
      const compared = sumOf(counts.compared, change.units);
      const yearBefore = counts.yearBefore && sumOf(counts.yearBefore, change.units);
      return { change, compared, yearBefore, ratio: yearBefore ? compared / yearBefore - 1 : null };
    }),
  };
}

/** Units expected on the cut-off day, and any other with a count or a task; unknown ones and '' last. */
function listedUnits(
  { region, divisions, asOf, counts }: DistrictFacts,
  tasks: ReadonlyMap<string, number>,
): { id: string; division: Division | null }[] {
  const met = new Set(tasks.keys());
  for (const of of [counts.cumulative, counts.compared, counts.yearBefore ?? new Map<string, number>()])
    for (const [unit, count] of of) if (count > 0 && unit !== wholeKey) met.add(unit);
  const known = unitsOf(divisions, region).filter(
    (division) => met.has(division.id) || (division.reporting && isValidOn(division, asOf)),
  );
  const ids = new Set(known.map(({ id }) => id));
  const others = [...met]
    .filter((id) => !ids.has(id))
    .sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return [
    ...known.map((division) => ({ id: division.id, division })),
    ...others.map((id) => ({ id, division: null })),
  ];
}
