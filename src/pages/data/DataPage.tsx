import { addPageTexts } from '../../i18n/pageTexts';
import '../../theme/later';
import { useState } from 'react';
import { Card } from '../../components/Card';
import { useData, useStore, useWords } from '../context';
import { NeedsEngine } from '../NeedsEngine';
import { LoadedTable } from './LoadedTable';
import { LoadResult } from './LoadResult';
import { useUndecidedLoss } from './LostLoad';
import { RememberedHeadings } from './mapping/RememberedHeadings';
import { useSharedLoader } from './LoaderContext';
import { SchemaList } from './SchemaList';
import { History } from './History';
import { isRunning } from './loadState';
import { forgetPlans } from './mapping/rememberedPlans';

addPageTexts();

/** Load records, see what is loaded, take templates. */
export function DataPage() {
  return (
    <NeedsEngine>
      <Page />
    </NeedsEngine>
  );
}

function Page() {
  const { t } = useWords();
  const store = useStore();
  const { kind } = useData();
  const isUndecided = useUndecidedLoss() !== null;
  const { state, load, cancel, reset, mode, setMode } = useSharedLoader();
  const [sampleFailed, setSampleFailed] = useState(false);
  const backToSample = () => {
    setSampleFailed(false);
    store.loadSample({ forgets: true }).then(
      () => {
        forgetPlans();
        reset();
      },
      () => setSampleFailed(true),
    );
  };
  const isBusy = isRunning(state);
  return (
    <>
      <h1>{t('data.title')}</h1>
      <Card title={t('data.choose')}>
        <p>{t('data.drop')}</p>
        <p className="note">{t('data.secret')}</p>
        <fieldset className="load-mode" disabled={isBusy}>
          <legend>{t('data.mode')}</legend>
          {(['replace', 'append'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="mode" checked={mode === one} onChange={() => setMode(one)} />{' '}
              {t(`load.${one}`)}
            </label>
          ))}
          <p className="note">{t('load.replaceNote')}</p>
        </fieldset>
        <label className="file-choice">
          <input
            type="file"
            className="visually-hidden"
            multiple
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.et,.html,.htm,.parquet,.arrow,.arrows,.feather,.gz,text/csv"
            // Not disabled, which would take the focus away from those who opened it by keyboard.
            aria-disabled={isBusy}
            onClick={(event) => {
              if (isBusy) event.preventDefault();
            }}
            onChange={(event) => {
              load([...(event.target.files ?? [])]);
              // The same file may be chosen again after it was mended.
              event.target.value = '';
            }}
          />
          <span className="file-button">{t('data.button')}</span>
        </label>
        {(state.kind === 'checking' || state.kind === 'staging') && (
          <button type="button" onClick={cancel}>
            {t('load.cancel')}
          </button>
        )}
        <LoadResult />
        <RememberedHeadings />
      </Card>
      {!isUndecided && (
        <Card title={t('load.loaded')} subtitle={kind === 'sample' ? t('sample.short') : undefined}>
          <LoadedTable />
          <History />
          <p className="note">{kind === 'sample' ? t('sample.leave') : t('data.deidentified')}</p>
          {kind === 'own' && <ClearAll isBusy={isBusy || state.kind === 'staged'} onClear={backToSample} />}
          {kind === 'own' && sampleFailed && (
            <p role="alert" className="failed">
              {t('data.sampleUnreachable')}{' '}
              <button type="button" onClick={backToSample}>
                {t('fail.retry')}
              </button>
            </p>
          )}
        </Card>
      )}
      <SchemaList />
    </>
  );
}

/** Takes everything away, so it asks once more. */
function ClearAll({ isBusy, onClear }: { isBusy: boolean; onClear(): void }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" disabled={isBusy} onClick={() => setAsked(true)}>
        {t('data.clear')}
      </button>
    );
  return (
    <div role="group" aria-labelledby="clear-ask">
      <p id="clear-ask">{t('data.clearAsk')}</p>
      <p className="choices">
        <button type="button" disabled={isBusy} onClick={onClear}>
          {t('data.clearYes')}
        </button>
        <button type="button" autoFocus onClick={() => setAsked(false)}>
          {t('data.clearNo')}
        </button>
      </p>
    </div>
  );
}
