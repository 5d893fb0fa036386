import { describe, expect, it } from 'vitest';
import { formatNeededRate, formatRate, formatTimes } from '../../src/format/rate';

describe('formatRate', () => {
  it.each([
    [12_850, '1.29万', '12,900'],
    [19_800, '1.98万', '19,800'],
    [2641.3, '2641', '2,641'],
    [9999.6, '1.00万', '10,000'],
    [99.96, '100', '100'],
    [12.34, '12.3', '12.3'],
    [0.6, '0.6', '0.6'],
    [0.04, '不足0.1', 'under 0.1'],
    [0, '0', '0'],
    [null, '—', '—'],
  ])('prints %s a month as %s and %s', (value, zh, en) => {
    expect(formatRate(value, 'zh')).toBe(zh);
    expect(formatRate(value, 'en')).toBe(en);
  });
});

describe('formatNeededRate', () => {
  it.each([
    // 437,700 ÷ 14
    [437_700 / 14, '3.13万', '31,300'],
    // a rate of 250.1 a month would fall short if 250 were printed
    [250.1, '251', '251'],
    [250, '250', '250'],
    [0.04, '0.1', '0.1'],
    [0, '0', '0'],
  ])('raises %s to %s and %s', (value, zh, en) => {
    expect(formatNeededRate(value, 'zh')).toBe(zh);
    expect(formatNeededRate(value, 'en')).toBe(en);
  });
});

describe('formatTimes', () => {
  it('says how many times, never by how many times more', () => {
    expect(formatTimes(2.433, 'zh')).toBe('2.4倍');
    expect(formatTimes(2.433, 'en')).toBe('2.4 times');
    expect(formatTimes(5 / 0, 'zh')).toBe('—');
  });
});
