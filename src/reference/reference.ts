import type { Entry } from '../model/ledger';
import { parseDivisions, type Division } from './divisions';
import { parseDocuments, type PolicyDocument } from './documents';
import { parseLedger } from './ledger';
import { occupationLists, parseOccupations, type Occupation } from './occupations';

/** Everything the product knows before any record is loaded. */
export interface Reference {
  ledger: Entry[];
  divisions: Division[];
  occupations: Occupation[];
  documents: PolicyDocument[];
}

/** Texts of the four reference files, by their names in data/. */
export type ReferenceTexts = Record<'targets' | 'divisions' | 'occupations' | 'documents', string>;

/** Reads the four files; throws LedgerError at the first fault. */
export function parseReference(texts: ReferenceTexts): Reference {
  const occupations = parseOccupations(texts.occupations);
  return {
    ledger: parseLedger(texts.targets, occupationLists(occupations)),
    divisions: parseDivisions(texts.divisions),
    occupations,
    documents: parseDocuments(texts.documents),
  };
}
