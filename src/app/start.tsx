import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { deferred } from '../deferred';
import { setUpLanguage } from '../i18n/setup';
import { announceKeptLoss } from '../pages/data/loadMark';
import type { DataState } from '../query/dataState';
import type { Snapshot } from '../query/snapshot';
import type { Reference } from '../reference/reference';
import type { Rulebook } from '../reference/rulebook';
import { LedgerError } from '../reference/ledgerError';
import targetsUrl from '../../data/targets.csv?url';
import { digestOf } from '../reference/digest';
import { readKeptMark } from '../storage/keptMark';
import { App } from './App';
import { toDataState } from '../pages/context';
import { EngineLoader } from '../pages/engine';
import { readPreferences, toLanguage } from '../pages/preferences';
import { Failed, Waiting } from './Starting';

/** Opens reference data and engine, then the page; a failure on the way is said in words. */
export async function start(element: HTMLElement): Promise<void> {
  const address = new URLSearchParams(location.hash.split('?')[1] ?? '');
  const language = toLanguage(address.get('lang') ?? undefined) ?? toLanguage(readPreferences().lang) ?? 'zh';
  await setUpLanguage(language);
  const root = createRoot(element);
  const render = (page: ReactNode) => root.render(<I18nProvider i18n={i18n}>{page}</I18nProvider>);
  render(<Waiting />);
  try {
    const [targets, { kind, table }] = await Promise.all([fetchText(targetsUrl), readFirstTable()]);
    // Figures counted under another ledger than the present one are not painted.
    const snapshot = table?.ledger === digestOf(targets) ? table : null;
    const { promise: drawn, resolve: onDrawn } = deferred<void>();
    const painted = drawn.then(afterPaint);
    const reference = {
      current: snapshot ? painted.then(() => readReference(targets)) : readReference(targets),
    };
    const engine = new EngineLoader(async (onProgress, earlier) => {
      const [{ openStore }, { fetchLazyParts }] = await Promise.all([
        import('./openStore'),
        import('./prefetch'),
      ]);
      // Where the reference files could not be fetched, opening again fetches them again.
      reference.current = reference.current.catch(() => readReference(targets));
      const whole = await reference.current;
      // Small beside the engine: once the page is live, no page of it needs the server any more.
      const [store] = await Promise.all([
        openStore(whole, onProgress, earlier),
        fetchLazyParts(),
        readRulebook().catch(() => null),
      ]);
      return store;
    });
    const { outline } = snapshot ?? (await reference.current);
    render(
      <StrictMode>
        <App
          context={{
            outline,
            reference,
            readRulebook,
            engine,
            snapshot,
            initial: toDataState(snapshot, kind),
            onDrawn,
          }}
        />
      </StrictMode>,
    );
    // The page is painted first; the engine is many times its size.
    await painted;
    void import('../theme/later');
    void engine.open();
  } catch (error) {
    render(<Failed error={error} ledger={error instanceof LedgerError ? error : null} />);
  }
}

/** Settles when the browser has painted what was drawn; in a hidden tab, which is never painted, soon. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}

async function readReference(targets: string): Promise<Reference> {
  const { loadReference } = await import('../reference/loadReference');
  return loadReference(targets, fetchText);
}

let rulebook: Promise<Rulebook> | null = null;

function readRulebook(): Promise<Rulebook> {
  rulebook ??= import('../reference/loadRulebook').then(({ loadRulebook }) => loadRulebook(fetchText));
  rulebook.catch(() => {
    rulebook = null;
  });
  return rulebook;
}

/** The small table of the data that this browser keeps, or else of the sample; what is kept but lost is told of. */
async function readFirstTable(): Promise<{ kind: DataState['kind']; table: Snapshot | null }> {
  const mark = readKeptMark();
  if (mark) {
    const kept = await (await import('./readKept')).readKept().catch(() => null);
    if (kept) return { kind: 'own', table: kept.snapshot };
    announceKeptLoss(mark);
  }
  return { kind: 'sample', table: await fetchSnapshot() };
}

/** The small table of the sample; a site without one waits for the engine. */
async function fetchSnapshot(): Promise<Snapshot | null> {
  const answer = await fetch(new URL('sample/snapshot.json', document.baseURI)).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Snapshot) : null;
}

/** The text of a file of this site, never an older copy: an office may have adjusted the ledger. */
async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}
