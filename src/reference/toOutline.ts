import type { Entry, EntryTerms } from '../model/ledger';
import { dataRegions, unitLabel, unitsOf } from './divisions';
import type { NotTarget, Outline } from './outline';
import type { Reference } from './reference';

/** The outline of the whole, fit to be stored. */
export function toOutline({ ledger, divisions }: Pick<Reference, 'ledger' | 'divisions'>): Outline {
  const units = dataRegions.flatMap((region) => unitsOf(divisions, region));
  return {
    ledger: ledger.map(termsOf),
    notTargets: ledger.filter(({ role }) => role !== 'target').map(toNotTarget),
    units: units.map((unit) => ({ id: unit.id, region: unit.region, label: unitLabel(unit, divisions) })),
  };
}

function toNotTarget({ id, region, title, document }: Entry): NotTarget {
  return { id, region: region === 'dadukou' ? 'chongqing' : region, title, document };
}

function termsOf(entry: Entry): EntryTerms {
  const terms: Partial<Entry> & EntryTerms = { ...entry };
  delete terms.title;
  delete terms.quote;
  delete terms.note;
  return terms;
}
