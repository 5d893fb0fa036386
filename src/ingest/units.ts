import { type DataRegion, dataRegions, type Division } from '../reference/divisions';
import { resolveUnit, type UnitMatch } from '../reference/resolveUnit';
import { knownWord, type Problem, problemOf } from './cell';

/** 江岸区 has the form of a name and is none. */
const isUnitWord = /[省市区县旗乡镇]$|本级$/;

/** Returns the unit's id or the problem; `when` is a day, a month, a year, or null where the row has no date of its own. */
export type UnitReader = (text: string, region: string, when: string | null) => string | Problem;

/**
 * Finds units inside the row's region, valid on the row's date (in a month or year: on some day of it).
 * Problems: `err.unitUnknown` {v}, `err.unit` {date, v} for one abolished by then, `err.ambiguous` {v, n, units: ids}.
 */
export function unitReader(divisions: readonly Division[]): UnitReader {
  const known = new Map<string, string | Problem>();
  const read: UnitReader = (text, regionText, when) => {
    const region = dataRegions.find((name) => name === regionText) ?? null;
    const match = resolve(divisions, text, region, when);
    if (match.kind === 'found') return match.id;
    if (match.kind === 'abolished') return knownWord('err.unit', text, { date: when ?? '' });
    if (match.kind === 'unknown')
      return isUnitWord.test(text) ? knownWord('err.unitUnknown', text) : problemOf('err.unitUnknown', text);
    return knownWord('err.ambiguous', text, { n: match.ids.length, units: match.ids.join(',') });
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
  if (when === null || when.length >= 10) return resolveUnit(divisions, { region, text, day: when });
  const [first, last] = when.length === 4 ? ['-01-01', '-12-31'] : ['-01', '-31'];
  const early = resolveUnit(divisions, { region, text, day: when + first });
  return early.kind === 'found' ? early : resolveUnit(divisions, { region, text, day: when + last });
}
