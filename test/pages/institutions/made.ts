import { i18n } from '@lingui/core';
import { addInstitutionsTexts } from '../../../src/i18n/institutionsTexts';
import { addPageTexts } from '../../../src/i18n/pageTexts';
import { addRulesTexts } from '../../../src/i18n/rulesTexts';
import { setUpLanguage, type Language } from '../../../src/i18n/setup';
import type { Words } from '../../../src/pages/context';
import { assembleInstitutions, type InstitutionTable } from '../../../src/query/institutionTable';

/** Makes the texts of the page of institutions available in both languages. */
export async function setUpTexts(): Promise<void> {
  await setUpLanguage('en');
  addPageTexts();
  addRulesTexts();
  addInstitutionsTexts();
}

/** Texts in a language, until they are asked for in the other. */
export function wordsIn(language: Language): Words {
  i18n.activate(language);
  return { t: (key, ...values) => i18n._(key, values[0]), language, pick: (pair) => pair[language] };
}

type Result = readonly [id: string, year: number, passed: number, examinees: number, unit?: string];

/** A table of 2026 out of passes and examinees; the year ends on its last day unless told. */
export function tableOf(results: readonly Result[], asOf = '2026-12-31'): InstitutionTable {
  return assembleInstitutions({
    year: 2026,
    asOf,
    floor: 0.25,
    adjusted: true,
    results: results.map(([institution, year, passed, examinees, unit = '500104']) => ({
      ...{ institution, year, passed, examinees, unit },
      occupation: '2-02-38-01',
      level: 'professional:1',
      absent: 0,
    })),
    names: new Map(),
    sat: new Map(),
    passed: new Map(),
  });
}
