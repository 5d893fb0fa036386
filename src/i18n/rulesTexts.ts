import { i18n } from '@lingui/core';
import { rulesEn } from './rulesEn';
import { rulesZh } from './rulesZh';

/** Adds the texts of the policy checks to those of the interface; to be called before the page is drawn. */
export function addRulesTexts(): void {
  i18n.load({ zh: rulesZh, en: rulesEn });
}
