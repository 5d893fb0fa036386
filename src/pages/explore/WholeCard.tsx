import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatChange } from '../../format/change';
import { formatDay, formatMonth, formatMonthDay } from '../../format/dates';
import { formatPoints } from '../../format/points';
import { formatShare } from '../../format/share';
import type { ExploreViews } from '../../query/explore/assembleViews';
import { smallestGroup } from '../../model/smallGroup';
import type { Cut } from '../../query/explore/exploreRequest';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useWords, type Words } from '../context';
import { CopyLink } from '../CopyLink';
import { covers, recordsSince } from './comparedPeriod';
import { useChangeSearch } from '../useChangeSearch';
import type { ExploreAddress } from './exploreAddress';
import { chosenParts, useExploreLabel } from './exploreLabel';
import { exploreSearch, packSelection, type ExploreSelection } from './exploreSelection';
import type { Answered, Asked } from './useExplore';
import { changeOf, differenceOf, formatMeasure, measureName, measureUnit } from './measureWords';

interface WholeCardProps {
  address: ExploreAddress;
  asOf: string;
  answered: Answered;
}

/** The cut's own figure, its share of all, and what it is compared with: the year before, or another selection. */
export function WholeCard({ address, asOf, answered }: WholeCardProps) {
  const words = useWords();
  const { t, language } = words;
  const { measure, other } = address;
  const { asked, views, others, all } = answered;
  const { whole } = views;
  const share = shareOfAll(measure, asked, views, all);
  return (
    <Card
      title={measureName(words, measure)}
      subtitle={`${t(`region.${asked.cut.region}`)}${t('list.gap')}${t(`dataset.${measure.dataset}`)}${t('list.paren', { text: measureUnit(words, measure) })}`}
      actions={<CopyLink />}
    >
      <p className="explore-whole">
        <Figure name="whole" value={whole.value} text={formatMeasure(words, measure, whole.value)} />
        {whole.basis > 0 && whole.basis < smallestGroup && measure.dataset !== 'supply' && (
          <span className="note">{t('supp.sign')}</span>
        )}
        {share !== null && share < 1 && (
          <span>{t('explore.ofAll', { share: formatShare(share, language) })}</span>
        )}
        {!other && <YearBefore asOf={asOf} answered={answered} />}
        <span className="note">{t('asOf', { date: formatDay(asOf, language) })}</span>
      </p>
      {!isFilledIn(measure, all) && (
        <p role="status">{t('explore.notFilled', { measure: measureName(words, measure) })}</p>
      )}
      {other && others ? (
        <OtherSelection address={address} views={views} other={other} others={others} />
      ) : (
        <PinSelection address={address} />
      )}
    </Card>
  );
}

/** What the figure is held against where no other selection is: the same period a year before, or why there is none. */
function YearBefore({ asOf, answered: { asked, views, all } }: { asOf: string; answered: Answered }) {
  const words = useWords();
  const { t, language } = words;
  const { before, measure } = asked;
  const { whole } = views;
  const since = recordsSince(all);
  const said = (text: string) => <span className="note">{text}</span>;
  if (before === null) return said(t(whyNoYearBefore(asked.cut, asOf)));
  if (!covers(all, before) && since !== null)
    return said(t('explore.beforeSince', { month: formatMonth(since, language) }));
  if (whole.before === 0 && measure.kind !== 'rate') return said(t('explore.beforeZero'));
  const change = changeOf(words, measure, whole);
  if (!change) return said(t('explore.beforeNone'));
  return (
    <Figure
      name="before"
      value={whole.before}
      text={t('explore.before', {
        change: changeWords(words, measure, change.value),
        n: formatMeasure(words, measure, whole.before),
        unit: measure.kind === 'rate' ? '' : measureUnit(words, measure),
        md: formatMonthDay(before.end, language),
      })}
    />
  );
}

