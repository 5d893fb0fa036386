import { taskTerms } from '../../../model/allocations';
import { earlier } from '../../../model/calendar';
import { judge } from '../../../model/judge';
import type { Entry, EntryTerms } from '../../../model/ledger';
import type { Observation, Period } from '../../../model/standing';
import { isCurrentTask } from '../../../query/board';
import type { TargetView } from '../../../query/targetView';

/** What is forecast and charted: the whole target, one of its years, or a unit's own task. */
export interface Subject {
  terms: EntryTerms;
  observation: Observation;
  period: Period;
  /** The page's view as it is of the subject: without the reader's selection where that has no task. */
  view: TargetView;
  /** The selection has no task of its own, so this is the whole target and not what is selected. */
  isOfWhole: boolean;
}

/** The subject of a view. A slice without a task has no target to reach: the whole one is taken. */
export function subjectOf(entry: Entry, view: TargetView): Subject {
  const { observation, standing, scope } = view;
  if (scope === 'slice') return ofWhole(entry, view);
  if (scope === 'year') {
    const { period } = view;
    return { terms: { ...entry, ...period }, observation, period, view, isOfWhole: false };
  }
  if (scope === 'task') {
    const unit = view.selected.filter.unit?.[0] ?? '';
    const asOf = observation.asOf ?? '';
    const task = view.allocations.find((one) => one.unit === unit && isCurrentTask(one, entry, asOf));
    const terms = task ? taskTerms(entry, task) : null;
    if (terms === null) return ofWhole(entry, view);
    const days = view.daysByUnit.get(unit) ?? [];
    const period = periodOf(terms, standing.period);
    return { terms, observation: { ...observation, days, keylessDays: [] }, period, view, isOfWhole: false };
  }
  return { terms: entry, observation, period: periodOf(entry, standing.period), view, isOfWhole: false };
}

/** An annual average is reached or not over all its years, however few are judged so far. */
function periodOf({ kind, start, end }: EntryTerms, judged: Period): Period {
  return kind === 'annual-average' ? { start, end } : judged;
}

function ofWhole(entry: Entry, view: TargetView): Subject {
  const { observation } = view;
  const standing = judge(entry, observation);
  const period = periodOf(entry, standing.period);
  const until = earlier(observation.asOf ?? period.end, period.end);
  return {
    terms: entry,
    observation,
    period,
    view: {
      ...view,
      scope: 'whole',
      standing,
      selected: { filter: {}, from: null, to: null },
      filter: {},
      period: standing.period,
      days: observation.days.filter(({ day }) => day >= standing.period.start && day <= until),
      other: null,
      trace: null,
    },
    isOfWhole: true,
  };
}
