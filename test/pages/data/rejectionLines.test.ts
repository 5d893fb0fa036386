import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/toCsv';
import { pagesEn } from '../../../src/i18n/pagesEn';
import type { TextKey, Translate } from '../../../src/i18n/translate';
import { hiddenValue } from '../../../src/ingest/cell';
import type { Rejection } from '../../../src/ingest/types';
import { allowedWords, fieldTitle } from '../../../src/pages/data/schemaWords';
import { rejectionGroups, rejectionLines, rejectionTable } from '../../../src/pages/data/rejectionLines';

const texts: Partial<Record<TextKey, string>> = pagesEn;
const t = ((key: TextKey) => texts[key] ?? key) as unknown as Translate;
const sentence = (key: string) => texts[key as TextKey] ?? key;

const rejected: Rejection[] = [
  { row: 2, column: '开班日期', key: 'err.date', params: { v: '=1+1' } },
  { row: 3, column: '等级', key: 'err.level', params: { v: '高级' } },
  { row: 5, column: '开班日期', key: 'err.date', params: { v: hiddenValue } },
  { row: 6, column: null, key: 'err.quotes', params: {} },
];
const lines = rejectionLines({ dataset: 'training', rejected }, { t, sentence });

describe('rows that were not loaded', () => {
  it('say what was found, what is wrong and how to mend it', () => {
    expect(lines).toEqual([
      {
        sheet: null,
        row: 2,
        column: '开班日期',
        found: '=1+1',
        problem: 'Not a valid date',
        mend: 'Write 2026-03-05',
      },
      {
        sheet: null,
        row: 3,
        column: '等级',
        found: '高级',
        problem: 'Exists both as a skill level and as a professional-technical level',
        mend: 'State the level system in its own column',
      },
      {
        sheet: null,
        row: 5,
        column: '开班日期',
        found: '(not shown, to protect personal information)',
        problem: 'Not a valid date',
        mend: 'Write 2026-03-05',
      },
      {
        sheet: null,
        row: 6,
        column: '—',
        found: '—',
        problem: 'Quotation marks are not paired',
        mend: 'Check the quotation marks of this row',
      },
    ]);
  });

  it('are grouped by column and problem, the most frequent first', () => {
    expect(rejectionGroups(lines).map(({ column, count }) => [column, count])).toEqual([
      ['开班日期', 2],
      ['等级', 1],
      ['—', 1],
    ]);
  });

  it('name the sheet where the file has sheets, in the groups too', () => {
    const bySheet = rejected.slice(0, 3).map((one, at) => ({ ...one, sheet: at === 2 ? '2月' : '1月' }));
    const inSheets = rejectionLines({ dataset: 'training', rejected: bySheet }, { t, sentence });
    expect(rejectionGroups(inSheets).map(({ sheets, count }) => [sheets, count])).toEqual([
      [['1月', '2月'], 2],
      [['1月'], 1],
    ]);
    const last = toCsv(rejectionTable('表.xlsx', inSheets, t))
      .trimEnd()
      .split('\r\n')
      .at(-1);
    expect(last).toMatch(/^表\.xlsx,2月,5,开班日期,/);
  });

  it('leave as CSV with formulas made harmless', () => {
    const [heading, first] = toCsv(rejectionTable('=表.csv', lines, t)).split('\r\n');
    expect(heading).toBe('\uFEFFFile,Sheet,Row,Column,Found,Problem,How to fix');
    expect(first).toBe("'=表.csv,—,2,开班日期,'=1+1,Not a valid date,Write 2026-03-05");
  });
});

describe('words of the schemas', () => {
  it('are there in both languages', () => {
    expect(fieldTitle('training', 'class_end_date', 'en')).toBe('Completion date');
    expect(fieldTitle('training', 'class_end_date', 'zh')).toBe('结业日期');
    expect(allowedWords('training', 'channel', { language: 'en' })).toEqual(['Subsidised', 'Market-priced']);
    expect(allowedWords('training', 'level', { system: 'professional-technical', language: 'zh' })).toEqual([
      '初级',
      '中级',
      '高级',
    ]);
  });
});
