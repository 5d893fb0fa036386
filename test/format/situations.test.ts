import { expect, it } from 'vitest';
import { formatTextCount, formatTextProgress } from '../../src/format/count';
import { formatDay, formatMonth } from '../../src/format/dates';
import { formatPoints, pointsBetween } from '../../src/format/points';
import { formatNeededRate, formatRate, formatTimes } from '../../src/format/rate';
import { formatElapsed, formatShare, printedElapsed, printedShare } from '../../src/format/share';

/** The three situations that the interface's wording spells out, built from their figures. */

it('behind with 14 months left', () => {
  const [actual, target] = [562_300, 1_000_000];
  const completion = actual / target;
  const elapsed = 46 / 60;
  const points = pointsBetween(printedShare(completion), printedElapsed(elapsed));
  // 437,700 ÷ 14 = 31,264.29; 31,264.29 ÷ 12,850 = 2.43; 31,264.29 − 12,850 = 18,414.29, raised
  const needed = 437_700 / 14;
  const recent = 12_850;
  const { actual: done, difference } = formatTextProgress({ actual, target }, 'zh');
  const sentence =
    `截至${formatDay('2026-10-31', 'zh')}，累计开展数字技能培训${done}人次，` +
    `完成率${formatShare(completion, 'zh')}，低于序时进度（${formatElapsed(elapsed, 'zh')}）` +
    `${formatPoints(points, 'zh')}，尚需完成${difference}人次。` +
    `剩余14个月，后续月均需完成${formatNeededRate(needed, 'zh')}人次，` +
    `为近6个月月均（${formatRate(recent, 'zh')}人次）的${formatTimes(needed / recent, 'zh')}。` +
    `自${formatMonth('2026-11', 'zh')}起每月比近6个月月均多完成${formatNeededRate(needed - recent, 'zh')}人次，可按期完成。`;
  expect(sentence).toBe(
    '截至2026年10月31日，累计开展数字技能培训56.23万人次，完成率56.2%，低于序时进度（76.7%）20.5个百分点，' +
      '尚需完成43.77万人次。剩余14个月，后续月均需完成3.13万人次，为近6个月月均（1.29万人次）的2.4倍。' +
      '自2026年11月起每月比近6个月月均多完成1.85万人次，可按期完成。',
  );
  expect(formatNeededRate(needed, 'en')).toBe('31,300');
  expect(formatRate(recent, 'en')).toBe('12,900');
  expect(formatNeededRate(needed - recent, 'en')).toBe('18,500');
});

it('met early', () => {
  const { actual, target } = formatTextProgress({ actual: 1_023_500, target: 1_000_000 }, 'zh');
  expect(`累计${actual}人次，完成目标任务（${target}人次以上）的${formatShare(1.0235, 'zh')}`).toBe(
    '累计102.35万人次，完成目标任务（100万人次以上）的102.3%',
  );
  expect(`按近6个月月均${formatRate(19_800, 'zh')}人次`).toBe('按近6个月月均1.98万人次');
  expect(formatTextCount(1_300_700, 'zh')).toBe('130.07万');
  expect(`${formatTextCount(1_023_500, 'en')}, ${formatShare(1.0235, 'en')}`).toBe('1,023,500, 102.3\u00a0%');
});

it('closed and missed', () => {
  const { actual, target, difference } = formatTextProgress({ actual: 28_940, target: 30_000 }, 'zh');
  const share = formatShare(28_940 / 30_000, 'zh');
  expect(`累计${actual}人次，完成率${share}，与目标任务（${target}人次以上）相差${difference}人次`).toBe(
    '累计28940人次，完成率96.4%，与目标任务（30000人次以上）相差1060人次',
  );
});
