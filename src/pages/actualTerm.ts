import type { EntryTerms } from '../model/ledger';
import type { Words } from './context';

/** What a target's main figure is called, by what kind of figure it is. */
export function actualTerm({ t }: Pick<Words, 't'>, { kind }: Pick<EntryTerms, 'kind'>): string {
  switch (kind) {
    case 'cumulative':
      return t('term.actual');
    case 'per-year':
      return t('term.actual.year');
    case 'annual-average':
      return t('term.actual.average');
    case 'stock':
      return t('term.actual.stock');
    case 'ratio':
      return t('term.actual.ratio');
  }
}
