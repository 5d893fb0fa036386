import type { Search } from './address';

/** A link within the page: `#/districts/500104?region=chongqing`. What is not set is left out. */
export function hashAddress(path: string, search: Search): string {
  const set = Object.entries(search).filter((one): one is [string, string] => Boolean(one[1]));
  return `#${path}${set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`}`;
}
