import type { Dataset } from '../../model/ledger';
import { useTableOffer } from '../table/useTableOffer';
import type { RulesAddress } from './rulesAddress';
import { useChosenText } from './useChosenText';

/** Completes what a table of this page offers to take away. `datasets` are those behind it, the first dates it. */
export function useSectionOffer(
  address: RulesAddress,
  datasets: readonly Dataset[],
): ReturnType<typeof useTableOffer> {
  return useTableOffer({ region: address.region, chosen: useChosenText()(address) }, datasets);
}
