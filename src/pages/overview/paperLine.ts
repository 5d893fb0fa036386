import { formatTextProgress } from '../../format/count';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/share';
import { monthOf, monthsBetween } from '../../model/calendar';
import type { EntryTerms } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { Words } from '../context';
import { monthsText, standingLine } from '../standingLine';

/**
 * The line of a closed target on paper, where actual and target stand beside it and two dozen targets share a
 * page: completion, and how early it was or how far off.
 */
export function paperLine(words: Words, entry: EntryTerms, standing: Standing): string {
  const { t, language, pick } = words;
  const { actual, target, completion, status, stock, years } = standing;
  if (actual === null || completion === null || entry.kind === 'ratio')
    return standingLine(words, entry, standing);
  if (entry.kind === 'per-year') {
    const met = years.filter((year) => year.status === 'met').length;
    return t(met === years.length ? 'paper.allYears' : 'paper.someYears', { met, total: years.length });
  }
  const share = t('paper.completion', { p: formatShare(completion, language) });
  if (stock) return t('paper.stock', { share, date: formatDay(stock.day, language) });
  if (entry.kind === 'annual-average') return share;
  if (status !== 'met') {
    const { difference } = formatTextProgress({ actual, target }, language);
    return t('paper.short', { share, n: difference, unit: pick(entry.unit) });
  }
  const early = standing.reachedOn
    ? monthsBetween(monthOf(standing.reachedOn), monthOf(standing.period.end))
    : 0;
  if (early === 0) return share;
  return `${share}${t('list.comma')}${t('line.earlyMonths', { months: monthsText(words, early) })}`;
}
