import { halfWidth, plainDashes } from './halfWidth';
import type { Field } from './types';

/** A word as it is compared with enumerated values: half-width, lower case, one kind of dash, no spaces. */
export function normaliseWord(text: string): string {
  return plainDashes(halfWidth(text)).toLowerCase().replace(/\s/g, '');
}

/** Every accepted spelling of an enumerated field's values to the value itself. */
export function spellingsOf(field: Field): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const values = new Set([...(field.constraints?.enum ?? []), ...Object.keys(field['x-values'] ?? {})]);
  for (const value of values) spellings.set(normaliseWord(value), value);
  for (const [value, { zh, en, aliases = [] }] of Object.entries(field['x-values'] ?? {})) {
    for (const word of [zh, en, ...aliases].map(normaliseWord)) {
      if (!spellings.has(word)) spellings.set(word, value);
    }
  }
  return spellings;
}

/** The accepted values by their Chinese labels, for the sentence that names them. */
export function allowedValues(field: Field): string {
  const values = field.constraints?.enum ?? Object.keys(field['x-values'] ?? {});
  return values.map((value) => field['x-values']?.[value]?.zh ?? value).join('、');
}
