import { describe, expect, test } from 'vitest';
import { monthsFrom } from '../../src/model/calendar';
import type { Language } from '../../src/i18n/setup';
import { courseSignal } from '../../src/model/signal/courseSignal';
import { judge } from '../../src/model/judge';
import { signalSentence } from '../../src/pages/target/signal/signalSentence';
import { observed, sampleEntry } from '../model/sampleEntry';
import { words } from './words';

/** Months up to October 2026 with these counts, against a target of so many by the end of 2027. */
function said(counts: readonly number[], value: number, language: Language = 'zh'): string | null {
  const months = monthsFrom('2020-01', '2026-10').slice(-counts.length);
  const days = Object.fromEntries(months.map((month, at) => [`${month}-05`, counts[at]!]));
  const entry = sampleEntry({ start: `${months[0]!}-01`, end: '2027-12-31', value });
  const observation = observed('2026-10-31', days);
  const signal = courseSignal(observation);
  return signal && signalSentence(words(language), entry, judge(entry, observation), signal);
}

/** Twelve months round 100: centre 100, mean range 20. */
const steady = [110, 90, 110, 90, 110, 90, 110, 90, 110, 90, 110, 90];

describe('status and signal side by side', () => {
  test('behind and within ordinary variation', () => {
    expect(said(steady, 9000)).toBe(
      '进度滞后；近12个月完成量在正常波动范围内，没有改善或下滑迹象，维持现有力度难以赶上序时进度。',
    );
    expect(said(steady, 9000, 'en')).toBe(
      'Behind; monthly volume within ordinary variation: at the present effort the gap will not close.',
    );
  });

  test('on track and steady', () => {
    expect(said(steady, 2600)).toBe('进度正常；近12个月完成量平稳。');
    expect(said(steady, 2600, 'en')).toBe('On track and steady.');
  });

  test('behind with months above average: the gap closes only where they are above the plan too', () => {
    // 13 months, the last 7 above the mean; the last 6 bring 170 a month against 160 or 200 of the plan.
    const rising = [10, 90, 10, 80, 10, 90, 150, 190, 150, 190, 150, 190, 150];
    expect(said(rising, 27 * 160)).toBe('进度滞后；近7个月完成量持续高于平均水平，差距正在缩小。');
    expect(said(rising, 27 * 160, 'en')).toBe(
      'Behind, but the last 7 months are above average: the gap is closing.',
    );
    expect(said(rising, 27 * 200)).toBe('进度滞后；近7个月完成量持续高于平均水平，但差距尚未缩小。');
  });

  test('on track with months below average', () => {
    const falling = [310, 230, 310, 240, 310, 230, 150, 110, 150, 110, 150, 110, 150];
    expect(said(falling, 2600)).toBe('进度正常；近7个月完成量持续低于平均水平，需要关注。');
    expect(said(falling, 2600, 'en')).toBe('On track, but the last 7 months are below average: watch.');
  });

  test('a month outside the limits is to be checked, and the course is not called ordinary', () => {
    const odd = [...steady.slice(0, 9), 400, 100, 90];
    expect(said(odd, 9000)).toBe(
      '进度滞后；近12个月完成量没有持续改善或下滑迹象，维持现有力度难以赶上序时进度；' +
        '2026年8月完成量明显超出正常波动范围，请核实是否集中补录。',
    );
    expect(said(odd, 9000, 'en')).toContain(
      'August 2026 lies outside ordinary variation: check for batch entry',
    );
  });

  test('under 12 months the limits are for trial', () => {
    expect(said(steady.slice(0, 8), 2000)).toBe(
      '进度正常；近8个月完成量平稳；数据不足12个月，波动范围为试算结果。',
    );
  });

  test('a target that is met or over has no second verdict', () => {
    expect(said(steady, 500)).toBeNull();
  });
});
