import { formatElapsed, formatShare } from '../../format/share';
import type { EntryTerms } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { Words } from '../context';
import { bulletTime } from './bulletTime';

/** What a bullet shows, for those who do not see it. */
export function bulletLabel({ t, language, pick }: Words, entry: EntryTerms, standing: Standing): string {
  const completion = formatShare(standing.completion, language);
  const name = pick(entry.short);
  const time = bulletTime(standing);
  if (time === null) return t('chart.bulletClosed', { name, completion });
  return t('chart.bullet', { name, completion, time: formatElapsed(time, language) });
}
