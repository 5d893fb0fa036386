import { Link } from '@tanstack/react-router';
import type { Search } from '../../address';
import { useWords } from '../../context';
import { subsidyParts, type SubsidyPart } from '../rulesAddress';

/** What the totals are divided by, as headings of its table. */
export const partKeys = {
  unit: 'filter.unit',
  institution: 'filter.institution',
  occupation: 'filter.occupation',
  month: 'subsidy.month',
} as const;

/** The divisions of the same total; each is an address of its own. */
export function PartTabs({ by }: { by: SubsidyPart }) {
  const { t } = useWords();
  return (
    <nav className="year-tabs" aria-label={t('subsidy.by')}>
      {subsidyParts.map((part) => (
        <Link
          key={part}
          to="."
          search={(previous: Search) => ({ ...previous, by: part })}
          resetScroll={false}
          aria-current={part === by ? 'page' : undefined}
        >
          {t(partKeys[part])}
        </Link>
      ))}
    </nav>
  );
}
