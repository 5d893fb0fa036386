import { halfWidth, plainDashes } from './halfWidth';
import { noWords, yesWords } from './parseNumber';
import type { Field } from './types';

/** A word as it is compared with enumerated values: half-width, lower case, one kind of dash, no spaces. */
export function normaliseWord(text: string): string {
  return plainDashes(halfWidth(text)).toLowerCase().replace(/\s/g, '');
}

/** Every accepted spelling of an enumerated field's values to the value itself; one that takes 是 or 否 takes √ and N too. */
export function spellingsOf(field: Field): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const values = new Set([...(field.constraints?.enum ?? []), ...Object.keys(field['x-values'] ?? {})]);
  for (const value of values) spellings.set(normaliseWord(value), value);
  for (const [value, { zh, en, aliases = [] }] of Object.entries(field['x-values'] ?? {})) {
    const answers = [...(aliases.includes('是') ? yesWords : []), ...(aliases.includes('否') ? noWords : [])];
    for (const word of [zh, en, ...aliases, ...answers].map(normaliseWord)) {
      if (!spellings.has(word)) spellings.set(word, value);
    }
  }
  return spellings;
}

/** The spellings that are a value's own: the value and its labels in both languages. */
export function ownSpellings(field: Field): ReadonlySet<string> {
  const labels = Object.entries(field['x-values'] ?? {}).flatMap(([value, { zh, en }]) => [value, zh, en]);
  return new Set([...(field.constraints?.enum ?? []), ...labels].map(normaliseWord));
}
