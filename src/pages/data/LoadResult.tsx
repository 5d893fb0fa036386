import type { LoadableFile } from '../../ingest/checkTask';
import type { FileRefusal } from '../../ingest/types';
import type { LoadRecord } from '../../query/store';
import { useWords } from '../context';
import { LeftOut } from './LeftOut';
import { MappingForm } from './mapping/MappingForm';
import { NormalisedList } from './NormalisedList';
import { RejectionTable } from './RejectionTable';
import { useSentence } from './useSentence';
import type { LoadState } from './useLoader';

/** What became of the last load: progress, the four counts of every file and the rows that failed, or why nothing was loaded. */
export function LoadResult({ state }: { state: LoadState }) {
  const { t } = useWords();
  switch (state.kind) {
    case 'idle':
      return <div role="status" className="load-result" />;
    case 'checking':
      return (
        <div role="status" className="load-result">
          {t('load.checking', { name: state.name, n: state.rows })}
        </div>
      );
    case 'asking':
      return (
        <div className="load-result">
          <div role="alert">
            <Reasons file={state.file} refusal={state.refusal} />
            <p>{t('load.kept')}</p>
          </div>
          <MappingForm
            key={JSON.stringify(state.proposal)}
            file={{ name: state.file }}
            proposal={state.proposal}
            onAnswer={state.answer}
            onDrop={() => state.answer(null)}
          />
        </div>
      );
    case 'committing':
      return (
        <div role="status" className="load-result">
          {t('load.committing')}
        </div>
      );
    case 'loaded':
      return (
        <div role="status" className="load-result">
          {state.records.map((record, i) => (
            <FileResult key={record.file} record={record} file={state.files[i]!} />
          ))}
        </div>
      );
    case 'refused':
      return (
        <div role="alert" className="load-result failed">
          <Reasons file={state.file} refusal={state.refusal} />
          {state.refusal.key === 'pii.stop' && <p>{t('pii.noShow')}</p>}
          <p>{t('load.kept')}</p>
        </div>
      );
  }
}

/** That the file was read as a person confirmed, now or for earlier files with the same headings. */
function PlanNote({ file }: { file: LoadableFile }) {
  const { t } = useWords();
  const date = file.plan?.constants['as_of_date'] ?? '—';
  return <p className="note">{t(file.isRemembered ? 'map.used' : 'map.usedPlan', { date })}</p>;
}

/** Why a file was not read, in sentences. */
function Reasons({
  file,
  refusal,
}: {
  file: string;
  refusal: Pick<FileRefusal, 'key' | 'params' | 'details'>;
}) {
  const sentence = useSentence();
  return (
    <>
      <p>
        <strong>{file}</strong>
      </p>
      <p>{sentence(refusal.key, refusal.params)}</p>
      {refusal.details.length > 0 && (
        <ul>
          {refusal.details.map((detail) => (
            <li key={JSON.stringify(detail)}>{sentence(detail.key, detail.params)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function FileResult({ record, file }: { record: LoadRecord; file: LoadableFile }) {
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
