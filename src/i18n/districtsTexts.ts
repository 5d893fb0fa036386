import { i18n } from '@lingui/core';
import { districtsEn } from './districtsEn';
import { districtsZh } from './districtsZh';

/** Adds the texts of the page of districts to those of the interface; to be called before the page is drawn. */
export function addDistrictsTexts(): void {
  i18n.load({ zh: districtsZh, en: districtsEn });
}
