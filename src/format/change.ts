import { stepsToText, toSteps } from './decimals';
import { isFigure, noValue, type Language } from './language';
import { withPercent } from './share';

/**
 * Change against the same days a year before (0.123 = 12.3 % more), rounded; the words carry the sign:
 * "同比增长12.3%", "同比下降4.5%", and "与上年同期持平" where it prints as 0. Null: nothing to compare with.
 */
export function formatChange(change: number | null, language: Language): string {
  const zh = language === 'zh';
  if (!isFigure(change)) {
    return zh ? '上年同期无数据，不计算同比' : 'No data for the same period last year';
  }
  const steps = toSteps(change, 3, 'nearest');
  if (steps === 0) return zh ? '与上年同期持平' : 'Unchanged from the same period last year';
  const size = withPercent(stepsToText(Math.abs(steps), 1), language);
  if (zh) return `${steps > 0 ? '同比增长' : '同比下降'}${size}`;
  return `${steps > 0 ? 'Up' : 'Down'} ${size} year on year`;
}

/** The same change for a column whose heading says 同比: "+12.3%", "-4.5%", "0.0%"; null → "—". */
export function formatSignedShare(change: number | null, language: Language): string {
  if (!isFigure(change)) return noValue;
  const steps = toSteps(change, 3, 'nearest');
  return withPercent(`${steps > 0 ? '+' : ''}${stepsToText(steps, 1)}`, language);
}
