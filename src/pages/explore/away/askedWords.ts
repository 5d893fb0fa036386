import { formatDay, formatPeriod } from '../../../format/dates';
import type { ExploreDimension } from '../../../query/explore/exploreRequest';
import type { Cut } from '../../../query/explore/exploreRequest';
import type { ExploreMeasure } from '../../../query/explore/measures';
import type { DataRegion } from '../../../reference/divisions';
import type { Words } from '../../context';
import { chosenParts, type ExploreLabel } from '../exploreLabel';
import { measureName } from '../measureWords';
import { recordWords } from '../recount/recordWords';
import { recountsOf } from '../recount/recount';

/** The days of a cut in words; an open end is the cut-off. */
export function periodText(
  { t, language }: Words,
  { from, to }: Pick<Cut, 'from' | 'to'>,
  asOf: string,
): string {
  const end = to ?? asOf;
  return from === null
    ? t('recount.until', { date: formatDay(end, language) })
    : formatPeriod(from, end, language);
}

/** What a cut is narrowed to besides its days, without one dimension; '' where nothing is chosen. */
export function filterText(
  words: Words,
  label: ExploreLabel,
  { filter }: Cut,
  without?: ExploreDimension,
): string {
  return chosenParts(words, label, { filter, from: null, to: null })
    .filter(({ of }) => of !== without)
    .map(({ text }) => text)
    .join(words.t('list.semicolon'));
}

/** What a measure counts, on which day and of which records, by the names of the fields. */
export function definitionTexts(
  words: Words,
  label: ExploreLabel,
  measure: ExploreMeasure,
  region: DataRegion,
): string[] {
  const { t } = words;
  const named = recordWords(words, label, measure.dataset);
  const events = recountsOf(measure, { region, filter: {} }).map(({ event, day, conditions, summed }) => {
    // The region is said with the source.
    const asked = conditions.filter(({ column }) => column !== 'region').map(named.condition);
    return t('recount.defined', {
      event:
        measure.kind === 'rate' || measure.kind === 'count'
          ? t(`event.${event}`)
          : measureName(words, measure),
      day: named.named(day),
      conditions: asked.join(t('list.semicolon')) || t('recount.allRecords'),
      sum: named.title(summed),
    });
  });
  return [
    ...events,
    ...(measure.kind === 'persons' ? [t('target.persons')] : []),
    ...(measure.kind === 'rate' ? [measureName(words, measure)] : []),
  ];
}
