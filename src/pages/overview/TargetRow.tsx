import { Link } from '@tanstack/react-router';
import { Bullet } from '../../components/Bullet';
import { Sparkline } from '../../components/Sparkline';
import { StatusTag } from '../../components/StatusTag';
import { statusColour } from '../../theme/status';
import type { BoardItem } from '../../query/boardItem';
import { keepSettings } from '../address';
import { useWords } from '../context';
import { standingLine } from '../standingLine';
import { statusWord } from '../statusWord';
import { bulletLabel } from './bulletLabel';
import { bulletTime } from './bulletTime';
import { ActualOfTarget, HiddenFigures } from './figures';
import { OwnLine } from './OwnLine';
import { paperLine } from './paperLine';
import type { OwnUnit } from './useOwnUnit';
import { YearStrip } from './YearStrip';

/** What the columns of the list hold; on narrow screens the rows speak for themselves. */
export function ColumnHeads() {
  const { t } = useWords();
  const heads = [
    'term.name',
    'term.bullet',
    'term.actualOfTarget',
    'term.line',
    'term.status',
    'term.course',
  ] as const;
  return (
    <li className="column-heads" aria-hidden="true">
      {heads.map((key) => (
        <span key={key}>{t(key)}</span>
      ))}
    </li>
  );
}

interface TargetRowProps {
  item: BoardItem;
  own: OwnUnit | null;
  /** The target stands above as a card: its figures are marked up there, once a page. */
  isRepeated: boolean;
}

/** One target of the list: name, bullet, actual of target, the line that says what it means, status, course. */
export function TargetRow({ item, own, isRepeated }: TargetRowProps) {
  const { t, pick } = useWords();
  const words = useWords();
  const { entry, standing } = item;
  const marks = isRepeated ? {} : { 'data-target-id': entry.id, 'data-status': standing.status };
  return (
    <li className="target-row" {...marks}>
      <div className="row-name">
        <h3>
          <Link to="/targets/$id" params={{ id: entry.id }} search={keepSettings}>
            {pick(entry.short)}
          </Link>
        </h3>
        <p className="note">
          {entry.start.slice(0, 4)}–{entry.end.slice(0, 4)}
          {t('list.gap')}
          {entry.document}
        </p>
      </div>
      <StatusTag status={standing.status} word={statusWord(t, entry, standing)} />
      <div className="row-bullet">
        {standing.completion !== null && (
          <Bullet
            completion={standing.completion}
            timeProgress={bulletTime(standing)}
            status={standing.status}
            label={bulletLabel(words, entry, standing)}
          />
        )}
      </div>
      <div className="row-figures">
        <ActualOfTarget entry={entry} standing={standing} />
        {!isRepeated && <HiddenFigures standing={standing} />}
      </div>
      <div className="row-line">
        <p className={standing.closed ? 'screen-only' : undefined}>{standingLine(words, entry, standing)}</p>
        {standing.closed && <p className="paper-only">{paperLine(words, entry, standing)}</p>}
        {standing.years.length > 1 && <YearStrip entry={entry} years={standing.years} />}
        <OwnLine item={item} own={own} />
      </div>
      <div className="row-spark">
        {standing.months.length > 0 && (
          <Sparkline
            months={standing.months}
            colour={standing.closed ? 'var(--bar)' : statusColour(standing.status)}
            label={t('chart.spark')}
          />
        )}
      </div>
    </li>
  );
}
