import { formatMonth } from '../../../format/dates';
import { formatEstimate, formatExactCount, formatProbability } from '../../../format/estimate';
import { formatNeededRate } from '../../../format/rate';
import { formatShare } from '../../../format/share';
import { monthOf } from '../../../model/calendar';
import type { TargetForecast, TargetPaths } from '../../../model/forecast/targetForecast';
import { likelyFrom } from '../../../model/forecast/targetForecast';
import { yearsOf } from '../../../model/judgedPeriod';
import type { EntryTerms } from '../../../model/ledger';
import type { Words } from '../../context';
import type { Forecast, NoForecastReason } from './computeForecast';

/** What can be marked in the sentences, so that the page puts each figure's own value behind its text. */
export type ForecastFigure =
  'forecast-total' | 'forecast-low' | 'forecast-high' | 'probability' | 'reached-in';
export type Mark = (name: ForecastFigure, text: string) => string;
const unmarked: Mark = (_, text) => text;

/** Why there is no forecast, as a sentence. */
export function noForecastText({ t }: Words, reason: NoForecastReason): string {
  return `${t(`forecast.none.${reason}`)}${t('list.stop')}`;
}

/** The graded sentence, which comes first; of a target that is met only that it is. */
export function gradeText({ t }: Words, { base, paths, isMet }: Forecast): string {
  const text = isMet
    ? t('forecast.met', { n: paths.basis })
    : t(`forecast.${base.likelihood}`, { n: paths.basis });
  return `${text}${t('list.stop')}`;
}

/** What the paragraph of the target says of its forecast: the grade and the count at the deadline. */
export function leadText(words: Words, terms: EntryTerms, { base, paths, isMet }: Forecast): string {
  const { t } = words;
  const end = endText(words, { terms, paths }, base);
  if (isMet) return t('sentence.forecastMet', { n: paths.basis, end });
  return t('sentence.forecast', { grade: t(`forecast.${base.likelihood}`, { n: paths.basis }), end });
}

/** The graded sentence of the what-if: from which month, how much more, and what then. */
export function whatIfText(
  { t, language, pick }: Words,
  { terms, paths, extra }: { terms: EntryTerms; paths: TargetPaths; extra: number },
  { likelihood }: TargetForecast,
): string {
  const month = formatMonth(paths.months[paths.effortFrom] ?? '', language);
  const given = { month, n: formatExactCount(extra, language), unit: pick(terms.unit) };
  return `${t(`forecast.whatIf.${likelihood}`, given)}${t('list.stop')}`;
}

/** Expected count at the deadline with its interval, probability and month of reaching, one sentence each. */
export function numberTexts(
  words: Words,
  given: { terms: EntryTerms; paths: TargetPaths; isMet: boolean },
  forecast: TargetForecast,
  mark: Mark = unmarked,
): string[] {
  const { t } = words;
  const { terms, isMet } = given;
  const end = endText(words, given, forecast, mark);
  const texts = isMet
    ? [end]
    : [
        end,
        probabilityText(words, forecast.probability, mark),
        ...reachedTexts(words, terms, forecast, mark),
      ];
  return texts.map((text) => `${text}${t('list.stop')}`);
}

/** The expected count at the deadline with its interval; no stop after it. */
function endText(
  { t, language, pick }: Words,
  { terms, paths }: { terms: EntryTerms; paths: TargetPaths },
  forecast: TargetForecast,
  mark: Mark = unmarked,
): string {
  const years = divisorOf(terms);
  const count = (value: number) => formatEstimate(value / years, language);
  return t(terms.kind === 'annual-average' ? 'forecast.endAverage' : 'forecast.end', {
    v: mark('forecast-total', count(forecast.median)),
    lo: mark('forecast-low', count(forecast.low)),
    hi: mark('forecast-high', count(forecast.high)),
    p: formatShare(forecast.median / paths.target, language),
    unit: pick(terms.unit),
  });
}

/** An annual average is told as an average, though its paths run on the sum of all years. */
export function divisorOf(terms: EntryTerms): number {
  return terms.kind === 'annual-average' ? yearsOf(terms).length : 1;
}

function probabilityText({ t, language }: Words, probability: number, mark: Mark): string {
  if (probability < 0.01) return t('forecast.probEnd', { p: mark('probability', t('forecast.probLow')) });
  if (probability > 0.99) return t('forecast.probEnd', { p: mark('probability', t('forecast.probHigh')) });
  return t('forecast.prob', { p: mark('probability', formatProbability(probability, language)) });
}

/** When the target is reached on the middle path; nothing where that is too late and yet not unlikely to be in time. */
function reachedTexts(
  { t, language }: Words,
  terms: EntryTerms,
  forecast: TargetForecast,
  mark: Mark,
): string[] {
  const { reachedIn, fan, likelihood } = forecast;
  if (reachedIn === null) return likelihood === 'unlikely' ? [t('forecast.never')] : [];
  const month = mark('reached-in', formatMonth(reachedIn, language));
  const last = fan.at(-1)?.month ?? monthOf(terms.end);
  // A deadline inside a month is passed by what its last days would bring.
  const isLate = reachedIn > last;
  if (isLate && likelihood !== 'unlikely') return [];
  return [t(isLate ? 'forecast.late' : 'forecast.when', { month })];
}

/** How much more a month makes it likely; empty where it is, or where no whole month is left. */
export function neededText({ t, language, pick }: Words, terms: EntryTerms, forecast: Forecast): string {
  const { extraForLikely, isMet } = forecast;
  if (isMet || extraForLikely === null || extraForLikely === 0) return '';
  const n = formatNeededRate(extraForLikely, language);
  const p = formatProbability(likelyFrom, language);
  return `${t('forecast.needed', { n, unit: pick(terms.unit), p })}${t('list.stop')}`;
}
