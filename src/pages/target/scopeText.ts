import { dimensions, type Dimension, type Reading } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useWords, type Words } from '../context';
import { useValueLabel, type ValueLabel } from './valueLabel';

/** The measure's filter in words: 培训数据中数字技能认定为目录内数字技能职业（43个）、申报为数字技能. */
export function scopeText(
  { t }: Words,
  label: ValueLabel,
  { reading }: { reading: Pick<Reading, 'dataset' | 'filter'> },
): string {
  const dataset = t(`dataset.${reading.dataset}`);
  const text = dimensions
    .filter((dimension) => reading.filter[dimension])
    .map((dimension) => {
      const values = reading.filter[dimension]!.map((value) => label(dimension, value)).join(t('list.and'));
      return t('filter.oneOf', { name: t(`filter.${dimension}`), values });
    })
    .join(t('list.semicolon'));
  return text ? t('filter.scope', { dataset, text }) : dataset;
}

/** What one dimension is narrowed to: 区县：大渡口区. */
export function choiceText(
  { t }: Words,
  label: ValueLabel,
  dimension: Dimension,
  values: readonly string[],
): string {
  return t('filter.is', {
    name: t(`filter.${dimension}`),
    values: values.map((value) => label(dimension, value)).join(t('list.and')),
  });
}

/** What a paragraph is about: the unit whose task is judged, else every dimension chosen; empty for the whole target. */
export function aboutText(
  words: Words,
  label: ValueLabel,
  { scope, selected: { filter } }: Pick<TargetView, 'scope' | 'selected'>,
): string {
  const { t } = words;
  const chosen = dimensions.filter((dimension) => filter[dimension]);
  if (scope !== 'task')
    return chosen
      .map((dimension) => choiceText(words, label, dimension, filter[dimension]!))
      .join(t('list.semicolon'));
  const names = chosen.map((dimension) =>
    filter[dimension]!.map((value) => label(dimension, value)).join(t('list.and')),
  );
  return names.join(t('list.comma'));
}

/** A reading's scope in the words of the page. */
export function useScopeText(): (reading: Pick<Reading, 'dataset' | 'filter'>) => string {
  const words = useWords();
  const label = useValueLabel();
  return (reading) => scopeText(words, label, { reading });
}
