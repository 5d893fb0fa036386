import type { Language } from './language';

/** A unit beside its number: English ones are kept in the plural, so that of one is "1 studio"; zh has no plural. */
export function unitFor(value: number | null, unit: string, language: Language): string {
  return language === 'en' && value === 1 ? unit.replace(/s$/, '') : unit;
}
