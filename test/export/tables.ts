import readWorkbook from 'read-excel-file/node';
import type { ExportTable } from '../../src/export/table';

/** A table of two units with a count and a share, as it leaves a page that shows own data. */
export function exportTable(changes: Partial<ExportTable> = {}): ExportTable {
  return {
    name: '由谁完成（区县）',
    mark: null,
    columns: [
      { heading: '区县', decimals: null },
      { heading: '完成数（人次）', decimals: 0 },
      { heading: '占比（%）', decimals: 2 },
    ],
    rows: [
      ['大渡口区', 1060, 43.75],
      ['江北区', 1363, 56.25],
    ],
    notes: {
      name: '口径说明',
      lines: [
        { term: '统计口径', text: '结业人次' },
        { term: '数据截至', text: '2026年10月31日' },
      ],
    },
    ...changes,
  };
}

/** The sheets of a workbook by name, read by another library than the one that wrote it. */
export async function readSheets(bytes: Uint8Array): Promise<Record<string, unknown[][]>> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}
