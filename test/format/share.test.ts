import { describe, expect, it } from 'vitest';
import { formatPoints, formatSignedPoints, pointsBetween } from '../../src/format/points';
import {
  formatElapsed,
  formatShare,
  formatTimeProgress,
  printedElapsed,
  printedShare,
} from '../../src/format/share';

describe('formatShare', () => {
  it.each([
    [0.562, '56.2%', '56.2\u00a0%'],
    [0.9996, '99.9%', '99.9\u00a0%'],
    [0.999_999_999_999_9, '99.9%', '99.9\u00a0%'],
    [1, '100.0%', '100.0\u00a0%'],
    [1.2, '120.0%', '120.0\u00a0%'],
    [1.0239, '102.3%', '102.3\u00a0%'],
    // 0.29 × 100 is 28.999… and 0.057 × 1000 is 57.000…1 in binary
    [0.29, '29.0%', '29.0\u00a0%'],
    [0.057, '5.7%', '5.7\u00a0%'],
    [0, '0.0%', '0.0\u00a0%'],
    [null, '—', '—'],
  ])('prints %s as %s and %s', (share, zh, en) => {
    expect(formatShare(share, 'zh')).toBe(zh);
    expect(formatShare(share, 'en')).toBe(en);
  });

  it('cuts at two decimals for exported tables', () => {
    expect(formatShare(0.999_99, 'zh', 2)).toBe('99.99%');
    expect(formatShare(1.5382, 'zh', 2)).toBe('153.82%');
  });
});

describe('elapsed shares', () => {
  it('are rounded, but not to the end before it', () => {
    expect(formatElapsed(46 / 60, 'zh')).toBe('76.7%');
    expect(formatElapsed(0.5, 'zh')).toBe('50.0%');
    expect(formatElapsed(3651 / 3652, 'zh')).toBe('99.9%');
    expect(formatElapsed(1, 'en')).toBe('100.0\u00a0%');
  });

  it('say how they come about', () => {
    const months = { share: 46 / 60, by: 'months', elapsed: 46, total: 60 } as const;
    expect(formatTimeProgress(months, 'zh')).toBe('46个月÷60个月＝76.7%');
    expect(formatTimeProgress(months, 'en')).toBe('46 months ÷ 60 months = 76.7\u00a0%');
    const days = { share: 1 / 365, by: 'days', elapsed: 1, total: 365 } as const;
    expect(formatTimeProgress(days, 'zh')).toBe('1天÷365天＝0.3%');
    expect(formatTimeProgress(days, 'en')).toBe('1 day ÷ 365 days = 0.3\u00a0%');
  });
});

describe('points', () => {
  it('are the difference of the printed values', () => {
    // printed 56.2 and 76.7; unrounded it would be 20.4
    const points = pointsBetween(printedShare(0.5629), printedElapsed(46 / 60));
    expect(points).toBe(-20.5);
    expect(formatPoints(points, 'zh')).toBe('20.5个百分点');
    expect(formatPoints(points, 'en')).toBe('20.5 percentage points');
  });

  it('carry a sign in a column', () => {
    expect([3.2, -3.2, 0].map(formatSignedPoints)).toEqual(['+3.2', '-3.2', '0.0']);
  });
});
