import { hashKey } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import type { Cut, ExploreDimension } from '../../query/explore/exploreRequest';
import type { ExploreViews } from '../../query/explore/assembleViews';
import { changesAcross } from '../../reference/divisionChanges';
import { useData, useReference, useWords } from '../context';
import { ViewAway } from './away/ViewAway';
import type { ExploreAddress } from './exploreAddress';
import { useExploreLabel } from './exploreLabel';
import { packSelection } from './exploreSelection';
import { useExploreNavigate } from './useExploreNavigate';
import type { Asked } from './useExplore';
import { ViewCard } from './ViewCard';
import { byFigure, noFigures, type Figures } from './viewFigures';
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
  asOf: string;
}

/** One dimension of the cut; choosing a line narrows the other views. Nothing where no record fills it in. */
export const DimensionCard = memo(function DimensionCard(props: DimensionCardProps) {
  const { dimension, address, views, others, all, hasBefore, asked, asOf } = props;
  const { t } = useWords();
  const label = useExploreLabel();
  const reference = useReference();
  const { institutions } = useData();
  const select = useExploreNavigate(address);
  const { region, measure, filter } = address;
  const unfiltered = all.views.get(dimension) ?? noFigures;
  const changed = useMemo(
    () => (dimension === 'unit' ? changedUnits(asked, asOf) : []),
    [dimension, asked, asOf],
  );
  const figures = useMemo(
    () => withoutBefore(views.views.get(dimension) ?? noFigures, changed),
    [views, dimension, changed],
  );
  // Long lists begin with what matters in the cut; scales stay those of all data.
  const groups = useMemo(
    () => viewGroups(dimension, byFigure(unfiltered, figures, measure), { region, reference, institutions }),
    [dimension, unfiltered, figures, measure, region, reference, institutions],
  );
  // Where no record fills a dimension in, there is nothing to choose.
  if (groups.every(({ keys }) => keys.every((key) => key === ''))) return null;
  // Where the two selections differ by this dimension alone, its lines, which leave it aside, are the same in both.
  const held =
    others && differsElsewhere(asked, dimension) ? (others.views.get(dimension) ?? noFigures) : null;
  const adds = measure.kind === 'count' || measure.kind === 'hours' || measure.kind === 'amount';
  const note =
    hasBefore && changed.length > 0
      ? t('explore.changedUnits', {
          units: changed.map((unit) => label('unit', unit)).join(t('list.and')),
        })
      : null;
  return (
    <ViewCard
      name={dimension}
      title={t(`filter.${dimension}`)}
      measure={measure}
      groups={groups}
      label={(key) => label(dimension, key)}
      figures={figures}
      others={held}
      whole={adds ? [...figures.values()].reduce((sum, { value }) => sum + (value ?? 0), 0) : null}
      unfiltered={unfiltered}
      hasBefore={hasBefore}
      note={note}
      selected={filter[dimension] ?? []}
      onSelect={(keys) => {
        // The first choice after a selection was kept to compare with is another one, not one more.
        const isKept = address.other !== null && packSelection(address) === packSelection(address.other);
        const added = keys.filter((key) => !filter[dimension]?.includes(key));
        const chosen = isKept && added.length > 0 ? added : keys;
        select({ filter: { ...filter, [dimension]: chosen.length > 0 ? chosen : undefined } });
      }}
      actions={
        <ViewAway
          dimension={dimension}
          title={t(`filter.${dimension}`)}
          groups={groups}
          label={(key) => label(dimension, key)}
          figures={figures}
          others={held}
          hasBefore={hasBefore}
          note={note}
          asked={asked}
        />
      }
    />
  );
});

/** Units whose area is another in the compared period; the two cannot be held against each other alone. */
function changedUnits({ cut, before }: Asked, asOf: string): string[] {
  if (before === null || cut.from === null) return [];
  const changes = changesAcross(cut.region, before, { start: cut.from, end: cut.to ?? asOf });
  return changes.flatMap(({ units }) => units);
}

function withoutBefore(figures: Figures, keys: readonly string[]): Figures {
  if (!keys.some((key) => figures.has(key))) return figures;
  return new Map(
    [...figures].map(([key, figure]) => [key, keys.includes(key) ? { ...figure, before: null } : figure]),
  );
}

function differsElsewhere({ cut, other }: Asked, dimension: ExploreDimension): boolean {
  const without = ({ filter, from, to }: Cut) => hashKey([{ ...filter, [dimension]: undefined }, from, to]);
  return other !== null && without(cut) !== without(other);
}
