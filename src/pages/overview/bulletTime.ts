import type { Standing } from '../../model/standing';

/** Where the elapsed time stands on a bullet; null where the target is closed or has no pace to hold it against. */
export function bulletTime({ closed, planToDate, timeProgress }: Standing): number | null {
  return closed || planToDate === null ? null : (timeProgress?.share ?? null);
}
