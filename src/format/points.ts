import { stepsToText, toSteps } from './decimals';
import type { Language } from './language';

/**
 * Difference of two printed percentages (see `printedShare`, `printedElapsed`) in percentage points, so that
 * the reader's own subtraction agrees: 56.2 and 76.7 → -20.5. Both printed with as many digits.
 */
export function pointsBetween(printed: number, other: number, digits = 1): number {
  return toSteps(printed - other, digits, 'nearest') / 10 ** digits;
}

/** Without sign, the words around it carry it: -20.5 → "20.5个百分点", "20.5 percentage points". */
export function formatPoints(points: number, language: Language): string {
  const text = stepsToText(Math.abs(toSteps(points, 1, 'nearest')), 1);
  return language === 'zh' ? `${text}个百分点` : `${text} percentage points`;
}

/** With sign, for a column of differences: "+3.2", "-3.2", "0.0". */
export function formatSignedPoints(points: number): string {
  const steps = toSteps(points, 1, 'nearest');
  return `${steps > 0 ? '+' : ''}${stepsToText(steps, 1)}`;
}
