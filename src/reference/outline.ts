import type { Bilingual, Entry, EntryTerms } from '../model/ledger';
import { dataRegions, unitLabel, unitsOf, type DataRegion } from './divisions';
import type { Reference } from './reference';

/** The part of the reference data that the overview needs: small enough to be painted with. */
export interface Outline {
  ledger: readonly EntryTerms[];
  /** Every unit that a record may name, abolished ones included, in the official order of its region. */
  units: readonly Unit[];
}

export interface Unit {
  id: string;
  region: DataRegion;
  label: Bilingual;
}

/** The outline of the whole, fit to be stored. */
export function toOutline({ ledger, divisions }: Pick<Reference, 'ledger' | 'divisions'>): Outline {
  const units = dataRegions.flatMap((region) => unitsOf(divisions, region));
  return {
    ledger: ledger.map(termsOf),
    units: units.map((unit) => ({ id: unit.id, region: unit.region, label: unitLabel(unit, divisions) })),
  };
}

function termsOf(entry: Entry): EntryTerms {
  const terms: Partial<Entry> & EntryTerms = { ...entry };
  delete terms.quote;
  delete terms.note;
  return terms;
}
