import { i18n } from '@lingui/core';
import { methodEn } from './methodEn';
import { methodZh } from './methodZh';

/** Adds the method page's texts to those of the interface; to be called before the page is drawn. */
export function addMethodTexts(): void {
  i18n.load({ zh: methodZh, en: methodEn });
}
