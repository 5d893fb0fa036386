import { formatMonth, formatMonthRange } from '../../format/dates';
import { exploreDimensions, type ExploreDimension } from '../../query/explore/exploreRequest';
import { useWords, type Words } from '../context';
import { isListed, isKnownValue, type Known } from '../target/knownValues';
import { fieldLabel, useValueLabel } from '../target/valueLabel';
import type { ExploreSelection, Months } from './exploreSelection';

export type ExploreLabel = (dimension: ExploreDimension, value: string) => string;

/** The fields of a training that tell about the trained person. */
const personFields = { category: 'trainee_category', age: 'age_band' } as const;

/** Names a value of any dimension of the page in its language. */
export function useExploreLabel(): ExploreLabel {
  const label = useValueLabel();
  const { t, language } = useWords();
  return (dimension, value) => {
    if (dimension === 'occupation' && value !== '' && label(dimension, value) === value)
      return t('explore.unlisted', { code: value });
    if (dimension !== 'category' && dimension !== 'age') return label(dimension, value);
    return value === ''
      ? t('filter.missing')
      : fieldLabel('training', personFields[dimension], value, language);
  };
}

/** Whether a value of the address belongs to a dimension of the page. */
export function isKnownHere(known: Known, dimension: ExploreDimension, value: string): boolean {
  if (dimension !== 'category' && dimension !== 'age') return isKnownValue(known, dimension, value);
  return isListed('training', personFields[dimension], value);
}

/** A part of a selection in words: 区县：大渡口区. */
export interface ChosenPart {
  /** The dimension; `time` for the months. */
  of: ExploreDimension | 'time';
  text: string;
}

/** What a selection is narrowed to, part by part; empty where nothing is chosen. */
export function chosenParts(
  { t, language }: Words,
  label: ExploreLabel,
  { filter, from, to }: ExploreSelection,
): ChosenPart[] {
  const parts: ChosenPart[] = exploreDimensions
    .filter((dimension) => filter[dimension])
    .map((dimension) => ({
      of: dimension,
      text: t('filter.is', {
        name: t(`filter.${dimension}`),
        values: filter[dimension]!.map((value) => label(dimension, value)).join(t('list.and')),
      }),
    }));
  const time = monthsText({ t, language }, { from, to });
  return time === null ? parts : [...parts, { of: 'time', text: time }];
}

/** Chosen months in words; null where none are. */
export function monthsText(
  { t, language }: Pick<Words, 't' | 'language'>,
  { from, to }: Months,
): string | null {
  if (from !== null && to !== null) return formatMonthRange(from, to, language);
  if (from !== null) return t('explore.since', { from: formatMonth(from, language) });
  return to === null ? null : t('explore.until', { to: formatMonth(to, language) });
}
