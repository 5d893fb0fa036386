import type { Period } from '../model/standing';
import type { DataRegion } from './divisions';

/** Units between which land moved on one day, so that their counts before and after are of different areas. */
export interface DivisionChange {
  region: DataRegion;
  /** First day of the new division. */
  day: string;
  /** Ids; together they are one area that is the same before and after. */
  units: readonly string[];
}

/**
 * 2025-11-06: 江北区 and 渝北区 ended, 两江新区 became a district, 北碚区 gave and took. 渝北区 was split between
 * the two that remain, so that only the four together can be compared across the day.
 */
export const divisionChanges: readonly DivisionChange[] = [
  { region: 'chongqing', day: '2025-11-06', units: ['500105', '500112', 'CQ-LIANGJIANG', '500109'] },
];

/** The changes that make the two periods differ in area: those after the earlier one began, and not after the later one's end. */
export function changesAcross(region: string, earlierPeriod: Period, period: Period): DivisionChange[] {
  return divisionChanges.filter(
    (change) => change.region === region && change.day > earlierPeriod.start && change.day <= period.end,
  );
}
