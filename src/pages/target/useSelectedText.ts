import { dimensions } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import type { Selection } from '../address';
import { useWords } from '../context';
import { useValueLabel } from './valueLabel';

/** The selection in words for the paragraph: the unit whose task is judged, else every condition; '' without one. */
export function useSelectedText(): (
  selection: Pick<Selection, 'filter'>,
  scope: TargetView['scope'],
) => string {
  const { t } = useWords();
  const label = useValueLabel();
  return ({ filter }, scope) => {
    const named = dimensions.flatMap((dimension) => {
      const values = filter[dimension]?.map((value) => label(dimension, value)).join(t('list.and'));
      return values ? [{ name: t(`filter.${dimension}`), values }] : [];
    });
    if (scope === 'task') return named.map(({ values }) => values).join(t('list.comma'));
    return named.map((part) => t('filter.is', part)).join(t('list.semicolon'));
  };
}
