import { statuses, type Standing, type Status } from './standing';

/** How many standings have each status; every status is a key, 0 where none has it. */
export interface StatusTally {
  total: number;
  counts: Record<Status, number>;
}

/** Counts the statuses of the running standings, or of the closed ones; the two never mix in one sentence. */
export function countStatuses(standings: readonly Standing[], { closed }: { closed: boolean }): StatusTally {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  const chosen = standings.filter((standing) => standing.closed === closed);
  for (const { status } of chosen) counts[status] += 1;
  return { total: chosen.length, counts };
}
