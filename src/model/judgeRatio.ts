import { blankStanding } from './blankStanding';
import type { LoadedObservation } from './flowContext';
import { isYearlyFloor } from './judgedPeriod';
import type { EntryTerms } from './ledger';
import { completionOf } from './measureFlow';
import type { Standing, Status } from './standing';
import { remainingMonths, timeProgress } from './timeProgress';
import { satisfiesShare, withholdIncomplete } from './verdict';

/**
 * A share has no pace: part ÷ whole of the judged period is shown while it runs (`no-pace`) and met or missed
 * once closed. Not checkable where the data cannot hold the whole; no data where the whole is 0. Of the
 * pass-rate floor the part is the institutions at or above it, the whole those with examinees, and the target
 * all of them (1). Nothing remains to be completed of a share: `remaining` is null. Late reports can lower a
 * share, so incomplete reporting withholds a met one too.
 */
export function judgeRatio(entry: EntryTerms, observation: LoadedObservation): Standing {
  const { asOf, ratio } = observation;
  const target = isYearlyFloor(entry) ? 1 : entry.value;
  const blank = { ...blankStanding(entry, observation), target };
  if (asOf < entry.start) return { ...blank, status: 'not-started' };
  const elapsed = { ...blank, timeProgress: timeProgress(blank.period, asOf) };
  if (!ratio) return elapsed;
  if (!ratio.checkable) return { ...elapsed, status: 'not-checkable' };
  if (ratio.whole === 0) return elapsed;

  const actual = ratio.part / ratio.whole;
  const reached = satisfiesShare(entry.comparator, ratio.part, ratio.whole, target);
  const closedStatus: Status = reached ? 'met' : 'missed';
  return {
    ...elapsed,
    status: withholdIncomplete(
      blank.closed ? closedStatus : 'no-pace',
      blank.completeness,
      entry.thresholds,
      true,
    ),
    actual,
    ratio: { part: ratio.part, whole: ratio.whole },
    completion: completionOf(actual, target),
    remainingMonths: blank.closed ? null : remainingMonths(asOf, blank.period.end),
  };
}
