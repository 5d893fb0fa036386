import { Figure } from '../../components/Figure';
import { StatusTag } from '../../components/StatusTag';
import { formatShare } from '../../format/share';
import type { BoardItem } from '../../query/boardItem';
import { unitFor } from '../../format/unit';
import { useWords } from '../context';
import { statusWord } from '../statusWord';
import { formatOf } from './figures';
import type { OwnUnit } from './useOwnUnit';

/** The reader's own unit under a target: its volume and share, and its standing where it was given a task. */
export function OwnLine({ item, own }: { item: BoardItem; own: OwnUnit | null }) {
  const { t, language, pick } = useWords();
  const { entry, standing } = item;
  // While the figures of another unit are on their way, the earlier ones must not stand under its name.
  if (!own || item.own?.unit !== own.id) return null;
  const { share } = item.own;
  return (
    <p className="note own-line" data-key={own.id}>
      {t('term.own', { name: own.label })}{' '}
      <Figure
        name="own-actual"
        value={item.own.value}
        text={`${formatOf(entry, item.own.value, language)}${t('list.space')}${unitFor(item.own.value, pick(entry.unit), language)}`}
        period={standing.periodLabel}
      />
      {share !== null && `${t('list.comma')}${t('own.share', { p: formatShare(share, language) })}`}
      {item.own.standing && (
        <>
          {t('list.comma')}
          {t('own.completion', { p: formatShare(item.own.standing.completion, language) })}{' '}
          <StatusTag status={item.own.standing.status} word={statusWord(t, entry, item.own.standing)} />
        </>
      )}
    </p>
  );
}
