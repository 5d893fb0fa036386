import type { Bilingual, EntryTerms } from '../model/ledger';
import type { DataRegion } from './divisions';

/** The part of the reference data that the overview needs: small enough to be painted with. */
export interface Outline {
  ledger: readonly EntryTerms[];
  /** Counted things of the documents that are no targets: the size of a list, a cap. */
  notTargets: readonly NotTarget[];
  /** Every unit that a record may name, abolished ones included, in the official order of its region. */
  units: readonly Unit[];
}

export interface NotTarget {
  id: string;
  /** On whose board it stands. */
  region: DataRegion;
  title: Bilingual;
  document: string;
}

export interface Unit {
  id: string;
  region: DataRegion;
  label: Bilingual;
}
