import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openBrowserEngine } from '../db/browser';
import { setUpLanguage } from '../i18n/setup';
import { DataStore } from '../query/store';
import { LedgerError } from '../reference/ledgerError';
import { loadReference } from '../reference/loadReference';
import { schemas } from '../reference/schemas';
import { App } from './App';
import { fetchSampleTable } from './fetchSampleTable';
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
    const [reference, engine] = await Promise.all([
      loadReference(fetchText),
      openBrowserEngine(),
      // Small beside the engine: once the page is live, no page of it needs the server any more.
      fetchLazyParts(),
    ]);
    const store = await DataStore.open({
      engine,
      reference,
      schemas: Object.values(schemas),
      fetchSample: fetchSampleTable,
    });
    root.render(
      <StrictMode>
        <App context={{ reference, store }} />
      </StrictMode>,
    );
  } catch (error) {
    root.render(<Failed error={error} ledger={error instanceof LedgerError ? error : null} />);
  }
}

/** The text of a file of this site, never an older copy: an office may have adjusted the ledger. */
async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}
