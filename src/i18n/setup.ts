import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
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

/** Sets the interface's language up; both languages are part of the page, nothing is fetched. */
export async function setUpLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { text: zh }, en: { text: en } },
    defaultNS: 'text',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
}
