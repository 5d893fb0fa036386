import { pointsBetween } from '../../format/points';
import { printedElapsed, printedShare } from '../../format/share';
import type { TimeProgress } from '../../model/standing';
import type { DistrictLine } from '../../query/districtTable';

/** 较序时进度 in percentage points, as the reader subtracts the printed figures; null without a task. */
export function printedAhead(
  { completion }: { completion: DistrictLine['completion'] },
  { share }: Pick<TimeProgress, 'share'>,
): number | null {
  return completion === null ? null : pointsBetween(printedShare(completion), printedElapsed(share));
}
