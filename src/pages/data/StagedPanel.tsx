import { useEffect, useRef, useState } from 'react';
import { useData, useStore, useWords } from '../context';
import { EffectTable } from './EffectTable';
import { FileResult } from './FileResult';
import type { FileEntry, Loader, LoadState } from './loadState';
import { ReportedUnits } from './reconcile/ReportedUnits';
import { RefusedFile } from './RefusedFile';

type Staged = Extract<LoadState, { kind: 'staged' | 'committing' | 'loaded' }>;

/** What would be loaded, or was: every file, the effect on the targets, and the one switch. */
export function StagedPanel({ state, loader }: { state: Staged; loader: Loader }) {
  const { t } = useWords();
  const { kind, entries, staged } = state;
  const checked = entries.flatMap(({ outcome }) => (outcome.kind === 'checked' ? [outcome.checked] : []));
  const heading = useFocus(kind);
  const left = entries.length - checked.length;
  const title = kind === 'loaded' ? t('stage.done') : t('stage.title');
  return (
    <>
      <Refused entries={entries} />
      <div role="status" className="load-result" data-load={kind}>
        <h3 tabIndex={-1} ref={heading}>
          {title}
        </h3>
        {kind !== 'loaded' && (
          <p>
            {t('stage.notYet')}
            {t(loader.mode === 'replace' ? 'stage.replaces' : 'stage.appends')}
          </p>
        )}
        {checked.map((file, i) => (
          <FileResult key={i} record={staged.records[i]!} file={file} />
        ))}
        {kind === 'loaded' && <ReportedUnits files={checked} />}
        <EffectTable
          effects={staged.effects}
          hasBefore={staged.hasBefore}
          isPopulation={staged.records.every(({ dataset }) => dataset === 'populations')}
        />
        {kind === 'loaded' ? (
          <Undo onDone={() => loader.reset('undone')} />
        ) : (
          <Decision loader={loader} isBusy={kind === 'committing'} files={checked.length} left={left} />
        )}
      </div>
    </>
  );
}

/** Files of a load that cannot be loaded, each with its reason. */
export function Refused({ entries }: { entries: readonly FileEntry[] }) {
  // One file is asked about at a time: the answer often does for the others.
  const asked = entries.findIndex(({ outcome }) => outcome.kind === 'refused' && outcome.refusal.proposal);
  return entries.map((entry, i) =>
    entry.outcome.kind === 'refused' ? (
      <RefusedFile key={i} entry={entry} outcome={entry.outcome} isAsked={i === asked} />
    ) : null,
  );
}

function Decision({
  loader: { confirm, cancel },
  isBusy,
  files,
  left,
}: {
  loader: Loader;
  isBusy: boolean;
  files: number;
  left: number;
}) {
  const { t } = useWords();
  const { canKeep } = useStore();
  const { isKept } = useData();
  const [keeps, setKeeps] = useState(isKept);
  return (
    <>
      <fieldset className="load-mode" disabled={isBusy}>
        <legend>{t('keep.legend')}</legend>
        <label>
          <input type="radio" name="keep" checked={!keeps} onChange={() => setKeeps(false)} /> {t('keep.no')}
        </label>
        <label>
          <input
            type="radio"
            name="keep"
            checked={keeps}
            disabled={!canKeep}
            onChange={() => setKeeps(true)}
          />{' '}
          {t('keep.yes')}
        </label>
        {!canKeep && <p className="note">{t('keep.cannot')}</p>}
        {isKept && !keeps && <p className="note">{t('keep.clears')}</p>}
      </fieldset>
      <p className="choices">
        <button type="button" className="primary" disabled={isBusy} onClick={() => confirm(keeps)}>
          {left > 0 ? t('stage.loadRest', { n: files, left }) : t('stage.load')}
        </button>
        <button type="button" disabled={isBusy} onClick={cancel}>
          {t('stage.cancel')}
        </button>
      </p>
      {isBusy && <p>{t('load.committing')}</p>}
    </>
  );
}

/** Takes the load back that was just made. */
function Undo({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const store = useStore();
  const { earlier } = useData();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const undo = () => {
    setBusy(true);
    setFailed(false);
    const [before] = earlier;
    const turn = before ? store.restore(before) : store.loadSample();
    turn.then(onDone).catch(() => {
      setFailed(true);
      setBusy(false);
    });
  };
  return (
    <p className="choices">
      <button type="button" disabled={isBusy} onClick={undo}>
        {t(earlier.length > 0 ? 'stage.undo' : 'stage.undoToSample')}
      </button>
      {hasFailed && <span role="alert">{t('load.broken')}</span>}
    </p>
  );
}

/** Whoever chose files by keyboard goes on where the answer is. */
function useFocus(kind: Staged['kind']) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (kind !== 'committing') heading.current?.focus();
  }, [kind]);
  return heading;
}
