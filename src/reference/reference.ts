import type { Entry } from '../model/ledger';
import { digestOf } from './digest';
import type { Division } from './divisions';
import { parseDocuments, type PolicyDocument } from './documents';
import { parseLedger } from './ledger';
import type { Outline } from './outline';
import { parseDivisions } from './parseDivisions';
import { occupationLists, parseOccupations, type Occupation } from './occupations';
import { toOutline } from './toOutline';

/** Everything the product knows before any record is loaded. */
export interface Reference {
  ledger: Entry[];
  divisions: Division[];
  occupations: Occupation[];
  documents: PolicyDocument[];
  outline: Outline;
  /** Tells two ledgers apart: figures built with one must not be painted under another. */
  ledgerDigest: string;
}

/** Texts of the four reference files, by their names in data/. */
export type ReferenceTexts = Record<'targets' | 'divisions' | 'occupations' | 'documents', string>;

/** Reads the four files; throws LedgerError at the first fault. */
export function parseReference(texts: ReferenceTexts): Reference {
  const occupations = parseOccupations(texts.occupations);
  const ledger = parseLedger(texts.targets, occupationLists(occupations));
  const divisions = parseDivisions(texts.divisions);
  return {
    ledger,
    divisions,
    outline: toOutline({ ledger, divisions }),
    occupations,
    documents: parseDocuments(texts.documents),
    ledgerDigest: digestOf(texts.targets),
  };
}
