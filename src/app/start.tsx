import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setUpLanguage } from '../i18n/setup';
import type { Snapshot } from '../query/snapshot';
import { LedgerError } from '../reference/ledgerError';
import { loadReference } from '../reference/loadReference';
import { App } from './App';
import { toDataState } from '../pages/context';
import { EngineLoader } from '../pages/engine';
import { readPreferences, toLanguage } from '../pages/preferences';
import { fetchLazyParts } from './prefetch';
import { Failed, Waiting } from './Starting';

/** Opens reference data and engine, then the page; a failure on the way is said in words. */
export async function start(element: HTMLElement): Promise<void> {
  const address = new URLSearchParams(location.hash.split('?')[1] ?? '');
  const language = toLanguage(address.get('lang') ?? undefined) ?? toLanguage(readPreferences().lang) ?? 'zh';
  await setUpLanguage(language);
  const root = createRoot(element);
  root.render(<Waiting />);
  try {
    const [reference, snapshot] = await Promise.all([loadReference(fetchText), fetchSnapshot()]);
    const engine = new EngineLoader(async (onProgress) => {
      const { openStore } = await import('./openStore');
      // Small beside the engine: once the page is live, no page of it needs the server any more.
      const [store] = await Promise.all([openStore(reference, onProgress), fetchLazyParts()]);
      return store;
    });
    // Figures counted under another ledger than the present one are not painted.
    const small = snapshot?.ledger === reference.ledgerDigest ? snapshot : null;
    root.render(
      <StrictMode>
        <App context={{ reference, engine, snapshot: small, initial: toDataState(small) }} />
      </StrictMode>,
    );
    // The page is painted first; the engine is many times its size.
    setTimeout(() => void engine.open());
  } catch (error) {
    root.render(<Failed error={error} ledger={error instanceof LedgerError ? error : null} />);
  }
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
