import type { Session } from '../../db/session';
import type { Dataset } from '../../model/ledger';
import type { DataRegion } from '../../reference/divisions';
import { runQuery } from '../query';
import { codingQueries, exploreTables, knownKeysQuery, sliceQuery } from './exploreQueries';
import type { ExploreDimension } from './exploreRequest';

/** The facts of a measure that are put into numbers once, and then answer every cut of it. */
export interface SliceRequest {
  /** Of the data; another makes the slice anew. */
  version: number;
  dataset: Dataset;
  /** One, or of a rate the part and the whole. */
  events: readonly string[];
  region: DataRegion;
  /** From single records, which tell trainee categories and ages; they must be in the engine. Trainings only. */
  byPerson: boolean;
}

/** Which number stands for which value of a dimension. */
export interface Slice {
  codes: ReadonlyMap<ExploreDimension, ReadonlyMap<string, number>>;
  /** By dimension, by code; there is no code 0. */
  values: ReadonlyMap<ExploreDimension, readonly string[]>;
}

interface Held {
  /** The last question: one runs at a time, since the next may replace what it reads. */
  turn: Promise<unknown>;
  key: string;
  slice: Slice | null;
  /** Of which data single records were summed: those of the sample come region by region. Null: none yet. */
  persons: { version: number; regions: readonly DataRegion[] } | null;
}

const held = new WeakMap<Session, Held>();

/**
 * Asks a question of the facts of a measure, after those asked before.
 * @param signal a question that was given up meanwhile is not asked any more
 */
export function inSlice<T>(
  session: Session,
  request: SliceRequest,
  ask: (slice: Slice) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const here: Held = held.get(session) ?? {
    turn: Promise.resolve(),
    key: '',
    slice: null,
    persons: null,
  };
  held.set(session, here);
  const turn = here.turn.then(async () => {
    signal?.throwIfAborted();
    return ask(await take(session, here, request));
  });
  here.turn = turn.catch(() => undefined);
  return turn;
}

async function take(session: Session, here: Held, request: SliceRequest): Promise<Slice> {
  const { version, dataset, events, region, byPerson } = request;
  const key = JSON.stringify([version, dataset, events, region, byPerson]);
  if (here.slice && here.key === key) return here.slice;
  here.slice = null;
  const [cells, personCells] = exploreTables;
  if (!byPerson) await session.query(cells.name, cells.sql);
  else if (here.persons?.version !== version || !here.persons.regions.includes(region)) {
    await session.query(personCells.name, personCells.sql);
    const summed = here.persons?.version === version ? here.persons.regions : [];
    here.persons = { version, regions: [...summed, region] };
  }
  const sliceSql = byPerson
    ? sliceQuery.sql.replace('FROM explore_cells', 'FROM explore_person_cells')
    : sliceQuery.sql;
  await session.query(sliceQuery.name, sliceSql, [dataset, events.join('|'), region]);
  for (const { name, sql } of codingQueries) await session.query(name, sql);
  here.slice = readSlice(await runQuery(session, knownKeysQuery));
  here.key = key;
  return here.slice;
}

function readSlice(keys: readonly { dimension: ExploreDimension; value: string; code: number }[]): Slice {
  const codes = new Map<ExploreDimension, Map<string, number>>();
  const values = new Map<ExploreDimension, string[]>();
  for (const { dimension, value, code } of keys) {
    const ofDimension = codes.get(dimension) ?? new Map<string, number>();
    codes.set(dimension, ofDimension.set(value, code));
    const named = values.get(dimension) ?? [];
    values.set(dimension, named);
    named[code] = value;
  }
  return { codes, values };
}
