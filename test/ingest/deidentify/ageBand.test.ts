import { describe, expect, it } from 'vitest';
import { ageOn, bandFromCell, monthFromCell } from '../../../src/ingest/deidentify/ageBand';

describe('an age band', () => {
  it.each([
    ['1980-03-05', '2026-03-04', 45],
    ['1980-03-05', '2026-03-05', 46],
    ['2000-02-29', '2025-02-28', 24],
    ['2000-02-29', '2025-03-01', 25],
    ['2000-02-29', '2028-02-29', 28],
  ])('counts full years: born %s, on %s %i', (birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age);
  });

  it.each([
    ['2010-03-06', null],
    ['2010-03-05', '16-24'],
    ['2001-03-06', '16-24'],
    ['2001-03-05', '25-34'],
    ['19910306', '25-34'],
    ['1991年3月5日', '35-44'],
    ['1981/3/5', '45-54'],
    ['1971.3.6', '45-54'],
    ['1971.3.5', '55+'],
    ['1900-01-01', null],
    ['待定', null],
  ])('of somebody born %s is %s on 2026-03-05', (birth, band) => {
    expect(bandFromCell(birth, '2026-03-05')).toBe(band);
  });

  it('is told of a birth month only where every day of it lies in one band', () => {
    expect(bandFromCell('1991年2月', '2026-03-05')).toBe('35-44');
    expect(bandFromCell('1991年3月', '2026-03-05')).toBe(null);
    expect(bandFromCell('1991.04', '2026-03-05')).toBe('25-34');
    expect(bandFromCell('1991年', '2026-03-05')).toBe(null);
    expect(bandFromCell('1992', '2026-03-05')).toBe('25-34');
  });

  it('is told of an age in years without a day', () => {
    expect(['15', '16岁', '24周岁', '25', '54', '55', '121'].map((age) => bandFromCell(age, null))).toEqual([
      null,
      '16-24',
      '16-24',
      '25-34',
      '45-54',
      '55+',
      null,
    ]);
    expect(bandFromCell('1980-01-01', null)).toBe(null);
  });
});

describe('a month', () => {
  it.each([
    ['2025-06-30', '2025-06'],
    ['2025年6月30日', '2025-06'],
    ['20250630', '2025-06'],
    ['2025.6', '2025-06'],
    ['2025年', '2025'],
    ['夏', null],
  ])('of %s is %s', (text, month) => {
    expect(monthFromCell(text)).toBe(month);
  });
});
