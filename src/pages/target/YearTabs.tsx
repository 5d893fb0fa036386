import { Link } from '@tanstack/react-router';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { statusColour, statusSigns } from '../../theme/status';
import type { Search, Selection } from '../address';
import { formatCount } from '../../format/count';
import { useWords } from '../context';
import { statusWord } from '../statusWord';

/** The years of a per-year target; each is an address of its own. */
export function YearTabs({
  entry,
  view,
  selection,
}: {
  entry: Entry;
  view: TargetView;
  selection: Selection;
}) {
  const { t } = useWords();
  const { years } = view.scope === 'slice' ? { years: [] } : view.standing;
  if (years.length < 2) return null;
  const shown = selection.from?.slice(0, 4) ?? view.standing.periodLabel;
  return (
    <nav className="year-tabs" aria-label={t('target.years')}>
      {years.map(({ year, status, actual }) => (
        <Link
          key={year}
          to="."
          search={(previous: Search) => ({ ...previous, from: `${year}-01`, to: `${year}-12` })}
          aria-current={String(year) === shown ? 'true' : undefined}
        >
          <span
            style={{ color: statusColour(status) }}
            role="img"
            aria-label={statusWord(t, entry, { status, closed: true })}
          >
            {statusSigns[status]}
          </span>{' '}
          {t('target.yearTab', { year })} {status === 'not-started' ? '' : formatCount(actual)}
        </Link>
      ))}
    </nav>
  );
}
