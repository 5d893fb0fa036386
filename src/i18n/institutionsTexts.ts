import { i18n } from '@lingui/core';
import { institutionEn } from './institutionEn';
import { institutionZh } from './institutionZh';
import { institutionsEn } from './institutionsEn';
import { institutionsZh } from './institutionsZh';

/** Adds the texts of the pages of institutions to those of the interface; to be called before the page is drawn. */
export function addInstitutionsTexts(): void {
  i18n.load({ zh: { ...institutionsZh, ...institutionZh }, en: { ...institutionsEn, ...institutionEn } });
}
