import type { Standing, Status } from './standing';

/**
 * Running targets, what needs attention first: results that fall short (a year missed, behind, at risk), then
 * what cannot be judged and somebody can mend (withheld, not checkable, no data), then what runs well or has
 * no pace, then what is done, last what has not begun.
 */
const runningOrder: readonly Status[] = [
  'missed',
  'behind',
  'at-risk',
  'withheld',
  'not-checkable',
  'no-data',
  'on-track',
  'no-pace',
  'met',
  'not-started',
];

/** Closed targets: the missed ones, then those whose result is still open, the met ones last. */
const closedOrder: readonly Status[] = ['missed', 'withheld', 'not-checkable', 'no-data', 'met'];

/** Ascending, a missing figure after every figure. */
function byFigure(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

function byStanding(a: Standing, b: Standing): number {
  if (a.closed !== b.closed) return a.closed ? 1 : -1;
  const order = a.closed ? closedOrder : runningOrder;
  return (
    order.indexOf(a.status) - order.indexOf(b.status) ||
    byFigure(a.paceIndex, b.paceIndex) ||
    byFigure(a.completion, b.completion)
  );
}

/**
 * Sorted by what needs attention: running before closed, inside by status, then by pace ratio and completion
 * ascending; equals keep the ledger's order. Returns a new list.
 */
export function byAttention<Item extends { standing: Standing }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => byStanding(a.standing, b.standing));
}
