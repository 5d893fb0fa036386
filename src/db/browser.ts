import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { startBlobWorker } from '../blobWorker';
import { deferred } from '../deferred';
import { closeToTheWorld, openConfig } from './settings';
import { Session } from './session';

export interface BrowserEngine {
  connect(): Promise<Session>;
  /** Rejects once the engine has died: its worker was ended, or ran out of memory. Unnoticed on sites without https. */
  lost: Promise<never>;
}

/** The engine has died; what was in it can be put into a new one. */
export class EngineLost extends Error {}

/** Opens the engine in a worker of this site; nothing is fetched from elsewhere. */
export async function openBrowserEngine(
  onProgress: (loaded: number, total: number) => void,
): Promise<BrowserEngine> {
  const wasm = URL.createObjectURL(await fetchWasm(onProgress));
  const { promise: lost, reject: die } = deferred<never>();
  lost.catch(() => undefined);
  const worker = startBlobWorker(workerUrl, 'classic', () => die(new EngineLost()));
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([db.instantiate(wasm), broken, lost]);
  URL.revokeObjectURL(wasm);
  await db.open(openConfig);
  const connect = async () => new Session(await db.connect());
  const session = await connect();
  await closeToTheWorld(session);
  await session.close();
  return { connect, lost };
}

/**
 * The engine as a blob. Fetched here and not by the worker, which never answers where the fetch fails; and a blob
 * has the type that compiling needs, whatever the server says.
 */
async function fetchWasm(onProgress: (loaded: number, total: number) => void): Promise<Blob> {
  const answer = await fetch(wasmUrl);
  if (!answer.ok || !answer.body) throw new Error(`${wasmUrl}: ${answer.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (
    let reader = answer.body.getReader(), part = await reader.read();
    !part.done;
    part = await reader.read()
  ) {
    parts.push(part.value);
    loaded += part.value.length;
    // Of the unpacked size: a server that compresses tells another one, or none.
    onProgress(loaded, __WASM_BYTES__);
  }
  return new Blob(parts, { type: 'application/wasm' });
}
