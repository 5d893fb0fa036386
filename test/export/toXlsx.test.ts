import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../src/export/toXlsx';
import { exportTable, readSheets } from './tables';

const first = '由谁完成（区县）';

describe('a table as a workbook', () => {
  it('has the table on the first sheet, with numbers, and on the second what the figures are', async () => {
    expect(await readSheets(toXlsx(exportTable()))).toEqual({
      [first]: [
        ['区县', '完成数（人次）', '占比（%）'],
        ['大渡口区', 1060, 43.75],
        ['江北区', 1363, 56.25],
      ],
      口径说明: [
        ['统计口径', '结业人次'],
        ['数据截至', '2026年10月31日'],
      ],
    });
  });

  it('carries the mark of the sample in the first row of both sheets', async () => {
    const sheets = await readSheets(toXlsx(exportTable({ mark: '示例数据（合成）' })));
    expect(Object.values(sheets).map(([row]) => row?.[0])).toEqual(['示例数据（合成）', '示例数据（合成）']);
    expect(sheets[first]?.[1]).toEqual(['区县', '完成数（人次）', '占比（%）']);
  });

  it('computes nothing: what looks like a formula stays the text it is', async () => {
    const rows = [
      ['=1+1', 1, 1],
      ['+2', 1, null],
    ];
    const bytes = toXlsx(exportTable({ rows }));
    expect((await readSheets(bytes))[first]?.slice(1)).toEqual([
      ['=1+1', 1, 1],
      ['+2', 1, '—'],
    ]);
    expect(read(bytes, { cellFormula: true }).Sheets[first]?.['A2']).not.toHaveProperty('f');
  });

  it('keeps codes and long numbers of text columns as they are written', async () => {
    const codes = ['500104', '0012345678901234567'];
    const sheets = await readSheets(toXlsx(exportTable({ rows: codes.map((code) => [code, 1, 1]) })));
    expect(sheets[first]?.slice(1).map(([code]) => code)).toEqual(codes);
  });

  it('shows counts without decimals and shares with two, a share among counts with its own', () => {
    const rows = [
      ['甲', 1060, 43.7],
      ['乙', 7.76, 5],
    ];
    const sheet = read(toXlsx(exportTable({ rows })), { cellNF: true }).Sheets[first];
    const shown = ['B2', 'C2', 'B3', 'C3'].map((at) => (sheet?.[at] as { w?: string }).w);
    expect(shown).toEqual(['1,060', '43.70', '7.76', '5.00']);
  });

  it('finds a name for the sheet that Excel takes', async () => {
    const name = '[2025/2026]:数字技术工程师*数字技术工程师、数字技术工程师、数字技术工程师';
    expect(Object.keys(await readSheets(toXlsx(exportTable({ name }))))).toEqual([
      '2025 2026  数字技术工程师 数字技术工程师、数字技术',
      '口径说明',
    ]);
  });
});
