import { Card } from '../../../components/Card';
import { useData, useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useChangeSearch } from '../../useChangeSearch';
import { daysOf } from '../comparedPeriod';
import type { ExploreAddress } from '../exploreAddress';
import { measureName, measureUnit } from '../measureWords';
import { pivotSearch, type PivotAddress } from './pivotAddress';
import { PivotChoosers } from './PivotChoosers';
import { pivotNames } from './pivotNames';
import { PivotTable } from './PivotTable';
import { usePivot } from './usePivot';
import { usePivotOffer } from './usePivotOffer';

interface PivotCardProps {
  address: ExploreAddress;
  asOf: string;
}

/** A pivot table of the page's cut; nothing is asked before the reader has said by what to divide. */
export function PivotCard({ address, asOf }: PivotCardProps) {
  const words = useWords();
  const { t } = words;
  const { rows, cols } = address.pivot;
  if (address.measure.kind === 'persons')
    return (
      <Card title={t('pivot.title')}>
        <p role="status">{t('pivot.persons')}</p>
      </Card>
    );
  return rows.length + cols.length === 0 ? (
    <Card title={t('pivot.title')}>
      <Start address={address} />
    </Card>
  ) : (
    <Divided address={address} asOf={asOf} />
  );
}

/** What a reader might begin with. */
const beginnings: readonly Pick<PivotAddress, 'rows' | 'cols'>[] = [
  { rows: ['area', 'unit'], cols: ['year', 'quarter'] },
  { rows: ['occupation-group', 'occupation'], cols: ['year'] },
  { rows: ['unit'], cols: ['digital'] },
];

function Start({ address }: { address: ExploreAddress }) {
  const words = useWords();
  const { t } = words;
  const { institutions } = useData();
  const names = pivotNames({ words, region: address.region, reference: useReference(), institutions });
  const change = useChangePivot(address);
  const list = (axis: PivotAddress['rows']) => axis.map(names.title).join(t('list.and'));
  return (
    <>
      <p className="note">{t('pivot.start')}</p>
      <PivotChoosers address={address} title={names.title} onChange={change} />
      <p className="pivot-axis">
        {beginnings.map((one) => (
          <button key={one.rows.join()} type="button" className="quiet" onClick={() => change(one)}>
            {t('pivot.begin', { rows: list(one.rows), cols: list(one.cols) })}
          </button>
        ))}
      </p>
    </>
  );
}

function Divided({ address, asOf }: PivotCardProps) {
  const words = useWords();
  const { t } = words;
  const { measure, region, filter, byPerson, pivot: view } = address;
  const { rows, cols } = view;
  const cut = { region, filter, scope: {}, byPerson, ...daysOf(address, asOf) };
  const { pivot, names, isStale } = usePivot({ measure, cut, rows, cols });
  const offer = usePivotOffer(address, names);
  const change = useChangePivot(address);
  const isEmpty = pivot?.tree.cols.children.length === 0 && pivot.tree.rows.children.length === 0;
  return (
    <Card
      title={t('pivot.title')}
      subtitle={`${measureName(words, measure)}${t('list.paren', { text: measureUnit(words, measure) })}`}
      actions={pivot && !isEmpty && <TakeAway offer={offer(pivot)} />}
    >
      <PivotChoosers address={address} title={names.title} onChange={change} />
      {pivot === null ? (
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

/** Writes a changed pivot table into the address. */
function useChangePivot({ pivot }: ExploreAddress): (change: Partial<PivotAddress>) => void {
  const change = useChangeSearch();
  return (next) => change(pivotSearch(pivot, next));
}
