import { stepsToText, toSteps, withSeparators } from './decimals';
import { isFigure, noValue, type Language } from './language';

/** The one unit of a column or axis; its prefix stands in the heading, before the thing counted (万人次). */
export interface ColumnUnit {
  prefix: '' | '万' | '亿';
  divisor: number;
  decimals: 0 | 1;
}

const plain: ColumnUnit = { prefix: '', divisor: 1, decimals: 0 };
const scaled: readonly ColumnUnit[] = [
  { prefix: '万', divisor: 1e4, decimals: 1 },
  { prefix: '亿', divisor: 1e8, decimals: 1 },
];

/**
 * The unit of a column from its largest value. zh: plain below 1万, 万 below 1亿, else 亿, decided on the
 * value as printed (9999.6 prints as 1.0万); en: always plain.
 */
export function pickUnit(columnMax: number, language: Language): ColumnUnit {
  if (language === 'en') return plain;
  return scaled.reduce(
    (unit, next) =>
      toSteps(columnMax / unit.divisor, unit.decimals, 'nearest') >= 1e4 * 10 ** unit.decimals ? next : unit,
    plain,
  );
}

/**
 * A value in its column's unit, rounded, without the prefix: 562300 in 万 → "56.2". Below the last decimal
 * "<0.1", so that a little never reads as nothing; 0 → "0", null → "—".
 */
export function formatInUnit(value: number | null, { divisor, decimals }: ColumnUnit): string {
  if (!isFigure(value)) return noValue;
  if (value === 0) return '0';
  const steps = toSteps(value / divisor, decimals, 'nearest');
  if (steps === 0) return decimals === 0 ? '<1' : '<0.1';
  return withSeparators(stepsToText(steps, decimals));
}
