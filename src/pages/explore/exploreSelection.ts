import {
  personDimensions,
  type ExploreDimension,
  type ExploreFilter,
} from '../../query/explore/exploreRequest';
import { readSelection, selectionSearch, type Search } from '../address';

/** Months, both included; null = open. */
export interface Months {
  from: string | null;
  to: string | null;
}

/** What the page is narrowed to. */
export interface ExploreSelection extends Months {
  filter: ExploreFilter;
}

export const nothingChosen: ExploreSelection = { filter: {}, from: null, to: null };

type IsKnown = (dimension: ExploreDimension, value: string) => boolean;

/** What an address writes for "not filled in", which is ''. */
const missing = '-';

/** Reads filters and months of an address; `unknown` names what it asks for and the page does not know. */
export function readExploreSelection(
  search: Search,
  isKnown: IsKnown,
): ExploreSelection & { unknown: readonly string[] } {
  const read = readSelection(search, (dimension, value) => value === missing || isKnown(dimension, value));
  const filter: ExploreFilter = { ...read.filter };
  const unknown = [...read.unknown];
  for (const dimension of personDimensions) {
    const values = search[dimension]?.split(',').filter(Boolean) ?? [];
    const known = values.filter((value) => value === missing || isKnown(dimension, value));
    unknown.push(...values.filter((value) => !known.includes(value)));
    if (known.length > 0) filter[dimension] = known;
  }
  return { filter: withValues(filter, missing, ''), from: read.from, to: read.to, unknown };
}

/** Address parameters of a selection; undefined removes a parameter. */
export function exploreSearch({ filter, from, to }: ExploreSelection): Record<string, string | undefined> {
  const written = withValues(filter, '', missing);
  return {
    ...selectionSearch({ filter: written, from, to }),
    ...Object.fromEntries(
      personDimensions.map((dimension) => [dimension, written[dimension]?.join(',') || undefined]),
    ),
  };
}

/** A whole selection as the value of one parameter; nothing chosen is `all`. */
export function packSelection(selection: ExploreSelection): string {
  const parts = Object.entries(exploreSearch(selection)).filter(
    (part): part is [string, string] => part[1] !== undefined,
  );
  return parts.length === 0 ? 'all' : new URLSearchParams(parts).toString();
}

/** The reverse of packSelection. */
export function unpackSelection(
  text: string,
  isKnown: IsKnown,
): ExploreSelection & { unknown: readonly string[] } {
  const search = text === 'all' ? {} : Object.fromEntries(new URLSearchParams(text));
  return readExploreSelection(search, isKnown);
}

function withValues(filter: ExploreFilter, from: string, to: string): ExploreFilter {
  return Object.fromEntries(
    Object.entries(filter).map(([dimension, values]) => [
      dimension,
      // A dimension whose last value was taken off is there without values.
      values?.map((value) => (value === from ? to : value)),
    ]),
  );
}
