import { unitsOf, type DataRegion } from '../reference/divisions';
import { useReference } from './context';

/** Places of a region's units in the official order; no unit, or one of elsewhere, comes last. */
export function useUnitOrder(region: DataRegion): (unit: string | null) => number {
  const { divisions } = useReference();
  const places = new Map(unitsOf(divisions, region).map(({ id }, index) => [id, index]));
  return (unit) => places.get(unit ?? '') ?? places.size;
}
