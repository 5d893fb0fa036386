import type { LoadableFile } from '../ingest/checkTask';
import { FileRefusal } from '../ingest/types';
import type { Reference } from '../reference/reference';

/** A staged load that was not wanted. */
export class Discarded extends Error {}

/** @throws FileRefusal `load.unknownTarget` where tasks name a target that the ledger does not have */
export function refuseUnknownTargets(files: readonly LoadableFile[], reference: Reference): void {
  const known = new Set(reference.ledger.filter(({ role }) => role === 'target').map(({ id }) => id));
  for (const { rows } of files) {
    const unknown = rows.targets.filter((id) => !known.has(id));
    if (unknown.length > 0)
      throw new FileRefusal('load.unknownTarget', { ids: unknown.slice(0, 5).join('、') });
  }
}
