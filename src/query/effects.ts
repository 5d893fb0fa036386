import type { EntryTerms, Region } from '../model/ledger';
import type { Standing } from '../model/standing';
import type { Outline } from '../reference/outline';
import { snapshotBoard, type Snapshot } from './snapshot';

/** What a load changes in the figure of one target. */
export interface Effect {
  entry: EntryTerms;
  /** Null where nothing comparable was there: the sample's figures are not those of the user's own data. */
  before: Standing | null;
  after: Standing;
}

/**
 * The targets whose figure or status another set of data changes, in the ledger's order.
 * @param before null where the sample was loaded; then every target of which something is counted
 */
export function effectsOf(before: Snapshot | null, after: Snapshot, outline: Outline): Effect[] {
  const regions = new Set<Region>(outline.ledger.map(({ region }) => region));
  return [...regions].flatMap((region) => {
    const earlier = new Map(
      before ? standingsOf(before, region).map(({ entry, standing }) => [entry.id, standing]) : [],
    );
    return standingsOf(after, region).flatMap(({ entry, standing }) => {
      const was = earlier.get(entry.id) ?? null;
      const isChanged = was ? !isSame(was, standing) : standing.actual !== null;
      return isChanged ? [{ entry, before: was, after: standing }] : [];
    });
  });
}

function standingsOf(snapshot: Snapshot, region: Region) {
  return snapshotBoard(snapshot, { region, unit: null });
}

function isSame(left: Standing, right: Standing): boolean {
  return left.actual === right.actual && left.status === right.status && left.asOf === right.asOf;
}
