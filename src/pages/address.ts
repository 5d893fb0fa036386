import { dimensions, type Dimension, type Filter, type Region } from '../model/ledger';

/** Search parameters as they stand in the address; every value is text. */
export type Search = Readonly<Record<string, string | undefined>>;

/** Parameters that are no dimension of a figure. */
const settings = [
  'region',
  'from',
  'to',
  'by',
  'lang',
  'theme',
  'dataset',
  'measure',
  'category',
  'age',
  'data',
  'section',
] as const;

export interface Selection {
  filter: Filter;
  /** Months, both included; null = open. */
  from: string | null;
  to: string | null;
  /** What the address asked for and the product does not know: named on the page, never silently dropped. */
  unknown: readonly string[];
}

const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/**
 * Reads the reader's selection from an address.
 * @param isKnown whether a value belongs to a dimension, e.g. a unit of the region
 */
export function readSelection(
  search: Search,
  isKnown: (dimension: Dimension, value: string) => boolean,
): Selection {
  const unknown: string[] = [];
  const filter: Filter = {};
  for (const dimension of dimensions) {
    const values = search[dimension]?.split(',').filter(Boolean) ?? [];
    const known = values.filter((value) => isKnown(dimension, value));
    unknown.push(...values.filter((value) => !known.includes(value)));
    if (known.length > 0) filter[dimension] = known;
  }
  const month = (key: 'from' | 'to') => {
    const text = search[key];
    if (text === undefined || isMonth(text)) return text ?? null;
    unknown.push(text);
    return null;
  };
  const from = month('from');
  const to = month('to');
  for (const key of Object.keys(search))
    if (![...dimensions, ...settings].includes(key as Dimension)) unknown.push(key);
  return { filter, from, to, unknown };
}

/** Address parameters of a selection; undefined removes a parameter. */
export function selectionSearch({
  filter,
  from,
  to,
}: Pick<Selection, 'filter' | 'from' | 'to'>): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(
      dimensions.map((dimension) => [dimension, filter[dimension]?.join(',') || undefined]),
    ),
    from: from ?? undefined,
    to: to ?? undefined,
  };
}

export const regions = ['chongqing', 'zhejiang'] as const satisfies readonly Region[];

/** The region that an address names; null where it names none or an unknown one. */
export function readRegion(search: Search): (typeof regions)[number] | null {
  return regions.find((region) => region === search['region']) ?? null;
}

/** The parameters that go along from page to page; a selection made on one page does not. */
export function keepSettings({ region, lang, theme }: Search): Search {
  return { region, lang, theme };
}
