import { smallestGroup } from '../../model/smallGroup';
import type { InstitutionRow, InstitutionTable } from '../../query/institutionTable';
import type { Words } from '../context';

/**
 * How an institution stands to the others of the selection: none = nobody sat; few = too few examinees to say;
 * alone = nothing to compare with.
 */
export type Standing = 'none' | 'few' | 'alone' | NonNullable<InstitutionRow['place']>;

/** How an institution stands to the others; `points` = institutions with examinees. */
export function standingOf(row: InstitutionRow, points: number): Standing {
  if (row.place === null) return 'none';
  if (points < 2) return 'alone';
  return row.rank?.rank == null ? 'few' : row.place;
}

/** The same in words, neutral ones. */
export function standingText({ t }: Words, standing: Standing): string {
  switch (standing) {
    case 'none':
      return t('line.noFloor');
    case 'few':
      return t('supp.small', { k: smallestGroup });
    case 'alone':
      return t('insts.alone');
    case 'below-99.8':
      return t('insts.low');
    case 'below-95':
      return t('insts.lower');
    case 'inside':
      return t('insts.inside');
    case 'above-95':
      return t('insts.higher');
    case 'above-99.8':
      return t('insts.high');
  }
}

/** What the funnel shows in a line: the title of the drawing. */
export function findingTitle(
  { t }: Words,
  { funnel, clearlyAbove, clearlyBelow }: Pick<InstitutionTable, 'funnel' | 'clearlyAbove' | 'clearlyBelow'>,
): string {
  if (funnel.points < 2) return t('insts.title.alone');
  const [low, high] = [clearlyBelow.length, clearlyAbove.length];
  if (low === 0 && high === 0) return t('insts.title.none');
  if (high === 0) return t('insts.title.low', { low });
  return low === 0 ? t('insts.title.high', { high }) : t('insts.title.both', { low, high });
}

/** Change against the year before: said only where the two intervals do not meet, since chance moves a rate too. */
export type Trend = 'up' | 'down' | 'same';

export const trendKeys = {
  up: 'insts.trend.up',
  down: 'insts.trend.down',
  same: 'insts.trend.same',
} as const;

/** How the rate moved against the year before; null where one of the years has no rate. */
export function trendOf({
  current,
  yearBefore,
}: Pick<InstitutionRow, 'current' | 'yearBefore'>): Trend | null {
  if (current.interval === null || yearBefore?.interval == null) return null;
  if (current.interval.low > yearBefore.interval.high) return 'up';
  return current.interval.high < yearBefore.interval.low ? 'down' : 'same';
}
