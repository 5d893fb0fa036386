import { describe, expect, it } from 'vitest';
import { exportedYuan, formatTextMoney, formatYuan } from '../../src/format/money';

describe('money', () => {
  it.each([
    [211200, '2,112.00', 2112],
    [-50, '-0.50', -0.5],
    [0, '0.00', 0],
    [123456789, '1,234,567.89', 1234567.89],
    [null, '—', null],
  ])('%s fen stand in a column of yuan as %s', (fen, text, exported) => {
    expect([formatYuan(fen), exportedYuan(fen)]).toEqual([text, exported]);
  });

  it.each([
    [211_200_000, '211.20万元', '2,112,000.00 yuan'],
    [999_999, '9999.99元', '9,999.99 yuan'],
    [1_000_000, '1.00万元', '10,000.00 yuan'],
    // 1.2345万元: halves are rounded away from zero.
    [1_234_500, '1.23万元', '12,345.00 yuan'],
    [-1_235_000, '-1.24万元', '-12,350.00 yuan'],
    [null, '—', '—'],
  ])('%s fen are told as %s', (fen, zh, en) => {
    expect([formatTextMoney(fen, 'zh'), formatTextMoney(fen, 'en')]).toEqual([zh, en]);
  });
});
