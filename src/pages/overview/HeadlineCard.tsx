import { Link } from '@tanstack/react-router';
import { Bullet } from '../../components/Bullet';
import { Figure } from '../../components/Figure';
import { StatusTag } from '../../components/StatusTag';
import type { BoardItem } from '../../query/boardItem';
import { keepSettings } from '../address';
import { useWords } from '../context';
import { standingLine } from '../standingLine';
import { statusWord } from '../statusWord';
import { bulletLabel } from './bulletLabel';
import { bulletTime } from './bulletTime';
import { formatOf, HiddenFigures } from './figures';
import { OwnLine } from './OwnLine';
import type { OwnUnit } from './useOwnUnit';

/** One of the headline targets: status, the big figure, bullet, and the line that says what it means. */
export function HeadlineCard({ item, own }: { item: BoardItem; own: OwnUnit | null }) {
  const words = useWords();
  const { t, language, pick } = words;
  const { entry, standing } = item;
  const { actual, target, periodLabel } = standing;
  return (
    <article className="headline" data-target-id={entry.id} data-status={standing.status}>
      <div className="headline-top">
        <h2>
          <Link to="/targets/$id" params={{ id: entry.id }} search={keepSettings}>
            {pick(entry.short)}
            {periodLabel && `${t('list.gap')}${t('target.yearTab', { year: periodLabel })}`}
          </Link>
        </h2>
        <StatusTag status={standing.status} word={statusWord(t, entry, standing)} />
      </div>
      <p className="note">
        {entry.document}
        {t('list.gap')}
        {standing.closed
          ? `${t('section.closedShort')} ${entry.end}`
          : t('headline.until', { date: entry.end })}
      </p>
      <p>
        <Figure
          name="actual"
          value={actual}
          text={formatOf(entry, actual, language)}
          period={periodLabel}
          className="big"
        />
        {' / '}
        <Figure
          name="target"
          value={target}
          text={formatOf(entry, target, language)}
          period={periodLabel}
        />{' '}
        {pick(entry.unit)}
      </p>
      {standing.completion !== null && (
        <Bullet
          completion={standing.completion}
          timeProgress={bulletTime(standing)}
          status={standing.status}
          label={bulletLabel(words, entry, standing)}
        />
      )}
      <HiddenFigures standing={standing} />
      <p>{standingLine(words, entry, standing)}</p>
      <OwnLine item={item} own={own} />
    </article>
  );
}
