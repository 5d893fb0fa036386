import { stepsToText, toSteps, withSeparators } from './decimals';
import { isFigure, noValue } from './language';

/** A figure for every 10,000 residents, rounded to two decimals: 1234.565 → "1,234.57". Null → "—". */
export function formatPerHead(value: number | null): string {
  return isFigure(value) ? withSeparators(stepsToText(toSteps(value, 2, 'nearest'), 2)) : noValue;
}
