import { isValidOn, type DataRegion, type Division } from './divisions';
import { plainUnitText, unitNames } from './unitNames';

export type UnitMatch =
  | { kind: 'found'; id: string }
  | { kind: 'unknown' }
  /** Known, but its last valid day lies before the row's. */
  | { kind: 'abolished'; id: string; lastDay: string }
  | { kind: 'ambiguous'; ids: string[] };

const indexes = new WeakMap<readonly Division[], Map<string, Division[]>>();

function indexOf(divisions: readonly Division[]): Map<string, Division[]> {
  const known = indexes.get(divisions);
  if (known) return known;
  const index = new Map<string, Division[]>();
  for (const division of divisions) {
    for (const name of unitNames(division, divisions))
      index.set(name, [...(index.get(name) ?? []), division]);
  }
  indexes.set(divisions, index);
  return index;
}

/**
 * Finds the division that a cell means. `region` null searches both regions; `day` (ISO) null does not check validity.
 * Never guesses: several fits are `ambiguous`, a name that only an abolished division had is `abolished`.
 */
export function resolveUnit(
  divisions: readonly Division[],
  { region, text, day }: { region: DataRegion | null; text: string; day: string | null },
): UnitMatch {
  const index = indexOf(divisions);
  const named = (part: string) =>
    (index.get(plainUnitText(part)) ?? []).filter(
      (division) => region === null || division.region === region,
    );
  const [, base = text, aside = ''] = /^(.+?)[（(](.+)[）)]\s*$/.exec(text) ?? [];
  let candidates = named(text);
  if (candidates.length === 0) {
    candidates = named(base);
    // “含原江北区、渝北区” explains the unit; other units in brackets leave open which of them is meant.
    const others = aside.startsWith('含') ? [] : aside.split(/[、,，/]/).flatMap(named);
    if (candidates.length > 0 && others.length > 0) {
      return { kind: 'ambiguous', ids: [...candidates, ...others].map(({ id }) => id) };
    }
    if (aside !== '' && !aside.startsWith('含')) candidates = [];
  }
  const valid = candidates.filter((division) => day === null || isValidOn(division, day));
  if (valid.length > 1) return { kind: 'ambiguous', ids: valid.map(({ id }) => id) };
  if (valid[0]) return { kind: 'found', id: valid[0].id };
  for (const { id, validTo } of candidates) {
    if (day !== null && validTo !== null && validTo < day) return { kind: 'abolished', id, lastDay: validTo };
  }
  return { kind: 'unknown' };
}
