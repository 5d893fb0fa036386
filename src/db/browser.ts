import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { startBlobWorker } from '../blobWorker';
import { closeToTheWorld, openConfig } from './settings';
import { Session } from './session';

export interface BrowserEngine {
  connect(): Promise<Session>;
}

/** Opens the engine in a worker of this site; nothing is fetched from elsewhere. */
export async function openBrowserEngine(
  onProgress: (loaded: number, total: number) => void,
): Promise<BrowserEngine> {
  const db = new AsyncDuckDB(new VoidLogger(), startBlobWorker(workerUrl, 'classic'));
  await db.instantiate(new URL(wasmUrl, document.baseURI).href, null, ({ bytesLoaded, bytesTotal }) =>
    onProgress(bytesLoaded, bytesTotal),
  );
  await db.open(openConfig);
  const connect = async () => new Session(await db.connect());
  const session = await connect();
  await closeToTheWorld(session);
  await session.close();
  return { connect };
}
