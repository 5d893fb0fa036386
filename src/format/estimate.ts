import { formatTextCount } from './count';
import { stepsToText, toSteps, withSeparators } from './decimals';
import type { Language } from './language';
import { withPercent } from './share';

/**
 * A count that a model expects, rounded: zh 742,190 → "74.22万", below 1万 whole numbers; en "742,200", from
 * 10,000 upward to hundreds.
 */
export function formatEstimate(value: number, language: Language): string {
  const whole = toSteps(value, 0, 'nearest');
  if (language === 'en') {
    const text = Math.abs(whole) < 1e4 ? String(whole) : stepsToText(toSteps(value, -2, 'nearest'), -2);
    return withSeparators(text);
  }
  return Math.abs(whole) < 1e4 ? String(whole) : `${stepsToText(toSteps(value / 1e4, 2, 'nearest'), 2)}万`;
}

/** A monthly level in a table: whole from 100 upward, else one decimal: 12345.6 → "12,346", 3.25 → "3.3". */
export function formatLevel(value: number): string {
  return withSeparators(stepsToText(toSteps(value, value < 100 ? 1 : 0, 'nearest'), value < 100 ? 1 : 0));
}

/** A probability (0–1) as a whole percentage, cut so that 79.9 % is not printed as the 80 % of another grade. */
export function formatProbability(probability: number, language: Language): string {
  return withPercent(String(toSteps(probability, 2, 'down')), language);
}

/** A count that the reader gave, never cut: zh 15000 → "1.50万", but 12345 in full; en "15,000". */
export function formatExactCount(value: number, language: Language): string {
  return language === 'zh' && value % 100 !== 0 ? String(value) : formatTextCount(value, language);
}
