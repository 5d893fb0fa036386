import { memo } from 'react';
import { Card } from '../../../components/Card';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useChangeSearch } from '../../useChangeSearch';
import { daysOf } from '../comparedPeriod';
import type { ExploreAddress } from '../exploreAddress';
import { measureName, measureUnit } from '../measureWords';
import { pivotSearch, type PivotAddress } from './pivotAddress';
import { PivotChoosers } from './PivotChoosers';
import type { PivotNames } from './pivotNames';
import { PivotTable } from './PivotTable';
import { usePivot } from './usePivot';
import { usePivotOffer } from './usePivotOffer';

interface PivotCardProps {
  address: ExploreAddress;
  asOf: string;
}

/** A pivot table of the page's cut, where its figures add up. */
export const PivotCard = memo(function PivotCard({ address, asOf }: PivotCardProps) {
  const { t } = useWords();
  if (address.measure.kind !== 'persons') return <Divided address={address} asOf={asOf} />;
  return (
    <Card title={t('pivot.title')} className="pivot-card">
      <p role="status">{t('pivot.persons')}</p>
    </Card>
  );
});

/** Nothing is asked of the engine before the reader has said by what to divide. */
function Divided({ address, asOf }: PivotCardProps) {
  const words = useWords();
  const { t } = words;
  const { measure, region, filter, byPerson, pivot: view } = address;
  const { rows, cols } = view;
  const cut = { region, filter, byPerson, ...daysOf(address, asOf) };
  const { pivot, names, isStale } = usePivot({ measure, cut, rows, cols });
  const offer = usePivotOffer(address, names);
  const search = useChangeSearch();
  const change = (next: Partial<PivotAddress>) => search(pivotSearch(view, next));
  const isAsked = rows.length + cols.length > 0;
  const isEmpty = pivot?.tree.cols.children.length === 0 && pivot.tree.rows.children.length === 0;
  return (
    <Card
      title={t('pivot.title')}
      className="pivot-card"
      subtitle={`${measureName(words, measure)}${t('list.paren', { text: measureUnit(words, measure) })}`}
      actions={isAsked && pivot && !isEmpty && <TakeAway offer={offer(pivot)} />}
    >
      <PivotChoosers address={address} title={names.title} onChange={change} />
      {!isAsked ? (
        <Beginnings title={names.title} onChange={change} />
      ) : pivot === null ? (
        <p className="pending" role="status">
          {t(byPerson ? 'explore.readingRecords' : 'app.loading')}
        </p>
      ) : isEmpty ? (
        <p className="note">{t('empty.filter')}</p>
      ) : (
        <PivotTable {...{ pivot, names, view, isStale }} onChange={change} />
      )}
    </Card>
  );
}

/** What a reader might begin with. */
const beginnings: readonly Pick<PivotAddress, 'rows' | 'cols'>[] = [
  { rows: ['area', 'unit'], cols: ['year', 'quarter'] },
  { rows: ['occupation-group', 'occupation'], cols: ['year'] },
  { rows: ['unit'], cols: ['digital'] },
];

interface BeginningsProps {
  title: PivotNames['title'];
  onChange(change: Partial<PivotAddress>): void;
}

function Beginnings({ title, onChange }: BeginningsProps) {
  const { t } = useWords();
  const list = (axis: PivotAddress['rows']) => axis.map(title).join(t('list.and'));
  return (
    <>
      <p className="note">{t('pivot.start')}</p>
      <p className="pivot-axis">
        {beginnings.map((one) => (
          <button key={one.rows.join()} type="button" className="quiet" onClick={() => onChange(one)}>
            {t('pivot.begin', { rows: list(one.rows), cols: list(one.cols) })}
          </button>
        ))}
      </p>
    </>
  );
}
