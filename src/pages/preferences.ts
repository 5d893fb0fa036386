import { languages, type Language } from '../i18n/setup';

/** What the page remembers between visits: choices of the reader, never data. */
export interface Preferences {
  region?: string;
  unit?: string;
  lang?: string;
  theme?: string;
}

const key = 'digital-skills-plan-tracker';

/** Choices of an earlier visit; empty where there are none or the browser keeps nothing. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Remembers choices for the next visit; a browser that keeps nothing is no failure. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readPreferences(), ...preferences }));
  } catch {
    // Private windows and full disks: the choice holds for this visit.
  }
}

export function toLanguage(text: string | undefined): Language | null {
  return languages.find((language) => language === text) ?? null;
}
