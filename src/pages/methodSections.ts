import type { TextKey } from '../i18n/translate';

/** The sections of the method page in their order; the key is the element's id and the address's `section`. */
export const methodSections = {
  status: 'method.status.title',
  counting: 'method.counting.title',
  digital: 'method.digital.title',
  period: 'method.period.title',
  completion: 'method.completion.title',
  pace: 'method.pace.title',
  rate: 'method.rate.title',
  forecast: 'method.forecast.title',
  signal: 'method.signal.title',
  completeness: 'method.completeness.title',
  years: 'method.years.title',
  stock: 'method.stock.title',
  ratio: 'method.ratio.title',
  institutions: 'method.institutions.title',
  comparison: 'method.comparison.title',
  divisions: 'method.divisions.title',
  caveats: 'method.caveats.title',
  ledger: 'method.ledger.title',
  documents: 'method.documents.title',
} as const satisfies Record<string, TextKey>;

export type MethodSection = keyof typeof methodSections;

/** Whether an address names a section of the method page. */
export function isMethodSection(text: string): text is MethodSection {
  return Object.hasOwn(methodSections, text);
}
