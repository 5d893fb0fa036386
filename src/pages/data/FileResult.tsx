import type { LoadableFile } from '../../ingest/checkTask';
import type { LoadRecord } from '../../query/generation';
import { useWords } from '../context';
import { LeftOut } from './LeftOut';
import { NormalisedList } from './NormalisedList';
import { RejectionTable } from './RejectionTable';

/** What a file was taken for, its four counts, and which of its rows failed and why. */
export function FileResult({ record, file }: { record: LoadRecord; file: LoadableFile }) {
  const { t } = useWords();
  const { read, loaded, rejected, repeated } = record;
  // Only text has an encoding that somebody chose.
  const named = { name: record.file, dataset: t(`dataset.${record.dataset}`) };
  return (
    <div data-file={record.file} className="file-result">
      <p>
        {file.format === 'xlsx' || file.format === 'xls'
          ? t('load.recognisedBook', named)
          : t('load.recognised', { ...named, enc: file.encoding })}
      </p>
      <p className="note">{t('load.format', { format: t(`format.${file.format}`) })}</p>
      <p>
        <data value={read} data-figure="read">
          {t('load.count.read', { n: read })}
        </data>
        {t('list.colon')}
        <data value={loaded} data-figure="loaded">
          {t('load.count.loaded', { n: loaded })}
        </data>
        {t('list.comma')}
        <data value={rejected} data-figure="rejected">
          {t('load.count.rejected', { n: rejected })}
        </data>
        {t('list.comma')}
        <data value={repeated} data-figure="repeated">
          {t('load.count.repeated', { n: repeated })}
        </data>
      </p>
      {file.plan && <PlanNote file={file} />}
      <LeftOut sheets={file.sheets} />
      <NormalisedList file={file} />
      {rejected > 0 && (
        <>
          <p>{t('load.partial', { bad: rejected, ok: loaded })}</p>
          <RejectionTable file={file} />
        </>
      )}
    </div>
  );
}

/** That the file was read as a person confirmed, now or for earlier files with the same headings. */
function PlanNote({ file }: { file: LoadableFile }) {
  const { t } = useWords();
  const date = file.plan?.constants['as_of_date'] ?? '—';
  return <p className="note">{t(file.isRemembered ? 'map.used' : 'map.usedPlan', { date })}</p>;
}
