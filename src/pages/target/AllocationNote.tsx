import { formatCount } from '../../format/count';
import { checkAllocations } from '../../model/allocations';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useWords } from '../context';

/** Whether the units' tasks add up to the target; without tasks, what the list therefore leaves out. */
export function AllocationNote({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t, pick } = useWords();
  const label = view.standing.periodLabel;
  const tasks = view.allocations.filter(
    // The yearly tasks of a target that is not per year add up to it over all its years.
    ({ year }) => year === null || entry.kind !== 'per-year' || String(year) === label,
  );
  if (tasks.length === 0) return <p className="note">{t('alloc.none')}</p>;
  const { sum, target, difference } = checkAllocations(tasks, entry.value);
  const unit = pick(entry.unit);
  const figures = { a: formatCount(sum), b: formatCount(target), c: formatCount(Math.abs(difference)), unit };
  return (
    <p role="note" className={difference === 0 ? 'note' : 'failed'}>
      <data value={sum} data-figure="quota-sum">
        {t(difference === 0 ? 'alloc.ok' : 'alloc.sum', figures)}
      </data>
    </p>
  );
}
