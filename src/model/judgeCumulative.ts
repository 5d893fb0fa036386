import { blankStanding } from './blankStanding';
import { flowContext, type LoadedObservation } from './flowContext';
import type { EntryTerms } from './ledger';
import { measureFlow } from './measureFlow';
import type { Standing } from './standing';
import { isLowerBound, withholdIncomplete } from './verdict';

/** Counts of one whole period against one target. */
export function judgeCumulative(entry: EntryTerms, observation: LoadedObservation): Standing {
  const blank = blankStanding(entry, observation);
  const flow = measureFlow({ entry, days: observation.days, asOf: observation.asOf, period: blank.period });
  const { status } = flow;
  return {
    ...blank,
    ...flow,
    ...flowContext(entry, observation, blank.period),
    status: withholdIncomplete(status, blank.completeness, entry.thresholds, !isLowerBound(entry.comparator)),
  };
}
