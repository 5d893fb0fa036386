import { judgeAllocation, type Allocation } from '../model/allocations';
import { judgedPeriod } from '../model/judgedPeriod';
import { dimensions, type Dimension, type EntryTerms, type Filter, type Region } from '../model/ledger';
import type { Standing } from '../model/standing';
import { isDivisible, type BoardItem, type OwnPart } from './boardItem';
import { figure } from './figure';
import { asOfDay, judgeEntry, measureOf, observe, type Sources } from './observe';
import { allocationsQuery } from './queries';
import { runQuery } from './query';

/** Every target of a region with its standing, in the ledger's order, and the part of one unit beside it. */
export async function loadBoard(
  sources: Sources,
  ledger: readonly EntryTerms[],
  { region, unit }: { region: Region; unit: string | null },
): Promise<BoardItem[]> {
  const items: BoardItem[] = [];
  for (const entry of ledger) {
    if (entry.region !== region || entry.role !== 'target') continue;
    const { standing } = await judgeEntry(sources, entry);
    items.push({ entry, standing, own: unit === null ? null : await loadOwn(sources, entry, unit) });
  }
  return items;
}

async function loadOwn(sources: Sources, entry: EntryTerms, unit: string): Promise<OwnPart | null> {
  const asOf = asOfDay(sources, entry);
  if (asOf === null || !isDivisible(entry)) return null;
  const { period } = judgedPeriod(entry, asOf);
  const slice = { unit: [unit] };
  const to = period.end < asOf ? period.end : asOf;
  const request = {
    measure: measureOf(entry),
    region: entry.region,
    slice,
    from: period.start,
    to,
    by: 'none',
  } as const;
  const [row] = await figure(sources.session, request);
  const [total] = await figure(sources.session, { ...request, slice: {} });
  const value = row!.value;
  return {
    unit,
    value,
    share: total!.value > 0 ? value / total!.value : null,
    standing: await judgeOwn(sources, entry, slice, asOf),
  };
}

/** The standing of a slice that has a task of its own: one unit and nothing else, in the judged year. */
export async function judgeOwn(
  sources: Sources,
  entry: EntryTerms,
  slice: Filter,
  asOf: string,
): Promise<Standing | null> {
  const restricted = dimensions.filter((dimension: Dimension) => slice[dimension] !== undefined);
  const [unit, ...others] = slice.unit ?? [];
  if (restricted.length !== 1 || unit === undefined || others.length > 0) return null;
  const tasks = await loadAllocations(sources, entry);
  const task = tasks.find((one) => one.unit === unit && isCurrentTask(one, entry, asOf));
  return task ? judgeAllocation(entry, task, await observe(sources, entry, slice)) : null;
}

/** Whether a task is the one in force: of the whole target, or of the year of the cut-off (the last year once closed). */
export function isCurrentTask({ year }: Pick<Allocation, 'year'>, entry: EntryTerms, asOf: string): boolean {
  const until = asOf < entry.end ? asOf : entry.end;
  return year === null || String(year) === until.slice(0, 4);
}

/** The tasks that the user's file hands to the units for one target; empty where none is loaded. */
export async function loadAllocations(
  { session }: Pick<Sources, 'session'>,
  entry: EntryTerms,
): Promise<Allocation[]> {
  const rows = await runQuery(session, allocationsQuery, [entry.id]);
  return rows.map((row) => ({ ...row, targetId: entry.id }));
}
