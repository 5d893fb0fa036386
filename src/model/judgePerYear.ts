import { blankStanding } from './blankStanding';
import { flowContext, type LoadedObservation } from './flowContext';
import { yearsOf } from './judgedPeriod';
import type { EntryTerms } from './ledger';
import { measureFlow } from './measureFlow';
import type { Standing, Status } from './standing';
import { isLowerBound, withholdIncomplete } from './verdict';

/** Met only if every year was; else the first other result, so that an earlier miss outweighs a withheld last year. */
function overAll(statuses: readonly Status[]): Status {
  return statuses.find((status) => status !== 'met') ?? 'met';
}

/**
 * The target anew in every calendar year. Figures are those of the current year (of the last one, once
 * closed); so is the status until the whole is closed. On 31 December that year is over: met or missed, even
 * while the target as a whole runs on. Completeness is that of the judged year and withholds only its status.
 */
export function judgePerYear(entry: EntryTerms, observation: LoadedObservation): Standing {
  const { days, asOf } = observation;
  const blank = blankStanding(entry, observation);
  const measured = yearsOf(entry).map(({ year, period }) => {
    const flow = measureFlow({ entry, days, asOf, period });
    const judged = period.start === blank.period.start;
    const completeness = judged ? blank.completeness : null;
    const canFall = !isLowerBound(entry.comparator);
    const status = withholdIncomplete(flow.status, completeness, entry.thresholds, canFall);
    return { year, judged, flow: { ...flow, status } };
  });
  const current = measured.find(({ judged }) => judged)?.flow;
  return {
    ...blank,
    ...current,
    ...flowContext(entry, observation, blank.period),
    years: measured.map(({ year, flow: { actual, status } }) => ({
      year,
      actual,
      target: entry.value,
      status,
    })),
    status: blank.closed
      ? overAll(measured.map(({ flow }) => flow.status))
      : (current?.status ?? blank.status),
  };
}
