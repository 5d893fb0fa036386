import { Card } from '../../components/Card';
import type { ExploreViews } from '../../query/explore/assembleViews';
import { useWords } from '../context';
import { MonthsAway } from './away/MonthsAway';
import type { ExploreAddress } from './exploreAddress';
import type { Months } from './exploreSelection';
import { MonthBrush } from './MonthBrush';
import { useExploreNavigate } from './useExploreNavigate';
import type { Asked } from './useExplore';
import { noFigures } from './viewFigures';

interface MonthsCardProps {
  address: ExploreAddress;
  /** The months of the address, or those that are being dragged over. */
  selection: Months;
  views: ExploreViews;
  all: ExploreViews;
  asked: Asked;
  /** While dragging; null at its end. */
  onDrag(months: Months | null): void;
}

/** The course of the cut, over which a period is chosen. */
export function MonthsCard({ address, selection, views, all, asked, onDrag }: MonthsCardProps) {
  const { t } = useWords();
  const select = useExploreNavigate(address);
  const { measure } = address;
  const course = all.views.get('month') ?? noFigures;
  const months = [...course.keys()].filter(Boolean).sort();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <Card
      title={t('explore.month')}
      className="view-card wide"
      actions={
        <MonthsAway
          title={t('explore.month')}
          first={first}
          last={last}
          figures={views.views.get('month') ?? noFigures}
          asked={asked}
        />
      }
    >
      <MonthBrush
        title={t('explore.month')}
        first={first}
        last={last}
        figures={views.views.get('month') ?? noFigures}
        unfiltered={course}
        measure={measure}
        selection={selection}
        onDrag={onDrag}
        onChoose={(chosen) => {
          onDrag(null);
          select(chosen);
        }}
      />
    </Card>
  );
}
