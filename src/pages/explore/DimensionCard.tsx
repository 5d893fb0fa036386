import { memo, useMemo } from 'react';
import type { ExploreDimension } from '../../query/explore/exploreRequest';
import type { ExploreViews } from '../../query/explore/assembleViews';
import { useData, useReference, useWords } from '../context';
import { ViewAway } from './away/ViewAway';
import type { ExploreAddress } from './exploreAddress';
import { useExploreLabel } from './exploreLabel';
import { useExploreNavigate } from './useExploreNavigate';
import type { Asked } from './useExplore';
import { ViewCard } from './ViewCard';
import { byFigure, noFigures } from './viewFigures';
import { viewGroups } from './viewGroups';

interface DimensionCardProps {
  dimension: ExploreDimension;
  address: ExploreAddress;
  views: ExploreViews;
  /** Of the selection that is compared with; null without one. */
  others: ExploreViews | null;
  /** Without filters: the keys and the scale. */
  all: ExploreViews;
  /** Whether the year before can be set beside. */
  hasBefore: boolean;
  asked: Asked;
}

/** One dimension of the cut; choosing a line narrows the other views. Nothing where no record fills it in. */
export const DimensionCard = memo(function DimensionCard(props: DimensionCardProps) {
  const { dimension, address, views, others, all, hasBefore, asked } = props;
  const { t } = useWords();
  const label = useExploreLabel();
  const reference = useReference();
  const { institutions } = useData();
  const select = useExploreNavigate(address);
  const { region, measure, filter } = address;
  const unfiltered = all.views.get(dimension) ?? noFigures;
  const figures = views.views.get(dimension) ?? noFigures;
  // Long lists begin with what matters in the cut; scales stay those of all data.
  const groups = useMemo(
    () => viewGroups(dimension, byFigure(unfiltered, figures, measure), { region, reference, institutions }),
    [dimension, unfiltered, figures, measure, region, reference, institutions],
  );
  // Where no record fills a dimension in, there is nothing to choose.
  if (groups.every(({ keys }) => keys.every((key) => key === ''))) return null;
  const adds = measure.kind === 'count' || measure.kind === 'hours' || measure.kind === 'amount';
  return (
    <ViewCard
      name={dimension}
      title={t(`filter.${dimension}`)}
      measure={measure}
      groups={groups}
      label={(key) => label(dimension, key)}
      figures={figures}
      others={others && (others.views.get(dimension) ?? noFigures)}
      whole={adds ? [...figures.values()].reduce((sum, { value }) => sum + (value ?? 0), 0) : null}
      unfiltered={unfiltered}
      hasBefore={hasBefore}
      selected={filter[dimension] ?? []}
      onSelect={(keys) => select({ filter: { ...filter, [dimension]: keys.length > 0 ? keys : undefined } })}
      actions={
        <ViewAway
          dimension={dimension}
          title={t(`filter.${dimension}`)}
          groups={groups}
          label={(key) => label(dimension, key)}
          figures={figures}
          others={others && (others.views.get(dimension) ?? noFigures)}
          hasBefore={hasBefore}
          asked={asked}
        />
      }
    />
  );
});
