import { tableFromIPC, tableToIPC, type Table } from 'apache-arrow';
import type { Column } from '../ingest/types';
import { toArrowBatches } from '../arrow/arrowBatches';
import { took } from '../timing';
import { QueryError } from './queryError';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, unknown>>;

/**
 * The part of a duckdb-wasm connection that the product uses; the browser's worker answers with promises,
 * Node's blocking build at once, and `await` takes both.
 */
export interface RawConnection {
  query(sql: string): unknown;
  prepare(sql: string): unknown;
  insertArrowFromIPCStream(bytes: Uint8Array, options: { name: string; create: boolean }): unknown;
  useUnsafe<R>(use: (database: RawDatabase, connection: number) => R): R;
  close(): unknown;
}
interface RawDatabase {
  runQuery(connection: number, sql: string): Uint8Array | Promise<Uint8Array>;
}
interface RawStatement {
  query(...params: Value[]): unknown;
  close(): unknown;
}

/** One connection: SQL text and scalar parameters go in, plain rows and Arrow IPC bytes come out. */
export class Session {
  constructor(private readonly connection: RawConnection) {}

  /**
   * Runs one statement.
   * @param name what the statement is called in an error
   * @throws QueryError with name, SQL and cause
   */
  async query(name: string, sql: string, params: readonly Value[] = []): Promise<Row[]> {
    try {
      const since = performance.now();
      const table = await this.table(sql, params);
      took(`query:${name}`, since);
      return table.toArray().map((row) => (row as { toJSON(): Row }).toJSON());
    } catch (cause) {
      throw new QueryError(name, sql, cause);
    }
  }

  /** The result of one statement as an Arrow IPC stream, uncompressed. */
  async exportIpc(name: string, sql: string): Promise<Uint8Array> {
    try {
      // Through the engine's own bytes (an Arrow file): in Node its tables are of another copy of Arrow than ours.
      const file = await this.connection.useUnsafe((database, connection) =>
        database.runQuery(connection, sql),
      );
      return tableToIPC(tableFromIPC(file), 'stream');
    } catch (cause) {
      throw new QueryError(name, sql, cause);
    }
  }

  /** Appends an Arrow IPC stream, columns in the table's own order, to an existing table. */
  async appendIpc(table: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.connection.insertArrowFromIPCStream(bytes, { name: table, create: false });
    } catch (cause) {
      throw new QueryError(`append to ${table}`, '', cause);
    }
  }

  /** Creates `table` from an Arrow IPC stream that holds at least one row. */
  async createFromIpc(table: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.connection.insertArrowFromIPCStream(bytes, { name: table, create: true });
    } catch (cause) {
      throw new QueryError(`create ${table}`, '', cause);
    }
  }

  /** Appends columns, in the table's own order, to an existing table. */
  async append(table: string, columns: readonly Column[]): Promise<void> {
    for (const bytes of toArrowBatches(columns)) await this.appendIpc(table, bytes);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async table(sql: string, params: readonly Value[]): Promise<Table> {
    if (params.length === 0) return (await this.connection.query(sql)) as Table;
    const statement = (await this.connection.prepare(sql)) as RawStatement;
    try {
      return (await statement.query(...params)) as Table;
    } finally {
      await statement.close();
    }
  }
}
