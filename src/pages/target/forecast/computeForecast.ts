import { pathsToTarget, type NoForecast } from '../../../model/forecast/pathsToTarget';
import {
  extraNeeded,
  likelyFrom,
  summarisePaths,
  type TargetForecast,
  type TargetPaths,
} from '../../../model/forecast/targetForecast';
import { satisfies } from '../../../model/verdict';
import type { Subject } from './subject';

export interface Forecast {
  paths: TargetPaths;
  /** As it runs, without more effort. */
  base: TargetForecast;
  /** The target is reached already: only the count at the deadline is told. */
  isMet: boolean;
  /** Whole count a month more with which 预计可按期完成; null where no whole month is left. */
  extraForLikely: number | null;
}

/** `withheld`: what has not been reported yet would be taken for not done. */
export type NoForecastReason = NoForecast | 'withheld';

/** Lets the page answer its reader between two steps, each of which takes some 20 ms. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** The forecast of a subject, or why there is none; the same for the same data, to the last digit. */
export async function computeForecast(subject: Subject): Promise<Forecast | NoForecastReason> {
  await pause();
  const paths = pathsToTarget(subject.terms, subject.observation);
  if (typeof paths === 'string') return paths;
  if (subject.view.standing.status === 'withheld') return 'withheld';
  await pause();
  const base = summarisePaths(paths);
  await pause();
  const isMet = satisfies(paths.comparator, paths.actual, paths.target);
  return { paths, base, isMet, extraForLikely: extraNeeded(paths, likelyFrom) };
}
