import { stepsToText, toSteps, withSeparators } from './decimals';
import { isFigure, noValue, type Language } from './language';

const wan = 10_000;

/** A count on screen: 562300 → "562,300" in both languages. Fractions are cut; null → "—". */
export function formatCount(value: number | null): string {
  return isFigure(value) ? withSeparators(stepsToText(toSteps(value, 0, 'down'), 0)) : noValue;
}

/**
 * A count in text to copy. zh: 562300 → "56.23万", 9999 → "9999"; en: "562,300". Cut, not rounded, so that it
 * never says more than there is. Null → "—".
 */
export function formatTextCount(value: number | null, language: Language): string {
  if (!isFigure(value)) return noValue;
  if (language === 'en') return formatCount(value);
  const whole = toSteps(value, 0, 'down');
  return Math.abs(whole) < wan ? String(whole) : `${stepsToText(toSteps(whole / wan, 2, 'down'), 2)}万`;
}

/**
 * A target in text, as documents write it. zh: 1000000 → "100万", 15000 → "1.50万", 3000 → "3000"; en:
 * "1,000,000".
 */
export function formatTextTarget(value: number, language: Language): string {
  return language === 'zh' && value !== 0 && value % wan === 0
    ? `${value / wan}万`
    : formatTextCount(value, language);
}

/**
 * The figures of one sentence, printed so that the reader's own subtraction agrees: `difference` is what is
 * still to complete, or how far the target is exceeded. zh: all three in 万 (562300 of 1000000 → "56.23万",
 * "100万", "43.77万"), or all in full where one of them is under 1万 (28940 of 30000 → "28940", "30000",
 * "1060"); en: all in full.
 */
export function formatTextProgress(
  { actual, target }: { actual: number; target: number },
  language: Language,
): { actual: string; target: string; difference: string } {
  const whole = toSteps(actual, 0, 'down');
  const difference = Math.abs(target - whole);
  if (language === 'en') {
    return { actual: formatCount(whole), target: formatCount(target), difference: formatCount(difference) };
  }
  const inFull =
    target % 100 !== 0 || [whole, target, difference].some((value) => value !== 0 && value < wan);
  if (inFull) return { actual: String(whole), target: String(target), difference: String(difference) };
  const cut = whole - (whole % 100);
  return {
    actual: formatTextCount(cut, language),
    target: formatTextTarget(target, language),
    difference: formatTextCount(Math.abs(target - cut), language),
  };
}
