import { blankStanding } from './blankStanding';
import { sumWithin } from './dayValues';
import { flowContext, type LoadedObservation } from './flowContext';
import { yearsOf } from './judgedPeriod';
import type { EntryTerms } from './ledger';
import { completionOf, measureFlow, reachedOn } from './measureFlow';
import type { Standing, Status } from './standing';
import { remainingMonths, timeProgress } from './timeProgress';
import { isLowerBound, paceStatus, satisfies, withholdIncomplete } from './verdict';

/**
 * 年均: the average of the years that are over against the target; until one is over, the pace inside the
 * first year. Closed, the average of all years decides. While it runs, an average above the target can still
 * fall, so it is `met` early only when the total already suffices for all years, else judged by
 * actual ÷ target. `requiredRate` is what the months left need to bring the average of all years to the
 * target. Single years are not judged: theirs is `no-pace`, or `not-started`.
 */
export function judgeAnnualAverage(entry: EntryTerms, observation: LoadedObservation): Standing {
  const { asOf, days } = observation;
  const { comparator, value: target, thresholds } = entry;
  const blank = blankStanding(entry, observation);
  const years = yearsOf(entry);
  const over = years.filter(({ period }) => period.end <= asOf).length;
  const whole = { start: entry.start, end: entry.end };
  const total = sumWithin(days, whole);
  const needed = target * years.length;
  const certain = isLowerBound(comparator) && satisfies(comparator, total, needed);

  const runningStatus = (status: Status): Status => {
    if (certain) return 'met';
    return status === 'met' ? 'on-track' : status;
  };
  const figures = (): Partial<Standing> & { status: Status } => {
    if (over === 0) {
      const first = measureFlow({ entry, days, asOf, period: blank.period });
      const started = asOf >= entry.start;
      return { ...first, status: started ? runningStatus(first.status) : first.status };
    }
    const sum = sumWithin(days, blank.period);
    const actual = sum / over;
    const left = blank.closed ? null : remainingMonths(asOf, entry.end);
    const closedStatus = satisfies(comparator, sum, needed) ? 'met' : 'missed';
    const openStatus =
      !isLowerBound(comparator) || target <= 0 ? 'no-pace' : paceStatus(actual / target, thresholds);
    return {
      status: blank.closed ? closedStatus : runningStatus(openStatus),
      actual,
      timeProgress: timeProgress(whole, asOf),
      planToDate: target,
      completion: completionOf(actual, target),
      paceIndex: completionOf(actual, target),
      remaining: Math.max(0, target - actual),
      remainingMonths: left,
      requiredRate: left === null ? null : Math.max(0, needed - total) / left,
    };
  };
  const { status, ...rest } = figures();
  return {
    ...blank,
    ...rest,
    ...flowContext(entry, observation, blank.period),
    reachedOn: reachedOn(days, whole, comparator, needed),
    years: years.map(({ year, period }) => ({
      year,
      actual: sumWithin(days, period),
      target,
      status: asOf < period.start ? 'not-started' : 'no-pace',
    })),
    status: withholdIncomplete(status, blank.completeness, thresholds, !isLowerBound(comparator)),
  };
}
