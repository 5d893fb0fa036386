import { describe, expect, it } from 'vitest';
import { formatInUnit, pickUnit } from '../../src/format/columnUnit';

describe('pickUnit', () => {
  it.each([
    [9999, ''],
    [9999.4, ''],
    // prints as 1.0万, not as 10,000
    [9999.6, '万'],
    [10_000, '万'],
    // 9999.9万 and 1.0亿
    [99_999_000, '万'],
    [99_999_600, '亿'],
  ] as const)('of a largest value of %s is "%s"', (max, prefix) => {
    expect(pickUnit(max, 'zh').prefix).toBe(prefix);
  });

  it('is plain in English', () => expect(pickUnit(5_000_000, 'en').prefix).toBe(''));
});

describe('formatInUnit', () => {
  it('keeps one unit in the column, whatever the value', () => {
    const unit = pickUnit(12_345_678, 'zh');
    const column = [12_345_678, 562_300, 9600, 400, 0, null].map((value) => formatInUnit(value, unit));
    expect(column).toEqual(['1,234.6', '56.2', '1.0', '<0.1', '0', '—']);
  });

  it('prints plain columns with separators', () => {
    expect(formatInUnit(9600, pickUnit(9600, 'zh'))).toBe('9,600');
    expect(formatInUnit(1_000_000, pickUnit(1_000_000, 'en'))).toBe('1,000,000');
  });
});
