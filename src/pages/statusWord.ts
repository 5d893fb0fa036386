import type { Translate } from '../i18n/translate';
import type { EntryTerms } from '../model/ledger';
import type { Standing } from '../model/standing';

/** The status in the interface's words: stocks and ratios have words of their own, 力争 is kept, early is said. */
export function statusWord(
  t: Translate,
  entry: EntryTerms,
  { status, closed }: Pick<Standing, 'status' | 'closed'>,
): string {
  if (status === 'met') {
    if (entry.kind === 'stock') return t('status.met.stock');
    if (entry.kind === 'ratio') return t('status.met.ratio');
    return closed ? t('status.met') : t('status.met.early');
  }
  if (status === 'missed') {
    if (entry.strive) return t('status.missed.strive');
    return entry.kind === 'stock' ? t('status.missed.stock') : t('status.missed');
  }
  return t(`status.${status}`);
}
