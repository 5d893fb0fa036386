import type { Search } from '../../address';

/** How much more a month is tried out: whole, from 0, at most nine digits. Null for other texts. */
export function parseExtra(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The what-if of an address (`extra`), 0 without one, and the rest of the address; `unknown` names what it is not. */
export function takeExtra({ extra: text, ...search }: Search): {
  extra: number;
  search: Search;
  unknown: readonly string[];
} {
  const extra = text === undefined ? 0 : parseExtra(text);
  return { extra: extra ?? 0, search, unknown: extra === null && text !== undefined ? [text] : [] };
}
