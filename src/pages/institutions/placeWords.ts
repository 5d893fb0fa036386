import { rankedFrom } from '../../model/rates/funnelRanks';
import { smallestGroup } from '../../model/smallGroup';
import type { InstitutionRow, InstitutionTable } from '../../query/institutionTable';
import type { Words } from '../context';

/**
 * What a selection allows to compare. alone: one institution with examinees, or none; few: fewer than two that have
 * enough of them to say anything.
 */
export type Group = 'alone' | 'few' | 'comparable';

export function groupOf({ funnel, rows }: Pick<InstitutionTable, 'funnel' | 'rows'>): Group {
  if (funnel.points < 2) return 'alone';
  return rows.filter(({ current }) => current.examinees >= rankedFrom).length < 2 ? 'few' : 'comparable';
}

/**
 * How an institution stands to the others of the selection: none = nobody sat; few = too few examinees to say;
 * alone = nothing to compare with; large = the others have too few examinees.
 */
export type Standing = 'none' | 'few' | 'alone' | 'large' | NonNullable<InstitutionRow['place']>;

/** How an institution stands to the others of its group. */
export function standingOf(row: InstitutionRow, group: Group): Standing {
  if (row.place === null) return 'none';
  if (group === 'alone') return 'alone';
  if (row.rank?.rank == null) return 'few';
  return group === 'few' ? 'large' : row.place;
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
    case 'large':
      return t('insts.large');
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
  table: Pick<InstitutionTable, 'funnel' | 'rows' | 'clearlyAbove' | 'clearlyBelow'>,
): string {
  const group = groupOf(table);
  if (group !== 'comparable') return t(group === 'alone' ? 'insts.title.alone' : 'insts.title.few');
  const [low, high] = [table.clearlyBelow.length, table.clearlyAbove.length];
  if (low === 0 && high === 0) {
    // Between the limits, or with few examinees, one may lie outside and yet say nothing.
    const isInside = table.rows.every(({ place }) => place === null || place === 'inside');
    return t(isInside ? 'insts.title.inside' : 'insts.title.none');
  }
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
