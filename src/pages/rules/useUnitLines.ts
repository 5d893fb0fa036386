import type { RuleResult } from '../../query/rules';
import { countByUnit, type CountLine } from './scopeResults';
import { useUnitOrder } from '../useUnitOrder';

/** A rule's units that have cases, in the official order; what is not filled in comes last. */
export function useUnitLines(result: RuleResult): CountLine[] {
  const placeOf = useUnitOrder(result.rule.region ?? 'chongqing');
  return countByUnit(result).sort((one, other) => placeOf(one.key) - placeOf(other.key));
}
