import { describe, expect, it } from 'vitest';
import { normaliseOccupationCode } from '../../src/ingest/occupationCode';
import { parseDay, parseMonth } from '../../src/ingest/parseDay';
import { parseBoolean, parseInteger, parseNumber } from '../../src/ingest/parseNumber';
import { cellReader } from '../../src/ingest/readCell';
import type { Field } from '../../src/ingest/types';

describe('parseDay', () => {
  it.each([
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '2026.03.05',
    '20260305',
    '2026年3月5日',
    '2026 年 03 月 05 日',
    '２０２６－０３－０５',
    '2026—03—05',
    '2026-3-5 0:00',
    '2026-03-05T00:00:00',
    '2026-03-05 10:11:12.0',
  ])('reads %s as 2026-03-05', (text) => {
    expect(parseDay(text)).toMatchObject({ value: '2026-03-05', problem: null });
  });

  it.each([
    ['2026-02-30', 'err.date'],
    ['2026-13-01', 'err.date'],
    ['0226-03-05', 'err.date'],
    ['2026年3月上旬', 'err.date'],
    ['待定', 'err.date'],
    ['3.5', 'err.dateYear'],
    ['3月5日', 'err.dateYear'],
  ])('does not read %s: %s', (text, key) => {
    expect(parseDay(text)).toMatchObject({ value: null, problem: { key, params: { v: text } } });
  });

  it('knows leap years', () => {
    expect([parseDay('2024-2-29').value, parseDay('2026-2-29').value]).toEqual(['2024-02-29', null]);
  });
});

describe('parseMonth', () => {
  it.each(['2026-03', '2026/3', '2026.03', '202603', '2026年3月', '2026-03-31'])(
    'reads %s as 2026-03',
    (text) => {
      expect(parseMonth(text).value).toBe('2026-03');
    },
  );

  it.each(['2026-13', '2026', '3月'])('does not read %s', (text) => {
    expect(parseMonth(text).problem?.key).toBe('err.month');
  });
});

describe('parseNumber', () => {
  it.each([
    ['1234', 1234],
    ['1,234', 1234],
    ['1，234', 1234],
    ['１２３４', 1234],
    ['1234人', 1234],
    ['¥2,112.00', 2112],
    ['-3762', -3762],
    ['0.95', 0.95],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumber(text).value).toBe(value);
  });

  it.each([
    ['约300', 'err.approx'],
    ['1200余人次', 'err.approx'],
    ['一百二', 'err.number'],
    ['1,23', 'err.number'],
    ['1.5E+16', 'err.precision'],
    ['12345678901234567890', 'err.precision'],
  ])('does not read %s: %s', (text, key) => {
    expect(parseNumber(text).problem?.key).toBe(key);
  });

  it('wants whole numbers where the schema does', () => {
    expect([parseInteger('12.0').value, parseInteger('12.5').problem?.key]).toEqual([12, 'err.integer']);
  });
});

describe('parseBoolean', () => {
  it('reads the usual spellings', () => {
    expect(['是', 'TRUE', '1', 'Y', 'Ｙ', '√'].map(parseBoolean)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['否', 'false', '0', 'n', '×'].map(parseBoolean)).toEqual([false, false, false, false, false]);
    expect(parseBoolean('也许')).toBeNull();
  });
});

describe('normaliseOccupationCode', () => {
  it.each([
    '4-04-05-05',
    '4－04－05－05',
    '4—04—05—05',
    '4–04–05–05',
    '4−04−05−05',
    '4.04.05.05',
    '4-4-5-5',
    '4040505',
    '４-０４-０５-０５',
    '4-04-05-05人工智能训练师',
    '4-04-05-05|人工智能训练师',
    'X4-04-05-05',
  ])('reads %s as 4-04-05-05', (text) => {
    expect(normaliseOccupationCode(text)).toBe('4-04-05-05');
  });

  it.each(['4-04-05', '人工智能训练师', '2026-04-05-05'])('does not read %s', (text) => {
    expect(normaliseOccupationCode(text)).toBeNull();
  });
});

describe('cellReader', () => {
  const award: Field = {
    name: 'award',
    type: 'string',
    title: '奖项',
    'x-title-en': 'Award',
    'x-values': { gold: { zh: '金奖', en: 'Gold' }, none: { zh: '未获奖', en: 'None', aliases: ['无'] } },
    constraints: { enum: ['gold', 'none'] },
  };
  const missing = ['', '无', '—', 'NULL'];

  it('accepts every spelling of a value and names the field for any other', () => {
    const read = cellReader(award, missing);
    expect(['gold', ' 金奖 ', 'GOLD', 'null', '—'].map((text) => read(text).value)).toEqual([
      'gold',
      'gold',
      'gold',
      null,
      null,
    ]);
    expect(read('银奖').problem).toEqual({
      key: 'err.value',
      params: { v: '银奖', field: 'award' },
    });
  });

  it('takes 无 for a value where it is one, and for nothing elsewhere', () => {
    const remark: Field = { name: 'remark', type: 'string', title: '备注', 'x-title-en': 'Remark' };
    expect([cellReader(award, missing)('无').value, cellReader(remark, missing)('无').value]).toEqual([
      'none',
      null,
    ]);
  });

  it('keeps ids as text and takes off what a spreadsheet puts round them', () => {
    const id: Field = { name: 'record_id', type: 'string', title: '记录编号', 'x-title-en': 'Record ID' };
    expect(['="007"', "'007", '\t007', '００７'].map((text) => cellReader(id, [])(text).value)).toEqual([
      '007',
      '007',
      '007',
      '007',
    ]);
  });

  it('cuts a quoted value to 24 characters', () => {
    expect(cellReader(award, missing)('很'.repeat(40)).problem?.params.v).toBe(`${'很'.repeat(24)}…`);
  });
});
