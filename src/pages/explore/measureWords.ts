import { formatSignedShare } from '../../format/change';
import { formatCount } from '../../format/count';
import { formatYuan } from '../../format/money';
import { formatSignedPoints, pointsBetween } from '../../format/points';
import { formatShare, printedShare } from '../../format/share';
import type { ViewFigure } from '../../query/explore/viewFigure';
import type { ExploreMeasure } from '../../query/explore/measures';
import type { Words } from '../context';

/** A measure's name: 结业人次, 人次通过率. */
export function measureName({ t }: Words, { kind, events }: ExploreMeasure): string {
  switch (kind) {
    case 'count':
      // The ledger's word for it is of persons.
      return events[0] === 'participated' ? t('explore.participated') : t(`event.${events[0]}`);
    case 'persons':
      return t(`event.${events[0]}.persons` as 'event.completed.persons');
    case 'rate':
      return t('explore.passRate');
    case 'hours':
      return t('explore.hours');
    case 'amount':
      return t('explore.subsidy');
  }
}

/** The unit of a measure's figures; of a share '%'. */
export function measureUnit({ t }: Words, { kind, dataset, events }: ExploreMeasure): string {
  switch (kind) {
    case 'count':
      if (events[0] === 'issued' || events[0] === 'used') return t('explore.unit.vouchers');
      return t(dataset === 'supply' ? 'explore.unit.items' : 'explore.unit.count');
    case 'persons':
      return t('explore.unit.persons');
    case 'rate':
      return '%';
    case 'hours':
      return t('explore.unit.hours');
    case 'amount':
      return t('explore.unit.yuan');
  }
}

/** What the reader sees of a value; '' for none. */
export function formatMeasure({ language }: Words, { kind }: ExploreMeasure, value: number | null): string {
  if (value === null) return '';
  switch (kind) {
    case 'rate':
      return formatShare(value, language);
    case 'amount':
      return formatYuan(value);
    default:
      return formatCount(Math.round(value));
  }
}

/**
 * The change against the compared period as it is printed: of a rate in 个百分点 between the printed rates, else as a
 * ratio. Null without both figures, or where the earlier is 0.
 */
export function changeOf(
  { language }: Words,
  { kind }: ExploreMeasure,
  { value, before }: ViewFigure,
): { value: number; text: string } | null {
  if (value === null || before === null) return null;
  if (kind === 'rate') {
    const points = pointsBetween(printedShare(value), printedShare(before));
    return { value: points, text: formatSignedPoints(points) };
  }
  if (before === 0) return null;
  const change = value / before - 1;
  return { value: change, text: formatSignedShare(change, language) };
}

/**
 * How a figure differs from that of another selection, as it is printed: of a rate in 个百分点 between the printed
 * rates, else as a ratio (this ÷ the other, 1.25 = 125 %). Null without both figures, or where the other is 0.
 */
export function differenceOf(
  { language }: Words,
  { kind }: ExploreMeasure,
  value: number | null,
  other: number | null,
): { value: number; text: string } | null {
  if (value === null || other === null) return null;
  if (kind === 'rate') {
    const points = pointsBetween(printedShare(value), printedShare(other));
    return { value: points, text: formatSignedPoints(points) };
  }
  if (other === 0) return null;
  return { value: value / other, text: formatShare(value / other, language) };
}
