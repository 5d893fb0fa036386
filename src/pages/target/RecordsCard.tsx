import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import type { Entry } from '../../model/ledger';
import { records } from '../../query/figure';
import { measureOf } from '../../query/observe';
import type { CountedRecord } from '../../query/queries';
import type { TargetView } from '../../query/targetView';
import type { Selection } from '../address';
import { useApp, useData, useWords } from '../context';
import { recordsFile } from './recordsFile';
import { useValueLabel } from './valueLabel';

/** Records listed on the page and in the file. */
const listed = 500;

interface RecordsCardProps {
  entry: Entry;
  view: TargetView;
  selection: Selection;
}

/** The records behind the figure, for checking; asked for by the reader, since they need the rows. */
export function RecordsCard({ entry, view, selection }: RecordsCardProps) {
  const { t } = useWords();
  const { kind } = useData();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('records.title')} className="records-card">
      <p className="note">{t('records.note', { n: listed })}</p>
      {isOpen ? (
        <Records entry={entry} view={view} selection={selection} />
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

function Records({ entry, view, selection }: RecordsCardProps) {
  const { t } = useWords();
  const { store } = useApp();
  const { version, kind } = useData();
  const label = useValueLabel();
  const { period, standing } = view;
  const to = standing.asOf !== null && standing.asOf < period.end ? standing.asOf : period.end;
  const { data, error, refetch } = useQuery({
    queryKey: ['records', version, entry.id, selection.filter, period],
    queryFn: async () => {
      await store.ensureRows(entry.reading.dataset, entry.region);
      const request = {
        measure: measureOf(entry),
        region: entry.region,
        slice: selection.filter,
        from: period.start,
        to,
      };
      return records(store.session, request, listed);
    },
  });
  if (error)
    return (
      <p role="alert" className="failed">
        {t('fail.card')} <button onClick={() => void refetch()}>{t('fail.retry')}</button>
      </p>
    );
  if (!data) return <p role="status">{t('records.reading')}</p>;
  if (data.length === 0) return <p>{t('empty.filter')}</p>;
  return (
    <>
      <p>
        <a
          href={recordsFile(data, { sample: kind === 'sample' ? t('sample.banner') : null })}
          download={`${kind === 'sample' ? t('sample.filePrefix') : ''}${entry.id}.csv`}
        >
          {t('records.download')}
        </a>
      </p>
      <div className="table-scroll records" tabIndex={0}>
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
      </div>
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
