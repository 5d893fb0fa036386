import { dimensions, type Filter, type Reading } from '../../model/ledger';
import { useWords } from '../context';
import { useValueLabel } from './valueLabel';

/** A reading's scope in words: 培训数据中数字技能认定为目录职业、申报；类型为… */
export function useScopeText(): (reading: Pick<Reading, 'dataset' | 'filter'>) => string {
  const { t } = useWords();
  const label = useValueLabel();
  const filterText = (filter: Filter) =>
    dimensions
      .filter((dimension) => filter[dimension])
      .map((dimension) => {
        const names = filter[dimension]!.map((value) => label(dimension, value)).join(t('list.and'));
        return t('filter.oneOf', { name: t(`filter.${dimension}`), values: names });
      })
      .join(t('list.semicolon'));
  return (reading) => {
    const dataset = t(`dataset.${reading.dataset}`);
    const text = filterText(reading.filter);
    return text ? t('filter.scope', { dataset, text }) : dataset;
  };
}