/** Why a period has no year before. */
function whyNoYearBefore({ from, to }: Cut, asOf: string) {
  if (from === null) return 'explore.noBefore';
  if (from > asOf) return 'explore.beforeFuture';
  return to !== null && from > to ? 'explore.beforeReversed' : 'explore.beforeLong';
}

/** 同比增长3.2%; of a rate 比上年同期高3.2个百分点. */
function changeWords({ t, language }: Words, { kind }: ExploreMeasure, change: number): string {
  if (kind !== 'rate') return formatChange(change, language);
  if (change === 0) return t('explore.pointsSame');
  return t(change > 0 ? 'explore.pointsUp' : 'explore.pointsDown', {
    points: formatPoints(change, language),
  });
}

/** Whether any record gives hours or money at all; where none does, their sum is no figure. */
function isFilledIn({ kind }: ExploreMeasure, { views }: ExploreViews): boolean {
  if (kind !== 'hours' && kind !== 'amount') return true;
  return [...(views.get('month')?.values() ?? [])].some(({ value }) => (value ?? 0) > 0);
}

/**
 * The cut's share of everything in its period, 0.25; null for rates. While another period is dragged over, everything
 * in it is the sum of its months; persons do not add up, so there is none.
 */
function shareOfAll(
  { kind }: ExploreMeasure,
  { cut, base }: Asked,
  { whole }: ExploreViews,
  all: ExploreViews,
): number | null {
  if (kind === 'rate') return null;
  const isSettled = cut.from === base.from && cut.to === base.to;
  if (!isSettled && kind === 'persons') return null;
  const total = isSettled ? all.whole.value : sumOfMonths(all, cut);
  return total ? (whole.value ?? 0) / total : null;
}

const sumOfMonths = ({ views }: ExploreViews, { from, to }: Cut) =>
  [...(views.get('month') ?? [])]
    .filter(
      ([month]) => (from === null || month >= from.slice(0, 7)) && (to === null || month <= to.slice(0, 7)),
    )
    .reduce((sum, [, { value }]) => sum + (value ?? 0), 0);

/** Keeps what is chosen now to compare the next choice with. */
function PinSelection({ address }: { address: ExploreAddress }) {
  const { t } = useWords();
  const change = useChangeSearch();
  return (
    <p className="screen-only">
      <button type="button" className="quiet" onClick={() => change({ with: packSelection(address) })}>
        {t('explore.pin')}
      </button>
    </p>
  );
}

interface OtherSelectionProps {
  address: ExploreAddress;
  views: ExploreViews;
  other: ExploreSelection;
  others: ExploreViews;
}

/** The other selection's figure and how the two differ: of rates in 个百分点, else as a ratio. */
function OtherSelection({ address, views, other, others }: OtherSelectionProps) {
  const words = useWords();
  const { t } = words;
  const change = useChangeSearch();
  const { measure } = address;
  const parts = chosenParts(words, useExploreLabel(), other);
  const difference = differenceOf(words, measure, views.whole.value, others.whole.value);
  return (
    <p className="explore-other">
      <span>{t('explore.other')}</span>
      <span>{parts.map(({ text }) => text).join(t('list.semicolon')) || t('explore.otherAll')}</span>
      <Figure
        name="other"
        value={others.whole.value}
        text={formatMeasure(words, measure, others.whole.value)}
      />
      {difference && (
        <span>
          {t(measure.kind === 'rate' ? 'explore.otherPoints' : 'explore.otherRatio')}{' '}
          <Figure name="difference" value={difference.value} text={difference.text} />
        </span>
      )}
      <button
        type="button"
        className="quiet screen-only"
        onClick={() => change({ ...exploreSearch(other), with: packSelection(address) })}
      >
        {t('explore.swap')}
      </button>
      <button type="button" className="quiet screen-only" onClick={() => change({ with: undefined })}>
        {t('explore.unpin')}
      </button>
    </p>
  );
}
