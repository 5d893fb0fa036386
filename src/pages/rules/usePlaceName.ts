import { useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';

/** Names the unit or the institution of a case; one that is not filled in is said to be missing. */
export function usePlaceName(): (dimension: 'unit' | 'institution', id: string | null) => string {
  const { t } = useWords();
  const label = useValueLabel();
  return (dimension, id) => (id === null || id === '' ? t('filter.missing') : label(dimension, id));
}
