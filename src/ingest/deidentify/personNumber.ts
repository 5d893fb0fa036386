import { cleanCell, halfWidth, plainDashes } from '../halfWidth';
import { isDamagedId, isResidentId, isShortResidentId, toLongResidentId } from '../residentId';

/** Why a number gives no person code. `other` = not a resident ID at all (a passport, a hash, a word). */
export const codelessReasons = ['empty', 'masked', 'rounded', 'wrong', 'other'] as const;
export type CodelessReason = (typeof codelessReasons)[number];

/** A resident ID in its one form, 18 characters in capitals, or why there is none. */
export type PersonNumber = { id: string } | { reason: CodelessReason };

const separators = /[\s\u00ad\u200b-\u200f\u2060\ufeff._·/-]/g;
/** What stands for the check digit X where it was typed as a sign or in another script. */
const crosses = /(?<=^\d{17})[*×ΧХ✕]$/;
const scientific = /^[1-9](?:\.\d+)?E\+?1[0-9]$/;
const masks = /[*●•＊]|X{2,}/;
const nothing = /^(?:-+|—+|\/|无|NULL|\\N|N\/?A|#N\/A|暂无)$/;

/**
 * One form for every way in which the same ID is written: full width, lower case, in groups, as protected text, or in
 * the 15 digits used until 1999. Only a number whose check digit holds is one: anything else could be another person's.
 */
export function readPersonNumber(raw: string): PersonNumber {
  const trimmed = plainDashes(halfWidth(cleanCell(raw)))
    .toUpperCase()
    .trim();
  if (trimmed === '' || nothing.test(trimmed)) return { reason: 'empty' };
  // What a spreadsheet made of it loses its full stop below.
  if (scientific.test(trimmed)) return { reason: 'rounded' };
  const text = trimmed.replace(separators, '').replace(/^'/, '').replace(crosses, 'X');
  if (isResidentId(text)) return { id: text };
  if (isShortResidentId(text)) return { id: toLongResidentId(text) };
  if (masks.test(text)) return { reason: 'masked' };
  if (/^\d{15}0{3}$/.test(text)) return { reason: 'rounded' };
  return { reason: isDamagedId(text) || /^\d{14,17}[\dX]$/.test(text) ? 'wrong' : 'other' };
}

/** Birth date as `1949-12-31` of an ID in its one form. */
export function birthOf(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}
