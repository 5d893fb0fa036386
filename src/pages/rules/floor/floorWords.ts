import { formatDay } from '../../../format/dates';
import { formatShare } from '../../../format/share';
import type { Words } from '../../context';
import type { FloorRow } from './floorRows';

/** Names of the readings of the denominator. */
export const readingKeys = {
  best: 'floor.reading.best',
  sittings: 'floor.reading.sittings',
  registered: 'floor.reading.registered',
  trained: 'floor.reading.trained',
} as const;

/** Heading of the denominator's column, with its unit. */
export const examineeKeys = {
  best: 'floor.examinees.best',
  sittings: 'floor.examinees.sittings',
  registered: 'floor.examinees.registered',
  trained: 'floor.examinees.trained',
} as const;

/** How many more passes are needed, on the denominator of each reading. */
const needKeys = {
  best: 'floor.need.best',
  sittings: 'floor.need.sittings',
  registered: 'floor.need.registered',
  trained: 'floor.need.trained',
} as const;

export const spanKeys = { notice: 'floor.span.notice', calendar: 'floor.span.calendar' } as const;

/** The floor as documents write it: 0.25 → "25%". */
export function floorText({ language }: Words, floor: number): string {
  return formatShare(floor, language, Number.isInteger(floor * 100) ? 0 : 1);
}

/** What can be said of an institution's year, in words; `asOf` is the ISO cut-off day. */
export function floorSentence(words: Words, row: FloorRow, asOf: string): string {
  const { t, language } = words;
  const p = formatShare(row.rate, language);
  const floor = row.floor === null ? '' : floorText(words, row.floor);
  switch (row.state) {
    case 'none':
      return t('line.noFloor');
    case 'no-floor':
      return t('floor.noFloor');
    case 'part':
      return t('floor.part', { year: row.year });
    case 'running':
      if (!row.isBelow) return t('floor.runningReached', { floor });
      return [
        t('floor.running', { date: formatDay(asOf, language), p }),
        ...(row.needed !== null
          ? [t(needKeys[row.reading], { n: row.examinees, m: row.needed, floor })]
          : []),
        ...(row.wasBelow ? [t('floor.lastBelow', { floor })] : []),
      ].join(t('list.semicolon'));
    case 'below':
      return t('floor.below', { year: row.year, p, floor });
    case 'second':
      return t('floor.two', { floor });
    case 'reached':
      return t('floor.reached', { floor });
  }
}
