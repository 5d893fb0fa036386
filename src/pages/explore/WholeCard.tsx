import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/share';
import type { ExploreViews } from '../../query/explore/loadViews';
import { useWords } from '../context';
import { CopyLink } from '../CopyLink';
import { useChangeSearch } from '../useChangeSearch';
import type { ExploreAddress } from './exploreAddress';
import { chosenParts, useExploreLabel } from './exploreLabel';
import { exploreSearch, packSelection, type ExploreSelection } from './exploreSelection';
import type { Answered } from './useExplore';
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
  const { asked, views, others } = answered;
  const { before } = asked;
  const { whole, all } = views;
  const share = measure.kind === 'rate' || !all.value ? null : (whole.value ?? 0) / all.value;
  const change = changeOf(words, measure, whole);
  return (
    <Card title={measureName(words, measure)} subtitle={measureUnit(words, measure)} actions={<CopyLink />}>
      <p className="explore-whole">
        <Figure name="whole" value={whole.value} text={formatMeasure(words, measure, whole.value)} />
        {share !== null && <span>{t('explore.ofAll', { share: formatShare(share, language) })}</span>}
        {!other && before !== null && (
          <span>
            {t('explore.before', { n: formatMeasure(words, measure, whole.before) || '—' })} {change?.text}
          </span>
        )}
        {!other && before === null && <span className="note">{t('explore.noBefore')}</span>}
        <span className="note">{t('asOf', { date: formatDay(asOf, language) })}</span>
      </p>
      {other && others ? (
        <OtherSelection address={address} views={views} other={other} others={others} />
      ) : (
        <PinSelection address={address} />
      )}
    </Card>
  );
}

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
