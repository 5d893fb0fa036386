import { describe, expect, it } from 'vitest';
import { formatCount, formatTextCount, formatTextProgress, formatTextTarget } from '../../src/format/count';

describe('formatCount', () => {
  it.each([
    [562_300, '562,300'],
    [1_023_500, '1,023,500'],
    [999, '999'],
    [0, '0'],
    [-1060, '-1,060'],
    // an average short of 10,000 must not print as reached
    [9999.7, '9,999'],
    [null, '—'],
    [Number.NaN, '—'],
  ])('prints %s as %s', (value, expected) => expect(formatCount(value)).toBe(expected));
});

describe('formatTextCount', () => {
  it.each([
    [562_300, '56.23万', '562,300'],
    [1060, '1060', '1,060'],
    [9999, '9999', '9,999'],
    [10_000, '1.00万', '10,000'],
    [999_999, '99.99万', '999,999'],
    // 1.14 × 10,000 is 11,399.999… in binary
    [11_400, '1.14万', '11,400'],
    [null, '—', '—'],
  ])('prints %s as %s and %s', (value, zh, en) => {
    expect(formatTextCount(value, 'zh')).toBe(zh);
    expect(formatTextCount(value, 'en')).toBe(en);
  });
});

describe('formatTextTarget', () => {
  it.each([
    [1_000_000, '100万', '1,000,000'],
    [15_000, '1.50万', '15,000'],
    [3000, '3000', '3,000'],
    [0, '0', '0'],
  ])('prints %s as %s and %s', (value, zh, en) => {
    expect(formatTextTarget(value, 'zh')).toBe(zh);
    expect(formatTextTarget(value, 'en')).toBe(en);
  });
});

describe('formatTextProgress', () => {
  it.each([
    { name: 'in 万', actual: 562_300, target: 1_000_000, printed: ['56.23万', '100万', '43.77万'] },
    // 56.23 + 43.77 = 100, although 437,655 alone would be cut to 43.76
    {
      name: 'so that they add up',
      actual: 562_345,
      target: 1_000_000,
      printed: ['56.23万', '100万', '43.77万'],
    },
    {
      name: 'over the target',
      actual: 1_023_500,
      target: 1_000_000,
      printed: ['102.35万', '100万', '2.35万'],
    },
    { name: 'in full for a small rest', actual: 28_940, target: 30_000, printed: ['28940', '30000', '1060'] },
    { name: 'in full for a small count', actual: 9500, target: 20_000, printed: ['9500', '20000', '10500'] },
    { name: 'with nothing done', actual: 0, target: 1_000_000, printed: ['0', '100万', '100.00万'] },
    { name: 'exactly reached', actual: 50_000, target: 50_000, printed: ['5.00万', '5万', '0'] },
  ])('prints $name', ({ actual, target, printed }) => {
    const text = formatTextProgress({ actual, target }, 'zh');
    expect([text.actual, text.target, text.difference]).toEqual(printed);
  });

  it('prints English in full', () => {
    expect(formatTextProgress({ actual: 562_300, target: 1_000_000 }, 'en')).toEqual({
      actual: '562,300',
      target: '1,000,000',
      difference: '437,700',
    });
  });
});
