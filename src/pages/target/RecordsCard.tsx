import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { TableScroll } from '../../components/TableScroll';
import { QueryError } from '../../db/queryError';
import { formatCount } from '../../format/count';
import type { Entry } from '../../model/ledger';
import { records } from '../../query/figure';
import { measureOf } from '../../query/observe';
import type { CountedRecord } from '../../query/queries';
import type { TargetView } from '../../query/targetView';
import { useData, useStore, useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { recordsTable } from './targetTables';
import { useTargetOffer } from './useTargetOffer';
import { useValueLabel } from './valueLabel';

/** Records listed on the page and in the file. */
const listed = 500;

interface RecordsCardProps {
  entry: Entry;
  view: TargetView;
}

/** The records behind the figure, for checking; asked for by the reader, since they need the rows. */
export function RecordsCard({ entry, view }: RecordsCardProps) {
  const { t } = useWords();
  const { kind } = useData();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('records.title')} className="records-card">
      <p className="note">{t('records.note', { n: listed })}</p>
      {isOpen ? (
        <Records entry={entry} view={view} />
      ) : (
        <>
          {kind === 'sample' && <p className="note">{t('records.sampleNote')}</p>}
          <button type="button" onClick={() => setOpen(true)}>
            {t('records.open')}
          </button>
        </>
      )}
    </Card>
  );
}

function Records({ entry, view }: RecordsCardProps) {
  const words = useWords();
  const { t } = words;
  const store = useStore();
  const { version } = useData();
  const offer = useTargetOffer(entry, view);
  const label = useValueLabel();
  const { period, standing } = view;
  const to = standing.asOf !== null && standing.asOf < period.end ? standing.asOf : period.end;
  const { data, error, refetch } = useQuery({
    queryKey: ['records', version, entry.id, view.selected.filter, period],
    queryFn: async () => {
      await store.ensureRows(entry.reading.dataset, entry.region);
      const request = {
        measure: measureOf(entry),
        region: entry.region,
        slice: view.selected.filter,
        from: period.start,
        to,
      };
      return records(store.session, request, listed);
    },
  });
  if (error)
    return (
      <p role="alert" className="failed">
        {t(error instanceof QueryError ? 'fail.card' : 'records.unreachable')}{' '}
        <button type="button" onClick={() => void refetch()}>
          {t('fail.retry')}
        </button>
      </p>
    );
  if (!data) return <p role="status">{t('records.reading')}</p>;
  if (data.length === 0) return <p>{t('empty.filter')}</p>;
  return (
    <>
      <TakeAway
        offer={offer({
          title: t('records.title'),
          note: t('records.note', { n: listed }),
          table: () => recordsTable(words, data, label),
        })}
      />
      <TableScroll label={t('records.title')} className="records">
        <table data-table="records">
          <thead>
            <tr>
              <th scope="col">{t('records.id')}</th>
              <th scope="col">{t('records.day')}</th>
              <th scope="col">{t('filter.unit')}</th>
              <th scope="col">{t('filter.occupation')}</th>
              <th scope="col">{t('filter.institution')}</th>
              <th scope="col">{t('records.subject')}</th>
              <th scope="col" className="number">
                {t('records.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((record) => (
              <RecordRow key={`${record.recordId} ${record.day}`} record={record} label={label} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function RecordRow({ record, label }: { record: CountedRecord; label: ReturnType<typeof useValueLabel> }) {
  const name = (dimension: 'unit' | 'occupation' | 'institution') =>
    record[dimension] === null ? '—' : label(dimension, record[dimension]);
  return (
    <tr data-key={record.recordId}>
      <th scope="row">{record.recordId}</th>
      <td>{record.day}</td>
      <td>{name('unit')}</td>
      <td>{name('occupation')}</td>
      <td>{name('institution')}</td>
      <td>{record.subject ?? '—'}</td>
      <td className="number">
        <Figure name="count" value={record.count} text={formatCount(record.count)} />
      </td>
    </tr>
  );
}
