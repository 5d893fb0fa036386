import { i18n } from '@lingui/core';
import { exploreEn } from './exploreEn';
import { exploreZh } from './exploreZh';

/** Adds the texts of free slicing to those of the interface; to be called before the page is drawn. */
export function addExploreTexts(): void {
  i18n.load({ zh: exploreZh, en: exploreEn });
}
