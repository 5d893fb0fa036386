import { looksLikeName } from './personNames';
import type { Field } from './types';

/** Tells whether a column's values are names of persons although its heading does not say so. */
export interface NameColumn {
  /** A value; to be called once for each distinct one, as far as that is known. */
  note(raw: string): void;
  /** How many of the values look like names, 0 where too few do. */
  found(): number;
}

interface Threshold {
  /** Fewest names. */
  names: number;
  /** Smallest part of them with three characters or more: brands have two. */
  long: number;
}

const smallestShare = 0.6;
const longestName = 24;
const organisation = /_name$|institution|organiser|^item_id$|event|competition/;
const unknown: Threshold = { names: 2, long: 0 };
const freeText: Threshold = { names: 3, long: 0 };
const loose: Threshold = { names: 2, long: 0.5 };
const names: Threshold = { names: 5, long: 0.5 };
const hanzi = /[\u3400-\u9fff]|[\ud840-\ud8ff]/;

/** Null for columns whose values belong to a list, which no name does. */
export function nameColumn(field: Field | null): NameColumn | null {
  if (field && (field.type !== 'string' || field['x-values'] || field['x-reference'])) return null;
  return watched(field === null ? unknown : organisation.test(field.name) ? names : freeText);
}

/** A column of a sheet without heading, which may well list districts or other words of two characters. */
export function looseNameColumn(): NameColumn {
  return watched(loose);
}

function watched(least: Threshold): NameColumn {
  let [filled, passed, long] = [0, 0, 0];
  return {
    note(raw) {
      if (raw === '') return;
      filled++;
      const text = raw.length > longestName ? raw.trim() : raw;
      if (text.length > longestName || !hanzi.test(text) || !looksLikeName(text)) return;
      passed++;
      if (text.length > 2) long++;
    },
    found() {
      const isEnough = passed >= least.names && passed >= filled * smallestShare;
      return isEnough && long >= passed * least.long ? passed : 0;
    },
  };
}
