import type { Translate } from '../../i18n/translate';
import type { Status } from '../../model/standing';
import { countStatuses } from '../../model/statusTally';
import type { BoardItem } from '../../query/boardItem';

/** The order in which the sentence names the running ones; statuses that nobody has are left out. */
const runningOrder: readonly Status[] = [
  'met',
  'on-track',
  'at-risk',
  'behind',
  'missed',
  'withheld',
  'no-pace',
  'no-data',
  'not-checkable',
  'not-started',
];
const closedOrder = ['met', 'missed', 'no-data', 'withheld', 'not-checkable'] as const;

export interface OverviewSentence {
  /** About the running targets. */
  running: string;
  /** Names what is behind; empty where nothing is. */
  behind: string;
  /** About the closed targets; empty where there are none. */
  closed: string;
}

/**
 * The board in words. Running and closed are never mixed in one count.
 * @param date cut-off in words, null where the datasets differ in theirs
 */
export function overviewSentence(
  t: Translate,
  items: readonly BoardItem[],
  {
    region,
    date,
    name,
    comma,
  }: { region: string; date: string | null; name: (item: BoardItem) => string; comma: string },
): OverviewSentence {
  const standings = items.map(({ standing }) => standing);
  const running = countStatuses(standings, { closed: false });
  const closed = countStatuses(standings, { closed: true });
  const runningParts = runningOrder
    .filter((status) => running.counts[status] > 0)
    .map((status) => t(`overview.count.${status}`, { n: running.counts[status] }))
    .join(comma);
  const closedParts = closedOrder
    .filter((status) => closed.counts[status] > 0)
    .map((status) => t(`overview.closed.${status}`, { n: closed.counts[status] }))
    .join(comma);
  const behind = items.filter(({ standing }) => !standing.closed && standing.status === 'behind').map(name);
  const lead = { region, n: running.total, parts: runningParts };
  return {
    running:
      running.total === 0
        ? t('overview.none', { region })
        : date
          ? t('overview.lead', { ...lead, date })
          : t('overview.leadNoDate', lead),
    behind: behind.length > 0 ? t('overview.behind', { names: behind.join(t('list.and')) }) : '',
    closed: closed.total > 0 ? t('overview.closed', { m: closed.total, parts: closedParts }) : '',
  };
}
