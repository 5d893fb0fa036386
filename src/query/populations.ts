import type { Session } from '../db/session';
import type { Region } from '../model/ledger';
import type { Division } from '../reference/divisions';
import { populationsQuery, type PopulationRow } from './queries';
import { runQuery } from './query';

/** The reference population of a region in one year. */
export interface Populations {
  year: number;
  /** What the file names as its sources, each once. */
  sources: readonly string[];
  /** Persons by unit id: what the file holds and nothing else. Own levels (市本级) have no residents of their own. */
  ofUnit: ReadonlyMap<string, number>;
  /** Persons of the whole region where the file has a line for it; units may overlap and are not added up. */
  whole: number | null;
}

/** The newest population that is not of a later year than the cut-off; null where none is loaded. */
export async function loadPopulations(
  { session, divisions }: { session: Session; divisions: readonly Division[] },
  region: Region,
  asOf: string,
): Promise<Populations | null> {
  const rows = await runQuery(session, populationsQuery, [region, Number(asOf.slice(0, 4))]);
  return toPopulations(rows, divisions);
}

/** Rows of one region and year; null where there is none. */
export function toPopulations(
  rows: readonly PopulationRow[],
  divisions: readonly Division[],
): Populations | null {
  const [first] = rows;
  if (!first) return null;
  const known = new Map(divisions.map((division) => [division.id, division]));
  return {
    year: first.year,
    sources: [...new Set(rows.map(({ source }) => source))],
    ofUnit: new Map(
      rows
        .filter(({ unit }) => known.get(unit)?.ownLevel == null)
        .map(({ unit, population }) => [unit, population]),
    ),
    whole: rows.find(({ unit }) => known.get(unit)?.parent === null)?.population ?? null,
  };
}
