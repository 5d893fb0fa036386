import { formatTextCount, formatTextProgress, formatTextTarget } from '../../format/count';
import { formatDay, formatMonth, formatPeriod } from '../../format/dates';
import { pointsBetween } from '../../format/points';
import { formatNeededRate, formatRate, formatTimes } from '../../format/rate';
import { formatElapsed, formatShare, printedElapsed, printedShare } from '../../format/share';
import { addDays, addMonths, monthOf, monthsBetween } from '../../model/calendar';
import type { Entry } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { TargetView } from '../../query/targetView';
import type { Words } from '../context';
import { monthsText, standingLine } from '../standingLine';
import { statusWord } from '../statusWord';
import { doneWordsOf } from './doneWords';

/** What the paragraph is made from. */
export interface Told extends Pick<TargetView, 'standing' | 'scope' | 'slice' | 'period' | 'other'> {
  /** The reader's selection in words, '' for the whole target: a copied paragraph must say what it is about. */
  about: string;
  /** What the forecast says; null where there is none. */
  forecast: { text: string; isLikely: boolean } | null;
}

/** The paragraph that goes into a report: what was done, against what, and what pace closes the distance. */
export function targetSentence(words: Words, entry: Entry, told: Told): string {
  const { t, language } = words;
  const { standing, scope } = told;
  const sentences = mainSentences(words, entry, told);
  if (standing.closed) {
    if (scope !== 'slice' && standing.actual !== null) {
      if (standing.outside.after > 0)
        sentences.push(t('sentence.after', { day: formatDay(addDays(entry.end, 1), language) }));
      // A final result depends on how the document is read; while a target runs, the definition says so.
      sentences.push(otherSentence(words, entry, told));
    }
    sentences.push(t('sentence.disclaimer'));
  }
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

/** What a report calls a reading: 参加评价人次 where the definition has 参加考核人次, in English one word. */
function readingKey(reading: Entry['reading']) {
  const isCounted = reading.count === 'rows' || reading.count === 'items';
  return isCounted ? (`sentence.by.${reading.event}` as const) : eventKey(reading);
}

function mainSentences(words: Words, entry: Entry, told: Told): string[] {
  const { standing, scope, slice } = told;
  const { t, language, pick } = words;
  const name = pick(entry.short);
  const forecast = told.forecast?.text ?? '';
  if (scope === 'slice' && slice) return sliceSentences(words, entry, { ...told, slice });
  const line = () => standingLine(words, entry, standing);
  if (standing.asOf === null) return [t('sentence.lineNoDate', { name, line: line() })];
  const isLine = entry.kind === 'stock' || entry.kind === 'ratio' || entry.kind === 'annual-average';
  const isOverYears = entry.kind === 'per-year' && standing.closed && scope === 'whole';
  if (standing.actual === null || isLine || isOverYears)
    return [t('sentence.line', { date: formatDay(standing.asOf, language), name, line: line() }), forecast];
  const figures = figuresOf(words, entry, told);
  if (standing.status === 'met') return [metSentence(words, standing, figures), forecast];
  if (standing.closed) return [t('sentence.missed', figures)];
  const rates = rateSentences(words, entry, standing);
  // What is likely to be met as things run needs no more a month.
  const extra = told.forecast?.isLikely ? '' : rates.extra;
  return [paceSentence(words, standing, figures), rates.needed, forecast, extra];
}

function sliceSentences(
  { t, language, pick }: Words,
  entry: Entry,
  { standing, slice, about, period: { start, end } }: Told & { slice: NonNullable<Told['slice']> },
): string[] {
  const share =
    slice.total > 0 ? t('sentence.share', { share: formatShare(slice.value / slice.total, language) }) : '';
  const until = standing.asOf !== null && standing.asOf < end ? standing.asOf : end;
  const figures = {
    period: formatPeriod(start, until, language),
    name: pick(entry.short),
    actual: formatTextCount(slice.value, language),
    unit: pick(entry.unit),
    within: about && t('list.paren', { text: about }),
    share,
  };
  return [t('sentence.slice', figures), t('alloc.none')];
}

/** Everything that the sentences about one standing may say; each language takes what it needs. */
function figuresOf({ t, language, pick }: Words, entry: Entry, { standing, scope, about }: Told) {
  const unit = pick(entry.unit);
  const actual = standing.actual ?? 0;
  const progress = formatTextProgress({ actual, target: standing.target }, language);
  // A result that needs no difference needs no figures in full for the reader to subtract.
  const [counted, target] =
    standing.status === 'met'
      ? [formatTextCount(actual, language), formatTextTarget(standing.target, language)]
      : [progress.actual, progress.target];
  const over = entry.comparator === '>' ? 'sentence.targetOver' : 'sentence.targetFrom';
  return {
    ...doneWordsOf(entry),
    who: scope === 'task' ? t('sentence.who', { name: about }) : '',
    status: statusWord(t, entry, standing),
    date: formatDay(standing.asOf ?? '', language),
    end: formatDay(standing.period.end, language),
    year: standing.periodLabel ? t('sentence.year', { year: standing.periodLabel }) : '',
    actual: counted,
    unit,
    target: t(over, { n: target, unit }),
    completion: formatShare(standing.completion, language),
    difference: progress.difference,
  };
}

type Figures = ReturnType<typeof figuresOf>;

function metSentence(words: Words, { reachedOn, closed, period }: Standing, figures: Figures): string {
  const { t, language } = words;
  if (closed) {
    const day = reachedOn === null ? '' : formatDay(reachedOn, language);
    return t('sentence.met', { ...figures, reached: day && t('sentence.reachedOn', { day }) });
  }
  const early = reachedOn === null ? 0 : monthsBetween(monthOf(reachedOn), monthOf(period.end));
  if (reachedOn === null || early === 0) return t('sentence.metOpen', figures);
  const month = formatMonth(reachedOn, language);
  return t('sentence.metEarly', { ...figures, month, months: monthsText(words, early) });
}

function paceSentence({ t, language }: Words, standing: Standing, figures: Figures): string {
  const { completion, timeProgress, paceIndex, status } = standing;
  if (completion === null || paceIndex === null || !timeProgress) return t('sentence.noPace', figures);
  const points = pointsBetween(printedShare(completion), printedElapsed(timeProgress.share));
  const distance = { n: Math.abs(points).toFixed(1), time: formatElapsed(timeProgress.share, language) };
  const below = status === 'on-track' ? 'sentence.near' : 'sentence.below';
  const pace = t(points === 0 ? 'sentence.equal' : points > 0 ? 'sentence.above' : below, distance);
  return t(status === 'withheld' ? 'sentence.paceWithheld' : 'sentence.pace', { ...figures, pace });
}

/** The pace that is needed, and how much more than the recent one that is; empty where nothing is to be said. */
function rateSentences(words: Words, entry: Entry, standing: Standing): { needed: string; extra: string } {
  const { t, language, pick } = words;
  const { requiredRate, recentRate, remainingMonths, asOf } = standing;
  if (requiredRate === null || remainingMonths === null || asOf === null) return { needed: '', extra: '' };
  const unit = pick(entry.unit);
  const needed = {
    months: monthsText(words, remainingMonths),
    n: formatNeededRate(requiredRate, language),
    unit,
  };
  if (recentRate === null || recentRate === 0) return { needed: t('sentence.needed', needed), extra: '' };
  const compared = t('sentence.neededRecent', {
    ...needed,
    recent: formatRate(recentRate, language),
    x: formatTimes(requiredRate / recentRate, language),
  });
  if (requiredRate <= recentRate) return { needed: compared, extra: '' };
  const month = formatMonth(addMonths(monthOf(asOf), 1), language);
  const n = formatNeededRate(requiredRate - recentRate, language);
  return { needed: compared, extra: t('sentence.extra', { month, n, unit }) };
}

/** The other reading where the document leaves it open, in full where the main figure is. */
function otherSentence({ t, language, pick }: Words, entry: Entry, { standing, other }: Told): string {
  if (!other || !entry.otherReading) return '';
  const { actual } = formatTextProgress({ actual: standing.actual ?? 0, target: standing.target }, language);
  const inFull = standing.status !== 'met' && String(standing.actual) === actual;
  return t('sentence.other', {
    a: t(readingKey(entry.reading)),
    b: t(readingKey(entry.otherReading)),
    n: inFull ? String(other.value) : formatOther(entry, other.value, language),
    unit: entry.kind === 'ratio' ? '' : pick(entry.unit),
  });
}
