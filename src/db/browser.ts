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
export async function openBrowserEngine(): Promise<BrowserEngine> {
  const worker = startBlobWorker(workerUrl, 'classic', giveWasmItsType);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([db.instantiate(new URL(wasmUrl, document.baseURI).href), broken]);
  await db.open(openConfig);
  const connect = async () => new Session(await db.connect());
  const session = await connect();
  await closeToTheWorld(session);
  await session.close();
  return { connect };
}

/**
 * Plain file servers do not know the type of wasm, and the engine would wait forever for what then cannot be
 * compiled: inside the worker the answer gets its type. The engine does not say either when the file could not
 * be fetched; an error of the worker does.
 */
function giveWasmItsType(): void {
  const { instantiateStreaming } = WebAssembly;
  Object.assign(WebAssembly, {
    instantiateStreaming: async (source: Promise<Response>, imports: WebAssembly.Imports) => {
      try {
        const { ok, status, body } = await source;
        if (!ok) throw new Error(`wasm: ${status}`);
        const typed = new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
        return await instantiateStreaming(typed, imports);
      } catch (error) {
        setTimeout(() => {
          throw error;
        });
        throw error;
      }
    },
  });
}
