import type { Search } from '../address';

/** The institutions of a region in one year. */
export function Comparison({ search }: { search: Search }) {
  return <p>{search['region']}</p>;
}
