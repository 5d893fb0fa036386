import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as DuckDb from '@duckdb/duckdb-wasm/blocking';
import { openConfig, closeToTheWorld } from './settings';
import { Session, type RawConnection } from './session';

/** The browser's engine build in Node, for the site's build and for tests. */
export async function openNodeEngine(): Promise<{ connect(): Promise<Session>; close(): void }> {
  const require = createRequire(import.meta.url);
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as typeof DuckDb;
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const file = (kind: string) => ({
    mainModule: join(dist, `duckdb-${kind}.wasm`),
    mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`),
  });
  const db = await duckdb.createDuckDB(
    { mvp: file('mvp'), eh: file('eh') },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME,
  );
  await db.instantiate(() => {});
  db.open(openConfig);
  const connect = () => Promise.resolve(new Session(db.connect() as unknown as RawConnection));
  await closeToTheWorld(await connect());
  return { connect, close: () => db.reset() };
}
