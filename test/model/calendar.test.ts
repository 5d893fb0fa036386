import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  firstWholeMonth,
  isDay,
  isMonth,
  isMonthEnd,
  lastCompleteMonth,
  lastDayOfMonth,
  localDay,
  localMinute,
  monthsBetween,
  monthsFrom,
} from '../../src/model/calendar';

describe('calendar', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-04-31', false],
    ['2025-2-9', false],
    ['2025-02-09 ', false],
    ['', false],
  ])('isDay("%s") is %s', (text, expected) => expect(isDay(text)).toBe(expected));

  it.each([
    ['2025-12', true],
    ['2025-13', false],
    ['2025-00', false],
    ['2025-1', false],
  ])('isMonth("%s") is %s', (text, expected) => expect(isMonth(text)).toBe(expected));

  it('refuses to calculate with something that is no day or month', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
    expect(() => addMonths('2025-13', 1)).toThrow(RangeError);
  });

  it('crosses month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2025-03-01', '2025-02-28')).toBe(-1);
  });

  it('counts months across years', () => {
    expect(addMonths('2025-12', 1)).toBe('2026-01');
    expect(addMonths('2026-01', -13)).toBe('2024-12');
    expect(monthsBetween('2026-09', '2027-12')).toBe(15);
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFrom('2026-02', '2026-01')).toEqual([]);
  });

  it('knows the ends of months', () => {
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29');
    expect(isMonthEnd('2024-02-28')).toBe(false);
    expect(isMonthEnd('2025-02-28')).toBe(true);
    expect(lastCompleteMonth('2026-10-31')).toBe('2026-10');
    expect(lastCompleteMonth('2026-10-30')).toBe('2026-09');
    expect(firstWholeMonth('2025-09-15')).toBe('2025-10');
    expect(firstWholeMonth('2025-09-01')).toBe('2025-09');
  });

  it('moves 29 February to 28 February in a year without one', () => {
    expect(addYears('2024-02-29', -1)).toBe('2023-02-28');
    expect(addYears('2024-02-29', -4)).toBe('2020-02-29');
    expect(addYears('2026-10-31', -1)).toBe('2025-10-31');
  });

  it('tells day and minute of the clock on the wall', () => {
    const moment = new Date(2026, 0, 5, 23, 7, 59);
    expect(localDay(moment)).toBe('2026-01-05');
    expect(localMinute(moment)).toBe('2026-01-05T23:07');
  });
});
