import { i18n } from '@lingui/core';
import { addPageTexts } from '../../src/i18n/pageTexts';
import { addRulesTexts } from '../../src/i18n/rulesTexts';
import { setUpLanguage, type Language } from '../../src/i18n/setup';
import type { Words } from '../../src/pages/context';

// English comes when it is asked for; Chinese is always there.
await setUpLanguage('en');
addPageTexts();
addRulesTexts();

/** Texts in a language, until they are asked for in the other. */
export function words(language: Language): Words {
  i18n.activate(language);
  return { t: (key, ...values) => i18n._(key, values[0]), language, pick: (pair) => pair[language] };
}
