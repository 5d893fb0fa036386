import { Link } from '@tanstack/react-router';
import { Figure } from '../../components/Figure';
import { StatusTag } from '../../components/StatusTag';
import { formatCount } from '../../format/count';
import { formatShare } from '../../format/share';
import { formatSignedShare } from '../../format/change';
import { effectiveQuota } from '../../model/allocations';
import type { Entry } from '../../model/ledger';
import { isSmallGroup } from '../../model/smallGroup';
import type { CarrierDimension } from '../../query/carriers';
import { keepSettings } from '../address';
import { useWords } from '../context';
import { statusWord } from '../statusWord';
import type { CarrierLine } from './carrierLines';

interface CarrierRowProps {
  entry: Entry;
  dimension: CarrierDimension;
  line: CarrierLine;
  name: string;
  /** The list's total and its longest bar. */
  total: number;
  highest: number;
  hasTasks: boolean;
  period: string | null;
}

/** One district, occupation or institution with its volume, share and comparison, and its task where it has one. */
export function CarrierRow({
  entry,
  dimension,
  line,
  name,
  total,
  highest,
  hasTasks,
  period,
}: CarrierRowProps) {
  const { t, language } = useWords();
  const { value, recent, yearBefore, task } = line;
  const change = yearBefore ? recent / yearBefore - 1 : null;
  const share = total > 0 ? value / total : null;
  return (
    <tr data-key={line.key} className={line.depth ? 'part' : undefined}>
      <th scope="row">
        <OwnPage dimension={dimension} line={line} name={name} />
        {isSmallGroup(entry, value) && <span className="note"> {t('supp.sign')}</span>}
      </th>
      <td aria-hidden="true" className="carrier-bar">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none">
          <rect width={(value / highest) * 100} height="10" fill="var(--bar-strong)" />
        </svg>
      </td>
      <td className="number">
        <Figure name="actual" value={value} text={formatCount(value)} period={period} />
      </td>
      <td className="number share">
        <Figure name="share" value={share} text={formatShare(share, language)} period={period} />
      </td>
      <td className="number share">
        <Figure name="yoy" value={change} text={formatSignedShare(change, language)} />
      </td>
      {hasTasks && (
        <>
          <td className="number">
            <Figure
              name="quota"
              value={task && effectiveQuota(task.allocation)}
              text={formatCount(task && effectiveQuota(task.allocation))}
              period={period}
            />
          </td>
          <td className="number">
            <Figure
              name="completion"
              value={task?.standing?.completion ?? null}
              text={formatShare(task?.standing?.completion ?? null, language)}
              period={period}
            />
          </td>
          <td>
            {task?.standing ? (
              <StatusTag status={task.standing.status} word={statusWord(t, entry, task.standing)} />
            ) : (
              '—'
            )}
          </td>
          <td className="lead-office">
            {task
              ? (task.allocation.leadOffice ?? task.allocation.responsibleUnit ?? t('term.notRegistered'))
              : '—'}
          </td>
        </>
      )}
    </tr>
  );
}

/** A district or institution leads to its own page; a city's sum and what is not filled in have none. */
function OwnPage({ dimension, line, name }: Pick<CarrierRowProps, 'dimension' | 'line' | 'name'>) {
  if (line.key === '' || line.title !== null) return name;
  const link = { search: keepSettings, className: 'row-link' };
  switch (dimension) {
    case 'unit':
      return (
        <Link to="/districts/$unit" params={{ unit: line.key }} {...link}>
          {name}
        </Link>
      );
    case 'institution':
      return (
        <Link to="/institutions/$institution" params={{ institution: line.key }} {...link}>
          {name}
        </Link>
      );
    case 'occupation':
      return name;
  }
}
