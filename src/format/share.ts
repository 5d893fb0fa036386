import { stepsToText, toSteps, type Rounding } from './decimals';
import { isFigure, noValue, type Language } from './language';

/** Whole steps of a percentage; a share below 1 never reaches the steps of 100 %. */
function percentSteps(share: number, digits: number, rounding: Rounding): number {
  const full = 10 ** (digits + 2);
  const steps = toSteps(share, digits + 2, rounding);
  return share < 1 ? Math.min(steps, full - 1) : steps;
}

/** A printed number with its percent sign: "56.2%" in Chinese, "56.2 %" with a space that no line breaks at in English. */
export function withPercent(text: string, language: Language): string {
  return language === 'zh' ? `${text}%` : `${text}\u00a0%`;
}

/** The percentage that `formatShare` prints, as a number: 0.5623 → 56.2; 2 digits in exported tables. */
export function printedShare(share: number, digits = 1): number {
  return percentSteps(share, digits, 'down') / 10 ** digits;
}

/** The percentage that `formatElapsed` prints, as a number: 46/60 → 76.7; 2 digits in exported tables. */
export function printedElapsed(share: number, digits = 1): number {
  return percentSteps(share, digits, 'nearest') / 10 ** digits;
}

/**
 * A completion or other share (0–1 or above): 0.9996 → "99.9%", 1.2 → "120.0%". Cut, not rounded, with all
 * its decimals (1 on screen, 2 in exported tables). Null → "—".
 */
export function formatShare(share: number | null, language: Language, digits = 1): string {
  if (!isFigure(share)) return noValue;
  return withPercent(stepsToText(percentSteps(share, digits, 'down'), digits), language);
}

/** An elapsed share (序时进度), rounded, but below 100 % until the end: 46/60 → "76.7%". */
export function formatElapsed(share: number, language: Language): string {
  return withPercent(stepsToText(percentSteps(share, 1, 'nearest'), 1), language);
}

/** How an elapsed share comes about: "46个月÷60个月＝76.7%"; "46 months ÷ 60 months = 76.7 %". */
export function formatTimeProgress(
  progress: { share: number; by: 'months' | 'days'; elapsed: number; total: number },
  language: Language,
): string {
  const { share, by, elapsed, total } = progress;
  const result = formatElapsed(share, language);
  if (language === 'zh') {
    const unit = by === 'months' ? '个月' : '天';
    return `${elapsed}${unit}÷${total}${unit}＝${result}`;
  }
  const counted = (count: number) => `${count} ${count === 1 ? by.slice(0, -1) : by}`;
  return `${counted(elapsed)} ÷ ${counted(total)} = ${result}`;
}
