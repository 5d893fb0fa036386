import { toSteps, type Rounding } from './decimals';
import { isFigure } from './language';
import { printedElapsed, printedShare } from './share';

/*
 * Figures of tables that leave the page, as numbers: rounded or cut as on screen, percentages with two decimals.
 * Null stays null: the table prints its dash.
 */

/** A count, cut as `formatCount` prints it: 766666.7 → 766666. */
export function exportedCount(value: number | null): number | null {
  return isFigure(value) ? toSteps(value, 0, 'down') : null;
}

/** A completion or other share in percent, cut: 0.99996 → 99.99. */
export function exportedShare(share: number | null): number | null {
  return isFigure(share) ? printedShare(share, 2) : null;
}

/** An elapsed share in percent, rounded: 46/60 → 76.67. */
export function exportedElapsed(share: number | null): number | null {
  return isFigure(share) ? printedElapsed(share, 2) : null;
}

/** A change against the year before in percent, rounded: -0.04567 → -4.57. */
export function exportedChange(change: number | null): number | null {
  return isFigure(change) ? toSteps(change, 4, 'nearest') / 100 : null;
}

/** A monthly rate with one decimal; `up` for a needed one, since less would not suffice. */
export function exportedRate(value: number | null, rounding: Rounding): number | null {
  return isFigure(value) ? toSteps(value, 1, rounding) / 10 : null;
}
