import { stepsToText, toSteps, withSeparators } from './decimals';
import { isFigure, noValue, type Language } from './language';

const fenPerYuan = 100;
const fenPerWan = 1e6;

/** Money in the yuan of a table's column: 211200 fen → "2,112.00", -50 → "-0.50". Null → "—". */
export function formatYuan(fen: number | null): string {
  return isFigure(fen) ? withSeparators(stepsToText(Math.round(fen), 2)) : noValue;
}

/**
 * Money in text, with its unit. zh: 211200000 fen → "211.20万元", rounded; below 1万元 in full, "2112.00元"; en:
 * always in full, "2,112,000.00 yuan". Null → "—".
 */
export function formatTextMoney(fen: number | null, language: Language): string {
  if (!isFigure(fen)) return noValue;
  if (language === 'en') return `${formatYuan(fen)} yuan`;
  if (Math.abs(fen) < fenPerWan) return `${stepsToText(Math.round(fen), 2)}元`;
  return `${stepsToText(toSteps(fen / fenPerWan, 2, 'nearest'), 2)}万元`;
}

/** Money as the number of an exported column in yuan, two decimals: 211250 fen → 2112.5. Null stays null. */
export function exportedYuan(fen: number | null): number | null {
  return isFigure(fen) ? Math.round(fen) / fenPerYuan : null;
}
