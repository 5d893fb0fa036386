import { formatShare } from '../../format/share';
import { useWords } from '../context';
import { useSharedLoader } from './LoaderContext';
import type { FileEntry } from './loadState';
import { RefusalText } from './RefusedFile';
import { Refused, StagedPanel } from './StagedPanel';

/** What became of the last load: progress, what would be loaded and what it changes, or why nothing was loaded. */
export function LoadResult() {
  const { t } = useWords();
  const loader = useSharedLoader();
  const { state } = loader;
  switch (state.kind) {
    case 'idle':
      return <div role="status" className="load-result" />;
    case 'checking':
      return <Checking entries={state.entries} />;
    case 'staging':
      return (
        <div role="status" className="load-result">
          {t('stage.staging')}
        </div>
      );
    case 'staged':
    case 'committing':
    case 'loaded':
      return <StagedPanel state={state} loader={loader} />;
    case 'refused':
      return (
        <>
          {state.refusal && (
            <div role="alert" className="load-result failed">
              <p>
                <strong>{state.entries.map(({ file }) => file.name).join(t('list.and'))}</strong>
              </p>
              <RefusalText refusal={state.refusal} />
            </div>
          )}
          <Refused entries={state.entries} />
        </>
      );
    case 'undone':
      return (
        <div role="status" className="load-result">
          {t('stage.undone')}
        </div>
      );
    case 'cancelled':
      return (
        <div role="alert" className="load-result">
          {t('load.cancelled')}
          {t('load.kept')}
        </div>
      );
  }
}

/** Which file is being read, and how far. */
function Checking({ entries }: { entries: readonly FileEntry[] }) {
  const { t, language } = useWords();
  const at = entries.findIndex(({ outcome }) => outcome.kind === 'checking');
  const entry = entries[Math.max(at, 0)];
  if (!entry) return null;
  const { outcome } = entry;
  const { rows, share, since } = outcome.kind === 'checking' ? outcome : { rows: 0, share: null, since: 0 };
  return (
    <div role="status" className="load-result">
      {entries.length > 1 &&
        `${t('stage.file', { k: Math.max(at, 0) + 1, n: entries.length })}${t('list.space')}`}
      {t('load.checking', { name: entry.file.name, n: rows })}
      {share !== null && (
        <>
          {t('list.space')}
          {t('stage.progress', { p: formatShare(share, language, 0), s: secondsLeft(share, since) })}{' '}
          <progress max={1} value={share} aria-hidden="true" />
        </>
      )}
    </div>
  );
}

/** At the pace so far, whole seconds, at least 1. */
function secondsLeft(share: number, since: number): number {
  const spent = performance.now() - since;
  return Math.max(1, Math.ceil(((spent / share) * (1 - share)) / 1000));
}
