import type { Session } from '../db/session';
import { identifier, mergeRows } from '../db/tables';
import { FileRefusal, type TableSchema } from '../ingest/types';
import { buildCubes } from './cubes';
import { streamsOf, type Generation, type Step } from './generation';
import { grainConflictsQuery } from './queries';
import { runQuery } from './query';

/** Removes every row of every dataset. */
export async function clearRows(session: Session, schemas: readonly TableSchema[]): Promise<void> {
  for (const schema of schemas) await session.query('clear', `DELETE FROM ${identifier(schema.name)}`);
}

/**
 * Merges the rows of one step.
 * @returns how many rows of each load went in; the others were there already
 */
export async function applyStep(
  session: Session,
  schemas: readonly TableSchema[],
  { mode, loads }: Step,
): Promise<number[]> {
  if (mode === 'replace')
    for (const { record } of loads)
      for (const region of record.regions)
        await session.query('make way', `DELETE FROM ${identifier(record.dataset)} WHERE region = $1`, [
          region,
        ]);
  const inserted: number[] = [];
  for (const { record, rows } of loads) {
    const schema = schemas.find(({ name }) => name === record.dataset)!;
    inserted.push(await mergeRows(session, schema, streamsOf(rows)));
  }
  return inserted;
}

/** Puts the rows of a generation in the place of whatever is there, and builds the cubes from them. */
export async function replay(
  session: Session,
  schemas: readonly TableSchema[],
  { steps }: Generation,
): Promise<void> {
  await clearRows(session, schemas);
  for (const step of steps) await applyStep(session, schemas, step);
  await buildCubes(session);
}

/** @throws FileRefusal `load.grainConflict` where person rows meet aggregate rows of the same class */
export async function refuseGrainConflicts(session: Session): Promise<void> {
  const conflicts = await runQuery(session, grainConflictsQuery);
  const [first] = conflicts;
  if (!first) return;
  throw new FileRefusal('load.grainConflict', {
    dataset: first.dataset,
    example: first.key,
    count: conflicts.length,
  });
}
