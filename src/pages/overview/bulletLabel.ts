import { formatElapsed, formatShare } from '../../format/share';
import type { Entry } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { Words } from '../context';

/** What a bullet shows, for those who do not see it. */
export function bulletLabel({ t, language, pick }: Words, entry: Entry, standing: Standing): string {
  const completion = formatShare(standing.completion, language);
  const name = pick(entry.short);
  if (standing.closed || !standing.timeProgress) return t('chart.bulletClosed', { name, completion });
  return t('chart.bullet', { name, completion, time: formatElapsed(standing.timeProgress.share, language) });
}
