import { stepsToText, toSteps, withSeparators, type Rounding } from './decimals';
import { isFigure, noValue, type Language } from './language';

function rateText(value: number | null, language: Language, rounding: Rounding): string {
  if (!isFigure(value)) return noValue;
  if (value === 0) return '0';
  const tenths = toSteps(value, 1, rounding);
  if (tenths === 0) return language === 'zh' ? '不足0.1' : 'under 0.1';
  if (tenths < 1000) return stepsToText(tenths, 1);
  const whole = toSteps(value, 0, rounding);
  const hundreds = toSteps(value, -2, rounding);
  if (language === 'zh') return whole < 1e4 ? String(whole) : `${stepsToText(hundreds, 2)}万`;
  return withSeparators(whole < 1e4 ? String(whole) : stepsToText(hundreds, -2));
}

/**
 * A monthly rate in text, rounded: 12850 → "1.29万" ("12,900" in English, as precise); whole numbers below
 * 1万, one decimal below 100. Null → "—".
 */
export function formatRate(value: number | null, language: Language): string {
  return rateText(value, language, 'nearest');
}

/** A monthly rate that is needed: raised, not rounded, since less would not suffice: 31264.3 → "3.13万". */
export function formatNeededRate(value: number | null, language: Language): string {
  return rateText(value, language, 'up');
}

/** A multiple, rounded to one decimal: 2.433 → "2.4倍", "2.4 times". Null or without end → "—". */
export function formatTimes(ratio: number | null, language: Language): string {
  if (!isFigure(ratio)) return noValue;
  const text = stepsToText(toSteps(ratio, 1, 'nearest'), 1);
  return language === 'zh' ? `${text}倍` : `${text} times`;
}
