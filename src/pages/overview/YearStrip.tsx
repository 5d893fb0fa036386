import { formatCount } from '../../format/count';
import { Figure } from '../../components/Figure';
import type { EntryTerms } from '../../model/ledger';
import type { YearStanding } from '../../model/standing';
import { statusColour, statusSigns } from '../../theme/status';
import { useWords } from '../context';
import { statusWord } from '../statusWord';

/** Every year of a per-year target: sign, year and figure. */
export function YearStrip({ entry, years }: { entry: EntryTerms; years: readonly YearStanding[] }) {
  const { t } = useWords();
  return (
    <p className="year-strip note">
      {years
        .filter((year) => year.status !== 'not-started')
        .map((year) => (
          <span key={year.year}>
            {year.status !== 'no-pace' && (
              <span
                style={{ color: statusColour(year.status) }}
                role="img"
                aria-label={statusWord(t, entry, { status: year.status, closed: true })}
              >
                {statusSigns[year.status]}{' '}
              </span>
            )}
            {year.year}{' '}
            <Figure
              name="year-actual"
              value={year.actual}
              text={formatCount(year.actual)}
              period={String(year.year)}
            />
          </span>
        ))}
    </p>
  );
}
