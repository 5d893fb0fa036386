import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { methodZh } from './methodZh';
import { zh } from './zh';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'text';
    resources: { text: typeof zh & typeof methodZh };
    keySeparator: false;
    nsSeparator: false;
    interpolation: { prefix: '{'; suffix: '}' };
  }
}

/** Sets the interface's language up. Chinese is part of the page; English comes when it is asked for. */
export async function setUpLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { text: zh } },
    defaultNS: 'text',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
  await switchLanguage(language);
}

let englishIsThere = false;

/** Changes the interface's language, fetching its texts first where they are not there yet. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en' && !englishIsThere) {
    const { en } = await import('./en');
    // Pages that come later add texts of their own to the same bundle.
    i18next.addResources('en', 'text', en);
    englishIsThere = true;
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
