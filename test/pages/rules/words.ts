import { i18n } from '@lingui/core';
import { addPageTexts } from '../../../src/i18n/pageTexts';
import { addRulesTexts } from '../../../src/i18n/rulesTexts';
import { setUpLanguage, type Language } from '../../../src/i18n/setup';
import type { Words } from '../../../src/pages/context';

/** Makes the texts of the page of policy checks available in both languages. */
export async function setUpTexts(): Promise<void> {
  await setUpLanguage('en');
  addPageTexts();
  addRulesTexts();
}

/** Texts in a language, until they are asked for in the other. */
export function wordsIn(language: Language): Words {
  i18n.activate(language);
  return { t: (key, ...values) => i18n._(key, values[0]), language, pick: (pair) => pair[language] };
}
