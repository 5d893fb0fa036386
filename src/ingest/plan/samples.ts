import { halfWidth } from '../halfWidth';
import { hiddenValue } from '../cell';
import { parseDays } from '../parseDay';
import { mayBePersonal } from '../personNames';
import { personalHeading } from '../personalHeadings';
import { personalValues } from '../personalValues';
import { isFormLine } from '../table/rowKinds';

const shown = 3;
const longest = 20;

export function isFull(text: string): boolean {
  return text.trim() !== '';
}

/** Up to three different values of a column; none where its heading or any of its values may be personal. */
export function samplesOf(heading: string, values: readonly string[]): string[] {
  if (personalHeading(heading) !== null || values.some((value) => isPersonal(value) && !isDay(value)))
    return [];
  return [...new Set(values.filter(isFull).map((value) => short(value.trim())))].slice(0, shown);
}

/** A row's cells as they may be shown: whole lines of a form are hidden where they name those who filled it in. */
export function shownCells(
  cells: readonly string[],
  headings: readonly (string | undefined)[] = [],
): string[] {
  const isForm = isFormLine(cells);
  return cells.map((cell, at) => {
    if (!isFull(cell)) return '';
    const isHidden = isForm || isPersonal(cell) || personalHeading(headings[at] ?? '') !== null;
    return isHidden ? hiddenValue : short(cell.trim());
  });
}

export function isPersonal(text: string): boolean {
  return personalValues(text) !== 0 || mayBePersonal(text);
}

/** Two days have as many digits as a telephone number. */
function isDay(text: string): boolean {
  return text.length < longest && parseDays(text).problem === null;
}

function short(text: string): string {
  const plain = halfWidth(text).replace(/\s+/g, ' ');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
