import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import type { Session } from './session';

/** Without these casts sums arrive as text or unscaled decimals: 13.75 as "1375". */
export const openConfig: DuckDBConfig = {
  query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true },
};

/**
 * Nothing may be fetched or read from outside, and nothing may undo that.
 * The order matters: after the lock no setting can be changed.
 */
const closing = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** Shuts the engine off from network and files for good. */
export async function closeToTheWorld(session: Session): Promise<void> {
  for (const statement of closing) await session.query('close engine', statement);
}
