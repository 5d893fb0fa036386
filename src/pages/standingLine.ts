import { formatTextCount, formatTextProgress } from '../format/count';
import { formatDay } from '../format/dates';
import { formatPoints, pointsBetween } from '../format/points';
import { formatNeededRate, formatRate } from '../format/rate';
import { formatShare, printedElapsed, printedShare } from '../format/share';
import { unitFor } from '../format/unit';
import { monthOf, monthsBetween } from '../model/calendar';
import type { EntryTerms } from '../model/ledger';
import type { Standing } from '../model/standing';
import type { Words } from './context';

/** One line under a target's name: the result, or how far from schedule and what pace closes the distance. */
export function standingLine(words: Words, entry: EntryTerms, standing: Standing): string {
  const { t, pick, language } = words;
  if (standing.status === 'not-checkable') return t('line.notCheckable');
  if (entry.kind === 'stock') return stockLine(words, entry, standing);
  if (standing.actual === null) {
    if (entry.reading.count === 'institutions-at-floor' && standing.asOf !== null) return t('line.noFloor');
    return t('line.noData', { dataset: t(`dataset.${entry.reading.dataset}`) });
  }
  if (entry.kind === 'ratio') return ratioLine(words, entry, standing);
  const figures = {
    actual: formatTextCount(standing.actual, language),
    completion: formatShare(standing.completion, language),
    unit: unitFor(standing.actual, pick(entry.unit), language),
  };
  if (entry.kind === 'annual-average') return t('line.average', figures);
  if (standing.closed && entry.kind === 'per-year') {
    const met = standing.years.filter((year) => year.status === 'met').length;
    const year = standing.periodLabel ?? '';
    return t(met === standing.years.length ? 'line.metYears' : 'line.missedYears', {
      ...figures,
      year,
      met,
      total: standing.years.length,
    });
  }
  if (standing.status === 'met') return metLine(words, standing, figures);
  if (standing.closed) {
    const { actual, difference } = formatTextProgress(
      { actual: standing.actual, target: standing.target },
      language,
    );
    return t('line.missed', { ...figures, actual, gap: difference });
  }
  return paceLine(words, entry, standing);
}

/** 14 → "14个月", "14 months"; a part of a month with one decimal. */
export function monthsText({ t }: Words, months: number): string {
  const n = Number.isInteger(months) ? String(months) : months.toFixed(1);
  return t(n === '1' ? 'line.oneMonth' : 'line.months', { n });
}

function metLine(
  words: Words,
  standing: Standing,
  figures: { actual: string; completion: string; unit: string },
): string {
  const { t } = words;
  const line = standing.periodLabel
    ? t('line.metYear', { ...figures, year: standing.periodLabel })
    : t('line.met', figures);
  const early = standing.reachedOn
    ? monthsBetween(monthOf(standing.reachedOn), monthOf(standing.period.end))
    : 0;
  return early > 0
    ? `${line}${t('list.comma')}${t('line.earlyMonths', { months: monthsText(words, early) })}`
    : line;
}

function stockLine({ t, language, pick }: Words, entry: EntryTerms, { stock, status }: Standing): string {
  if (!stock) return t('line.stockNone');
  const line = t('line.stock', {
    actual: formatTextCount(stock.value, language),
    unit: pick(entry.unit),
    date: formatDay(stock.day, language),
  });
  return status === 'no-data' ? `${line}${t('list.comma')}${t('line.stockMissing')}` : line;
}

function ratioLine({ t, language }: Words, entry: EntryTerms, standing: Standing): string {
  if (entry.reading.count === 'institutions-at-floor')
    return t('line.floor', {
      n: standing.ratio?.whole ?? 0,
      m: standing.ratio?.part ?? 0,
      floor: formatShare(entry.value, language),
    });
  return t('line.ratio', {
    actual: formatShare(standing.actual, language),
    target: formatShare(standing.target, language),
  });
}

/** Completion against schedule, then needed against recent pace. */
function paceLine(words: Words, entry: EntryTerms, standing: Standing): string {
  const { t, language, pick } = words;
  const unit = pick(entry.unit);
  const parts = [
    t('line.completion', { p: formatShare(standing.completion, language) }),
    pacePhrase(words, standing),
  ];
  const rates: string[] = [];
  if (standing.requiredRate !== null && standing.remainingMonths !== null)
    rates.push(t('line.needed', { n: formatNeededRate(standing.requiredRate, language), unit }));
  if (standing.recentRate !== null)
    rates.push(t('line.recent', { n: formatRate(standing.recentRate, language), unit }));
  return [parts.join(t('list.comma')), rates.join('')].filter(Boolean).join(t('list.semicolon'));
}

/** How far the printed completion is from the printed time progress, so that the reader's own subtraction agrees. */
export function pacePhrase({ t, language }: Words, standing: Standing): string {
  if (standing.completion === null || !standing.timeProgress) return '';
  const points = pointsBetween(
    printedShare(standing.completion),
    printedElapsed(standing.timeProgress.share),
  );
  if (points === 0) return t('pace.equal');
  const phrase = t(points > 0 ? 'pace.above' : 'pace.below', { n: formatPoints(points, language) });
  return points < 0 && standing.status === 'on-track' ? t('pace.near', { phrase }) : phrase;
}
