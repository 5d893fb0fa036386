import { type DataRegion, dataRegions, type Division, unitLabel } from '../reference/divisions';
import { resolveUnit, type UnitMatch } from '../reference/resolveUnit';
import { type Problem, problemOf } from './cell';

/** Returns the unit's id or the problem; `when` is a day, a month, or null where the row has no date of its own. */
export type UnitReader = (text: string, region: string, when: string | null) => string | Problem;

/**
 * Finds units inside the row's region, valid on the row's date (in a month: on some day of it).
 * Problems: `err.unitUnknown` {v}, `err.unit` {date, v} for one abolished by then, `err.ambiguous` {v, n, list}.
 */
export function unitReader(divisions: readonly Division[]): UnitReader {
  const known = new Map<string, string | Problem>();
  const read: UnitReader = (text, regionText, when) => {
    const region = dataRegions.find((name) => name === regionText) ?? null;
    const match = resolve(divisions, text, region, when);
    if (match.kind === 'found') return match.id;
    if (match.kind === 'abolished') return problemOf('err.unit', text, { date: when ?? '' });
    if (match.kind === 'unknown') return problemOf('err.unitUnknown', text);
    const list = match.ids.map((id) => label(divisions, id)).join('、');
    return problemOf('err.ambiguous', text, { n: match.ids.length, list });
  };
  return (text, region, when) => {
    const key = `${region} ${when} ${text}`;
    const result = known.get(key) ?? read(text, region, when);
    known.set(key, result);
    return result;
  };
}

function resolve(
  divisions: readonly Division[],
  text: string,
  region: DataRegion | null,
  when: string | null,
): UnitMatch {
  if (when?.length !== 7) return resolveUnit(divisions, { region, text, day: when });
  const early = resolveUnit(divisions, { region, text, day: `${when}-01` });
  return early.kind === 'found' ? early : resolveUnit(divisions, { region, text, day: `${when}-31` });
}

function label(divisions: readonly Division[], id: string): string {
  const division = divisions.find((one) => one.id === id);
  return division ? `${unitLabel(division, divisions).zh}（${id}）` : id;
}
