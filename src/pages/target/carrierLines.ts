import { judgeAllocation, type Allocation } from '../../model/allocations';
import type { Bilingual, Entry } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import { isCurrentTask } from '../../query/board';
import type { Carrier, CarrierDimension, Carriers } from '../../query/carriers';
import type { TargetView } from '../../query/targetView';
import { cityOf, isValidOn, unitsOf, type Division } from '../../reference/divisions';

/** A row of a list of carriers. */
export interface CarrierLine extends Carrier {
  /** 1 for the counties and the own level of a city, which stand under the city's sum. */
  depth: 0 | 1;
  /** Set for a city's sum, whose key is no unit. */
  title: Bilingual | null;
  task: { allocation: Allocation; standing: Standing | null } | null;
}

interface Given {
  entry: Entry;
  view: TargetView;
  dimension: CarrierDimension;
  carriers: Carriers;
  divisions: readonly Division[];
}

/** Districts in official order, those without a record included; occupations and institutions by volume. */
export function toCarrierRows(given: Given): CarrierLine[] {
  if (given.dimension === 'unit') return unitLines(given);
  return [...given.carriers.rows]
    .sort((a, b) => b.value - a.value || a.key.localeCompare(b.key))
    .map((row) => ({ ...row, depth: 0, title: null, task: null }));
}

function unitLines({ entry, view, carriers, divisions }: Given): CarrierLine[] {
  if (entry.region === 'dadukou') return [];
  const counted = new Map(carriers.rows.map((row) => [row.key, row]));
  const isSelected = view.filter.unit !== undefined;
  const { start, end } = view.period;
  const hasComparison = carriers.rows.some(({ yearBefore }) => yearBefore !== null);
  const none = { value: 0, keyless: 0, recent: 0, yearBefore: hasComparison ? 0 : null };
  const line = (division: Division, depth: 0 | 1): CarrierLine => ({
    ...(counted.get(division.id) ?? { key: division.id, ...none }),
    depth,
    title: null,
    task: taskOf(entry, view, division.id),
  });
  const units = unitsOf(divisions, entry.region).filter(
    (division) =>
      counted.has(division.id) ||
      taskOf(entry, view, division.id) !== null ||
      (!isSelected && division.reporting && (isValidOn(division, start) || isValidOn(division, end))),
  );
  const lines: CarrierLine[] = [];
  for (const division of units) {
    const city = cityOf(division, divisions);
    if (!city) lines.push(line(division, 0));
    else if (lines.some(({ key }) => key === cityKey(city))) lines.push(line(division, 1));
    else
      lines.push(
        citySum(
          city,
          units.filter((one) => cityOf(one, divisions) === city).map((one) => line(one, 1)),
        ),
        line(division, 1),
      );
  }
  return lines;
}

const cityKey = (city: Division) => `city:${city.id}`;

/** A city's own level and its counties together; only for counts of person-times, which add up. */
function citySum(city: Division, parts: readonly CarrierLine[]): CarrierLine {
  const sum = (pick: (part: CarrierLine) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return {
    key: cityKey(city),
    depth: 0,
    title: city.name,
    value: sum(({ value }) => value),
    keyless: sum(({ keyless }) => keyless),
    recent: sum(({ recent }) => recent),
    yearBefore: parts.some(({ yearBefore }) => yearBefore === null)
      ? null
      : sum(({ yearBefore }) => yearBefore ?? 0),
    task: null,
  };
}

/** A unit's task for the judged year (or the whole target) and how the unit stands against it. */
function taskOf(entry: Entry, view: TargetView, unit: string): CarrierLine['task'] {
  const until =
    view.standing.asOf !== null && view.standing.asOf < view.period.end
      ? view.standing.asOf
      : view.period.end;
  const allocation = view.allocations.find((one) => one.unit === unit && isCurrentTask(one, entry, until));
  const days = view.daysByUnit.get(unit) ?? [];
  return allocation
    ? {
        allocation,
        standing: judgeAllocation(entry, allocation, { ...view.observation, days, keylessDays: [] }),
      }
    : null;
}
