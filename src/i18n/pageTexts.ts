import { i18n } from '@lingui/core';
import { pagesEn } from './pagesEn';
import { pagesZh } from './pagesZh';

/** Adds the texts of what comes after the first paint; to be called before any of it is drawn. */
export function addPageTexts(): void {
  i18n.load({ zh: pagesZh, en: pagesEn });
}
