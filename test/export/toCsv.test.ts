import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/toCsv';
import { exportTable } from './tables';

/** Lines of a file as a reader of CSV sees them. */
const linesOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd()).data;

describe('a table as CSV', () => {
  it('begins with the byte-order mark, ends its lines with CRLF, and says in the head what the figures are', () => {
    expect(toCsv(exportTable())).toBe(
      '\uFEFF统计口径,结业人次\r\n数据截至,2026年10月31日\r\n\r\n' +
        '区县,完成数（人次）,占比（%）\r\n大渡口区,1060,43.75\r\n江北区,1363,56.25\r\n',
    );
  });

  it('carries the mark of the sample in its first line', () => {
    const [first] = linesOf(toCsv(exportTable({ mark: '示例数据（合成）：不得引用。' })));
    expect(first).toEqual(['示例数据（合成）：不得引用。']);
  });

  it('begins with the heading where nothing is to be said', () => {
    expect(toCsv(exportTable({ notes: { name: '口径说明', lines: [] } }))).toMatch(/^\uFEFF区县,/);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['甲=乙', '甲=乙'],
    ['4-04-05-05', '4-04-05-05'],
  ])('takes the force from a text that would be a formula: %j', (given, expected) => {
    expect(linesOf(toCsv(exportTable({ rows: [[given, 0, 0]] }))).at(-1)?.[0]).toBe(expected);
  });

  it('takes it from headings and head too', () => {
    const text = toCsv({
      ...exportTable({ mark: '=1', columns: [{ heading: '@a', decimals: null }], rows: [] }),
      notes: { name: '', lines: [{ term: '文件', text: '=cmd.csv' }] },
    });
    expect(linesOf(text)).toEqual([["'=1"], ['文件', "'=cmd.csv"], [''], ["'@a"]]);
  });

  it('leaves numbers numbers, the negative ones too, and prints a dash where there is no figure', () => {
    const rows = [
      ['甲', -12, -20.44],
      ['乙', 7.76, -3.4],
      ['丙', 0, null],
    ];
    expect(toCsv(exportTable({ rows }))).toMatch(/\r\n甲,-12,-20\.44\r\n乙,7\.76,-3\.40\r\n丙,0,—\r\n$/);
  });

  it('quotes what would break a line or a column', () => {
    const hard = '甲,"乙"\r\n丙';
    expect(linesOf(toCsv(exportTable({ rows: [[hard, 1, 2.5]] }))).at(-1)).toEqual([hard, '1', '2.50']);
  });
});
