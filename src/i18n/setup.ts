import { i18n } from '@lingui/core';
import { zh } from './zh';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Sets the interface's language up. Chinese is part of the page; English comes when it is asked for. */
export async function setUpLanguage(language: Language): Promise<void> {
  i18n.setMessagesCompiler(toTokens);
  // Lingui takes an empty text for a missing one unless it is compiled already.
  i18n.load('zh', { ...zh, 'list.space': toTokens('') });
  i18n.activate('zh');
  // Texts that cannot be fetched leave the page in Chinese rather than empty.
  await switchLanguage(language).catch(() => undefined);
}

let englishIsThere = false;

/** Changes the interface's language, fetching its texts first where they are not there yet. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en' && !englishIsThere) {
    const { en } = await import('./en');
    // Pages that come later add texts of their own to the same catalogue.
    i18n.load('en', en);
    englishIsThere = true;
  }
  if (i18n.locale !== language) i18n.activate(language);
}

/** Texts hold nothing but `{name}`: what stands between braces is filled in, all else is taken as it is. */
function toTokens(text: string): (string | [string])[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? [part] : part));
}
