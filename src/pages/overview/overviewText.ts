import type { Status } from '../../model/standing';
import type { BoardItem } from '../../query/boardItem';
import type { Words } from '../context';
import { standingLine } from '../standingLine';
import { statusWord } from '../statusWord';
import type { OverviewSentence } from './overviewSentence';

const fallsShort: readonly Status[] = ['missed', 'behind', 'at-risk'];

/**
 * The board as text for a report: the sentence, then a line for every running target that falls short.
 * @param items in the order of the board
 * @param asOf cut-off of each dataset in words, for a sentence that has no common date
 */
export function overviewText(
  words: Words,
  items: readonly BoardItem[],
  sentence: OverviewSentence,
  asOf: readonly string[],
): string {
  const { t, pick } = words;
  const lead = [sentence.running, sentence.behind, sentence.closed].filter(Boolean).join(t('list.space'));
  const lines = items
    .filter(({ standing }) => !standing.closed && fallsShort.includes(standing.status))
    .map(({ entry, standing }) =>
      t('paper.behindLine', {
        name: pick(entry.short),
        status: statusWord(t, entry, standing),
        line: standingLine(words, entry, standing),
      }),
    );
  const dates = asOf.length > 0 ? [asOf.join(t('list.semicolon')) + t('list.stop')] : [];
  return [lead, ...lines, ...dates].join('\n');
}
