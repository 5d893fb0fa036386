import { useState } from 'react';
import { Card } from '../../components/Card';
import { smallestGroup } from '../../model/smallGroup';
import type { InstitutionRow } from '../../query/institutionTable';
import { useWords } from '../context';
import type { Offer } from '../export/offer';
import { TakeAway } from '../export/TakeAway';
import { MethodLinks } from '../MethodLink';
import { FigureTable } from '../table/FigureTable';
import { isSmall, rankColumn, type ComparisonColumn } from './comparisonColumns';
import { orderedBy } from './institutionOrder';

interface ComparisonTableCardProps {
  columns: readonly ComparisonColumn[];
  /** In official order. */
  rows: readonly InstitutionRow[];
  year: number;
  /** Whether there is anything to rank. */
  canRank: boolean;
  scope: string;
  find: string | null;
  /** What is to be said about the columns. */
  notes: readonly string[];
  offer: Offer;
}

/** Rows shown before the reader asks for all of them. */
const first = 50;

/** All institutions with what their rates are made of; ranks only where the reader asks for them, on screen only. */
export function ComparisonTableCard(props: ComparisonTableCardProps) {
  const { columns, rows, year, canRank, scope, find, notes, offer } = props;
  const words = useWords();
  const { t } = words;
  const [isRanked, setRanks] = useState(false);
  const withRanks = isRanked && canRank;
  const [sorted, setSorted] = useState<{ by: string; isDescending: boolean } | null>(null);
  const shown = withRanks ? [...columns, rankColumn(words)] : columns;
  const order = shown.find(({ column }) => column.heading === sorted?.by)?.order;
  const ordered = order && sorted ? orderedBy(rows, order, sorted.isDescending) : rows;
  // A heading goes from ascending to descending to the official order.
  const sort = (heading: string) =>
    setSorted((before) => {
      if (before?.by !== heading) return { by: heading, isDescending: false };
      return before.isDescending ? null : { by: heading, isDescending: true };
    });
  return (
    <Card title={t('insts.table')} subtitle={scope} actions={<TakeAway offer={offer} />}>
      <p className="note">
        {t('insts.order', { year, before: year - 1 })}
        {t('list.space')}
        <span className="screen-only">{t('insts.sortHint')}</span>
        {rows.some(isSmall) &&
          `${t('list.space')}${t('supp.sign')}${t('list.colon')}${t('supp.small', { k: smallestGroup })}${t('list.stop')}`}
      </p>
      {canRank && (
        <p className="screen-only">
          <label className="rank-switch">
            <input type="checkbox" checked={withRanks} onChange={() => setRanks(!withRanks)} />
            {t('insts.showRanks')}
          </label>
        </p>
      )}
      {withRanks && <p className="note screen-only">{t('insts.ranksNote')}</p>}
      <FigureTable
        name="institutions"
        label={t('insts.table')}
        columns={shown.map(({ column }) => column)}
        rows={ordered}
        keyOf={({ id }) => id}
        first={first}
        period={String(year)}
        marked={find}
        sorting={{ by: sorted?.by ?? null, isDescending: sorted?.isDescending ?? false, onSort: sort }}
      />
      <ul className="note report-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <MethodLinks sections={['institutions', 'ratio']} />
    </Card>
  );
}
