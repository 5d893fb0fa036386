import { describe, expect, it } from 'vitest';
import { byAttention } from '../../src/model/attention';
import { judge } from '../../src/model/judge';
import { countStatuses } from '../../src/model/statusTally';
import type { Standing, Status } from '../../src/model/standing';
import { observed, sampleEntry } from './sampleEntry';

const blank = judge(sampleEntry(), observed(null));
const item = (name: string, status: Status, figures: Partial<Standing> = {}) => ({
  name,
  standing: { ...blank, status, ...figures },
});

describe('byAttention', () => {
  it('puts shortfalls first, then what cannot be judged, what runs well, what is done, what has not begun', () => {
    const order: Status[] = [
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
    const items = order.map((status) => item(status, status)).reverse();
    expect(byAttention(items).map(({ name }) => name)).toEqual(order);
  });

  it('orders by pace ratio, then completion, unknown figures last, equals as they came', () => {
    const items = [
      item('unknown', 'behind'),
      item('equal, first', 'behind', { paceIndex: 0.6, completion: 0.5 }),
      item('equal, second', 'behind', { paceIndex: 0.6, completion: 0.5 }),
      item('less complete', 'behind', { paceIndex: 0.6, completion: 0.4 }),
      item('slowest', 'behind', { paceIndex: 0.5, completion: 0.9 }),
    ];
    expect(byAttention(items).map(({ name }) => name)).toEqual([
      'slowest',
      'less complete',
      'equal, first',
      'equal, second',
      'unknown',
    ]);
  });

  it('puts running targets before closed ones, of which the missed come first and the met last', () => {
    const closed = { closed: true };
    const items = [
      item('closed met', 'met', closed),
      item('closed, no data', 'no-data', closed),
      item('closed missed', 'missed', closed),
      item('running met', 'met'),
    ];
    expect(byAttention(items).map(({ name }) => name)).toEqual([
      'running met',
      'closed missed',
      'closed, no data',
      'closed met',
    ]);
  });
});

describe('countStatuses', () => {
  it('never mixes running with closed', () => {
    const standings = [
      item('a', 'met').standing,
      item('b', 'behind').standing,
      item('c', 'behind').standing,
      item('d', 'met', { closed: true }).standing,
    ];
    const running = countStatuses(standings, { closed: false });
    expect(running.total).toBe(3);
    expect(running.counts).toMatchObject({ met: 1, behind: 2, missed: 0, 'no-data': 0 });
    expect(countStatuses(standings, { closed: true })).toMatchObject({
      total: 1,
      counts: { met: 1, behind: 0 },
    });
  });
});
