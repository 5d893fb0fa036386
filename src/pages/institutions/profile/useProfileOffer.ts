import type { Dataset } from '../../../model/ledger';
import type { InstitutionAsked } from '../../../query/institutionProfile';
import { useWords } from '../../context';
import { useTableOffer } from '../../table/useTableOffer';
import { choiceText } from '../../target/scopeText';
import { useValueLabel } from '../../target/valueLabel';

/** Completes what a table of this page offers to take away. `datasets` are those behind it, the first dates it. */
export function useProfileOffer(
  { region, institution }: InstitutionAsked,
  datasets: readonly Dataset[],
): ReturnType<typeof useTableOffer> {
  const words = useWords();
  const label = useValueLabel();
  return useTableOffer({ region, chosen: choiceText(words, label, 'institution', [institution]) }, datasets);
}
