import i18next from 'i18next';
import { methodEn } from './methodEn';
import { methodZh } from './methodZh';

/** Adds the method page's texts to those of the interface; to be called before the page is drawn. */
export function addMethodTexts(): void {
  i18next.addResources('zh', 'text', methodZh);
  i18next.addResources('en', 'text', methodEn);
}
