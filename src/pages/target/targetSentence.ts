import { formatTextCount, formatTextProgress, formatTextTarget } from '../../format/count';
import { formatDay, formatMonth, formatPeriod } from '../../format/dates';
import { formatNeededRate, formatRate, formatTimes } from '../../format/rate';
import { formatElapsed, formatShare } from '../../format/share';
import { addDays, addMonths, monthOf, monthsBetween } from '../../model/calendar';
import type { Entry } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { TargetView } from '../../query/targetView';
import type { Words } from '../context';
import { pacePhrase, standingLine } from '../standingLine';

/** The paragraph that goes into a report: what was done, against what, and what pace closes the distance. */
export function targetSentence(words: Words, entry: Entry, view: TargetView): string {
  const { standing, scope } = view;
  const sentences = [...mainSentences(words, entry, view)];
  const { t, language, pick } = words;
  if (scope !== 'slice' && standing.actual !== null && standing.asOf !== null) {
    if (standing.closed && standing.outside.after > 0)
      sentences.push(t('sentence.after', { day: formatDay(addDays(entry.end, 1), language) }));
    if (view.other && entry.otherReading)
      sentences.push(
        t('sentence.other', {
          a: t(eventKey(entry.reading)),
          b: t(eventKey(entry.otherReading)),
          n: formatOther(entry, view.other.value, language),
          unit: entry.kind === 'ratio' ? '' : pick(entry.unit),
        }),
      );
  }
  if (standing.closed) sentences.push(t('status.disclaimer'));
  return sentences.filter(Boolean).join(t('list.space'));
}

/** The other reading's figure in the entry's own form. */
export function formatOther(entry: Entry, value: number, language: Words['language']): string {
  return entry.kind === 'ratio' ? formatShare(value, language) : formatTextCount(value, language);
}

/** The text key of what a reading counts. */
export function eventKey({ event, count }: Entry['reading']) {
  if (count === 'stock') return 'event.stock';
  if (count === 'institutions-at-floor') return 'event.floor';
  return count === 'persons'
    ? (`event.${event}.persons` as 'event.completed.persons')
    : (`event.${event}` as const);
}

function mainSentences(words: Words, entry: Entry, view: TargetView): string[] {
  const { standing, scope, slice } = view;
  const { t, language, pick } = words;
  const unit = pick(entry.unit);
  const date = standing.asOf === null ? '' : formatDay(standing.asOf, language);
  const name = pick(entry.short);
  if (scope === 'slice' && slice) {
    const share =
      slice.total > 0 ? t('sentence.share', { share: formatShare(slice.value / slice.total, language) }) : '';
    const { start, end } = view.period;
    const until = standing.asOf !== null && standing.asOf < end ? standing.asOf : end;
    const figures = {
      period: formatPeriod(start, until, language),
      name,
      actual: formatTextCount(slice.value, language),
      unit,
      share,
    };
    return [t('sentence.slice', figures), t('alloc.none')];
  }
  if (standing.asOf === null)
    return [t('sentence.lineNoDate', { line: standingLine(words, entry, standing) })];
  if (standing.actual === null || entry.kind === 'stock' || entry.kind === 'ratio')
    return [t('sentence.line', { date, line: standingLine(words, entry, standing) })];
  if (entry.kind === 'annual-average' || (entry.kind === 'per-year' && standing.closed && scope === 'whole'))
    return [t('sentence.line', { date, line: standingLine(words, entry, standing) })];
  if (standing.closed) return closedSentences(words, entry, standing);
  if (standing.status === 'met') return [metSentence(words, entry, standing)];
  return [paceSentence(words, entry, standing), ...rateSentences(words, entry, standing)];
}

function figuresOf({ t, language, pick }: Words, entry: Entry, standing: Standing) {
  const progress = formatTextProgress({ actual: standing.actual ?? 0, target: standing.target }, language);
  const unit = pick(entry.unit);
  return {
    date: formatDay(standing.asOf ?? '', language),
    year: standing.periodLabel ? t('target.yearTab', { year: standing.periodLabel }) : '',
    name: pick(entry.short),
    actual: progress.actual,
    difference: progress.difference,
    target: t(entry.comparator === '>' ? 'sentence.targetOver' : 'sentence.targetFrom', {
      n: formatTextTarget(standing.target, language),
      unit,
    }),
    completion: formatShare(standing.completion, language),
    unit,
  };
}

function closedSentences(words: Words, entry: Entry, standing: Standing): string[] {
  const { t, language } = words;
  const figures = figuresOf(words, entry, standing);
  const end = t('sentence.periodTo', { day: formatDay(standing.period.end, language) });
  if (standing.status !== 'met') return [end, t('sentence.missed', figures)];
  const reached = standing.reachedOn
    ? t('sentence.reachedOn', { day: formatDay(standing.reachedOn, language) })
    : '';
  return [end, t('sentence.met', { ...figures, reached })];
}

function metSentence(words: Words, entry: Entry, standing: Standing): string {
  const { t, language } = words;
  const reached = standing.reachedOn ?? standing.asOf ?? '';
  const early = monthsBetween(monthOf(reached), monthOf(standing.period.end));
  const figures = { ...figuresOf(words, entry, standing), month: formatMonth(reached, language), n: early };
  return t(early > 0 ? 'sentence.metEarly' : 'sentence.metOpen', figures);
}

function paceSentence(words: Words, entry: Entry, standing: Standing): string {
  const { t, language } = words;
  const time = standing.timeProgress ? formatElapsed(standing.timeProgress.share, language) : '';
  return t('sentence.pace', {
    ...figuresOf(words, entry, standing),
    pace: pacePhrase(words, standing),
    time,
  });
}

function rateSentences({ t, language, pick }: Words, entry: Entry, standing: Standing): string[] {
  const { requiredRate, recentRate, remainingMonths, asOf } = standing;
  if (requiredRate === null || remainingMonths === null || asOf === null) return [];
  const unit = pick(entry.unit);
  const months = Number.isInteger(remainingMonths) ? String(remainingMonths) : remainingMonths.toFixed(1);
  const needed = { m: months, n: formatNeededRate(requiredRate, language), unit };
  if (recentRate === null || recentRate === 0) return [t('sentence.needed', needed)];
  const compared = t('sentence.neededRecent', {
    ...needed,
    recent: formatRate(recentRate, language),
    x: formatTimes(requiredRate / recentRate, language),
  });
  if (requiredRate <= recentRate) return [compared];
  const extra = t('rate.extra', {
    month: formatMonth(addMonths(monthOf(asOf), 1), language),
    n: formatNeededRate(requiredRate - recentRate, language),
    unit,
  });
  return [compared, extra];
}
