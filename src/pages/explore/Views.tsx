import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Cut, ExploreDimension } from '../../query/explore/exploreRequest';
import type { Filter } from '../../model/ledger';
import type { Search } from '../address';
import { useWords } from '../context';
import { isPublic } from '../edition';
import { comparedPeriod, covers, daysOf } from './comparedPeriod';
import { DimensionCard } from './DimensionCard';
import type { ExploreAddress } from './exploreAddress';
import type { ExploreSelection, Months } from './exploreSelection';
import { HeatCard } from './heat/HeatCard';
import { MonthsCard } from './MonthsCard';
import { PersonsCard } from './PersonsCard';
import { RecountCard } from './recount/RecountCard';
import { useExplore } from './useExplore';
import { WholeCard } from './WholeCard';

interface ViewsProps {
  address: ExploreAddress;
  asOf: string;
  /** What is counted at most. */
  scope: Filter;
}

/** Long views first, so that cards of like height stand side by side. */
const order: readonly ExploreDimension[] = [
  'unit',
  'occupation',
  'institution',
  'assessor',
  'level',
  'type',
  'programme',
  'channel',
  'digital',
  'category',
  'age',
];

/** Each view filters the others. */
export function Views({ address, asOf, scope }: ViewsProps) {
  const { t } = useWords();
  const search: Search = useSearch({ strict: false });
  const { region, measure, byPerson, other } = address;
  // While months are dragged over, the address stands still.
  const [dragged, setDragged] = useState<Months | null>(null);
  const selection = { ...address, ...dragged };
  const before = other ? null : comparedPeriod(selection, asOf);
  const cutOf = (one: ExploreSelection): Cut => ({
    region,
    filter: one.filter,
    byPerson,
    ...daysOf(one, asOf),
  });
  const { answered, isStale } = useExplore({
    measure,
    cut: cutOf(selection),
    before,
    other: other && cutOf(other),
    // Without the months that are being dragged over, so that the scale stands still.
    base: cutOf({ ...address, filter: scope }),
  });
  // Until the next answer is there, all that is on the page is of the last one.
  const asked = answered?.asked;
  const painted = useMemo(
    (): ExploreAddress | null =>
      asked ? { ...address, region: asked.cut.region, measure: asked.measure } : null,
    [address, asked],
  );
  if (!answered || !asked || !painted)
    return (
      <p className="pending explore-pending" role="status">
        {t(byPerson ? 'explore.readingRecords' : 'app.loading')}
      </p>
    );
  const { views, others, all } = answered;
  const shown = order.filter((dimension) => isShown(dimension, scope, asked.cut.byPerson));
  return (
    <div data-measure={asked.measure.id} data-search={JSON.stringify(search)} aria-busy={isStale}>
      <WholeCard address={painted} asOf={asOf} answered={answered} />
      <div className="explore-grid">
        <MonthsCard
          address={painted}
          selection={selection}
          views={views}
          all={all}
          asked={asked}
          onDrag={setDragged}
        />
        {shown.map((dimension) => (
          <DimensionCard
            key={dimension}
            dimension={dimension}
            address={painted}
            views={views}
            others={others}
            all={all}
            asked={asked}
            asOf={asOf}
            hasBefore={asked.before !== null && covers(all, asked.before)}
          />
        ))}
        {!asked.cut.byPerson && <PersonsCard measure={asked.measure} />}
      </div>
      <HeatCard address={painted} asked={asked} />
      <RecountCard answered={answered} asOf={asOf} isStale={isStale} />
    </div>
  );
}

/** What makes the scope of a count of persons is not divided further; a release names no institution. */
function isShown(dimension: ExploreDimension, scope: Filter, byPerson: boolean): boolean {
  if (dimension === 'category' || dimension === 'age') return byPerson;
  if (isPublic() && (dimension === 'institution' || dimension === 'assessor')) return false;
  return !scope[dimension];
}
