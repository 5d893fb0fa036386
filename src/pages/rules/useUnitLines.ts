import { unitsOf } from '../../reference/divisions';
import type { RuleResult } from '../../query/rules';
import { useReference } from '../context';
import { countByUnit, type CountLine } from './scopeResults';

/** A rule's units that have cases, in the official order; what is not filled in comes last. */
export function useUnitLines(result: RuleResult): CountLine[] {
  const { divisions } = useReference();
  const order = result.rule.region === null ? [] : unitsOf(divisions, result.rule.region).map(({ id }) => id);
  const place = ({ key }: CountLine) => {
    const at = order.indexOf(key ?? '');
    return at < 0 ? order.length : at;
  };
  return countByUnit(result).sort((one, other) => place(one) - place(other));
}
