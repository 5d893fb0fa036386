import { Card } from '../../../components/Card';
import type { ExploreFilter } from '../../../query/explore/exploreRequest';
import { unitsOf } from '../../../reference/divisions';
import { useReference, useWords } from '../../context';
import type { ExploreAddress } from '../exploreAddress';
import { useNear } from '../useNear';
import type { Asked } from '../useExplore';
import { HeatMap } from './HeatMap';
import { useHeat } from './useHeat';

interface HeatCardProps {
  address: ExploreAddress;
  asked: Asked;
}

/** Units by occupations, each cell under the filters of all other views; worked out once it is near the screen. */
export function HeatCard({ address, asked }: HeatCardProps) {
  const { t } = useWords();
  const [ref, isNear] = useNear<HTMLDivElement>();
  const title = t('heat.title');
  return (
    <div ref={ref} className="heat-place screen-only">
      {asked.measure.kind === 'persons' ? (
        <Card title={title} className="heat-card">
          <p className="note">{t('heat.noPersons')}</p>
        </Card>
      ) : (
        <Heat address={address} asked={asked} isNear={isNear} />
      )}
    </div>
  );
}

function Heat({ address, asked, isNear }: HeatCardProps & { isNear: boolean }) {
  const { t } = useWords();
  const { divisions } = useReference();
  const filter: ExploreFilter = { ...asked.cut.filter };
  delete filter.unit;
  delete filter.occupation;
  const { cells, all, isStale } = useHeat({ measure: asked.measure, cut: { ...asked.cut, filter } }, isNear);
  // As high as it will be, so that nothing below moves.
  const height = unitsOf(divisions, asked.cut.region).length * 22 + 350;
  const isThere = cells !== null && all !== null;
  return isThere ? (
    <HeatMap address={address} asked={cells.asked} leaves={cells.leaves} all={all} isStale={isStale} />
  ) : (
    <Card title={t('heat.title')} className="heat-card">
      <p className="pending" style={{ minHeight: height }}>
        {t('app.loading')}
      </p>
    </Card>
  );
}
