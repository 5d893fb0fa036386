import { blankStanding } from './blankStanding';
import { judgeAnnualAverage } from './judgeAnnualAverage';
import { judgeCumulative } from './judgeCumulative';
import { judgePerYear } from './judgePerYear';
import { judgeRatio } from './judgeRatio';
import { judgeStock } from './judgeStock';
import type { Judge } from './standing';

/**
 * Judges one entry at the cut-off of its data. Counts dated after the cut-off are left out. `no-data` only
 * where the dataset is not loaded (`asOf` null), a stock has no figure, or a share has no whole: a loaded
 * dataset without a single matching row counts 0 and is judged. Withheld keeps the figures, not the verdict.
 */
export const judge: Judge = (entry, observation) => {
  const { asOf } = observation;
  if (asOf === null) return blankStanding(entry, observation);
  const upTo = <Dated extends { day: string }>(list: readonly Dated[]) =>
    list.filter(({ day }) => day <= asOf);
  const keylessDays = upTo(observation.keylessDays ?? []);
  const loaded = { ...observation, asOf, days: upTo(observation.days), keylessDays };
  switch (entry.kind) {
    case 'cumulative':
      return judgeCumulative(entry, loaded);
    case 'per-year':
      return judgePerYear(entry, loaded);
    case 'annual-average':
      return judgeAnnualAverage(entry, loaded);
    case 'stock':
      return judgeStock(entry, loaded);
    case 'ratio':
      return judgeRatio(entry, loaded);
  }
};
