import { addDays, earlier, firstDayOfMonth, lastDayOfMonth, later, monthOf } from '../model/calendar';
import { judgedPeriod, yearsOf } from '../model/judgedPeriod';
import type { Allocation } from '../model/allocations';
import type { Entry } from '../model/ledger';
import { yearBefore } from '../model/periodComparison';
import type { Observation, Period } from '../model/standing';
import { dataRegions } from '../reference/divisions';
import { isCurrentTask, loadAllocations } from './board';
import { isDivisible } from './boardItem';
import { comparedPeriod } from './carriers';
import { assembleDistricts, wholeKey, type CountsByUnit, type DistrictTable } from './districtTable';
import { figure } from './figure';
import { measureOf, reportingOf, type Sources } from './observe';

/**
 * The table of a 通报 for one target: its judged period (or the year that its tasks are of) to date by unit, against
 * the units' tasks, the time and the year before. Null where there is nothing to divide: nothing loaded, a stock or a share, a period not begun.
 * @param observation of the whole entry
 * @param until month of an earlier cut-off; null = the data's own
 */
export async function loadDistrictTable(
  sources: Sources,
  entry: Entry,
  observation: Observation,
  until: string | null = null,
): Promise<DistrictTable | null> {
  const region = dataRegions.find((one) => one === entry.region);
  if (observation.asOf === null || region === undefined || !isDivisible(entry)) return null;
  const cutOff = until === null ? observation.asOf : earlier(observation.asOf, lastDayOfMonth(until));
  const { period, allocations } = tasksOf(entry, await loadAllocations(sources, entry), cutOff);
  const asOf = earlier(cutOff, period.end);
  if (asOf < period.start) return null;
  const month = later(firstDayOfMonth(monthOf(asOf)), period.start);
  const compared = comparedPeriod({ start: period.start, end: asOf });
  const before = yearBefore(compared);
  const first = observation.days[0]?.day;
  const isCovered = first !== undefined && firstDayOfMonth(monthOf(first)) <= before.start;
  const { completeness } = await reportingOf(sources, entry, observation.asOf, {
    start: firstDayOfMonth(monthOf(asOf)),
    end: lastDayOfMonth(monthOf(asOf)),
  });
  const count = (over: Period) => countByUnit(sources, entry, over);
  return assembleDistricts({
    region,
    divisions: sources.divisions,
    period,
    asOf,
    compared,
    before,
    counts: {
      cumulative: await count({ start: period.start, end: asOf }),
      beforeMonth:
        month > period.start ? await count({ start: period.start, end: addDays(month, -1) }) : new Map(),
      compared: await count(compared),
      yearBefore: isCovered ? await count(before) : null,
    },
    allocations,
    since: first ?? null,
    monthsAreRows: entry.reading.count === 'rows',
    unreported: completeness?.missing ?? [],
  });
}

/** Tasks in force, and what they are of: the year where a plan hands its tasks out by year, else the judged period. */
function tasksOf(
  entry: Entry,
  all: readonly Allocation[],
  asOf: string,
): { period: Period; allocations: readonly Allocation[] } {
  const current = all.filter((one) => isCurrentTask(one, entry, asOf));
  const yearly = current.filter(({ year }) => year !== null);
  const year = yearsOf(entry).find((one) => one.year === yearly[0]?.year);
  if (year) return { period: year.period, allocations: yearly };
  return { period: judgedPeriod(entry, asOf).period, allocations: current };
}

async function countByUnit(
  { session }: Sources,
  entry: Entry,
  { start, end }: Period,
): Promise<CountsByUnit> {
  const request = { measure: measureOf(entry), region: entry.region, slice: {}, from: start, to: end };
  const rows = await figure(session, { ...request, by: 'unit' });
  const [whole] = await figure(session, { ...request, by: 'none' });
  return new Map([...rows.map(({ key, value }) => [key, value] as const), [wholeKey, whole?.value ?? 0]]);
}
