import { utils } from '@e965/xlsx';
import { layout, type LaidSheet } from './layout';
import { utf8 } from './corpusFile';

/** A small sound table of training classes, which every broken kind breaks in one place. */
export const columns = [
  '地区',
  '数据截至日期',
  '记录编号',
  '记录粒度',
  '人次数',
  '填报区县',
  '培训机构编号',
  '培训机构名称',
  '班级编号',
  '项目',
  '培训渠道',
  '培训类型',
  '职业编码',
  '等级体系',
  '等级',
  '开班日期',
  '结业日期',
  '结业状态',
] as const;
export type ColumnName = (typeof columns)[number];
export type Cells = Partial<Record<ColumnName, string>>;

const usual: Record<ColumnName, string> = {
  地区: 'chongqing',
  数据截至日期: '2026-10-31',
  记录编号: 'K-1',
  记录粒度: 'aggregate',
  人次数: '11',
  填报区县: '大渡口区',
  培训机构编号: 'CQX-0001',
  培训机构名称: '示例职业培训学校甲',
  班级编号: 'CQ-2026-0001',
  项目: 'digital-skill',
  培训渠道: 'market',
  培训类型: 'on-the-job',
  职业编码: '4-04-05-05',
  等级体系: 'skill',
  等级: '四级',
  开班日期: '2026-03-05',
  结业日期: '2026-03-28',
  结业状态: 'completed',
};

/** One row's cells in the columns' order; its number makes record and class its own. */
export function row(number: number, cells: Cells = {}): string[] {
  const own: Cells = { 记录编号: `K-${number}`, 班级编号: `CQ-2026-${String(number).padStart(4, '0')}` };
  return columns.map((column) => cells[column] ?? own[column] ?? usual[column]);
}

/** Heading and rows; without rows given, three sound ones. */
export function lines(...rows: readonly (readonly string[])[]): string[][] {
  return [[...columns], ...(rows.length > 0 ? rows : [row(1), row(2), row(3)]).map((cells) => [...cells])];
}

export function csvText(table: readonly (readonly string[])[], { between = ',', end = '\r\n' } = {}): string {
  const quoted = (cell: string) => (/[",\t\r\n;|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table.map((cells) => cells.map(quoted).join(between) + end).join('');
}

export const csv = (...rows: readonly (readonly string[])[]) => utf8(csvText(lines(...rows)));

/** The table as a sheet that begins at a cell, with lines above and below it. */
export function sheet(
  table: readonly (readonly string[])[] = lines(),
  { at = 'A1', above = [], below = [] }: { at?: string; above?: string[]; below?: string[] } = {},
): LaidSheet {
  const { r, c } = utils.decode_cell(at);
  const before = '|'.repeat(c);
  const laid = [...above, ...Array<string>(Math.max(0, r - above.length)).fill('')];
  const body = table.map(
    (cells) => before + cells.map((cell) => (/^\d/.test(cell) ? `'${cell}` : cell)).join('|'),
  );
  return layoutOf([...laid, ...body, ...below]);
}

function layoutOf(all: readonly string[]): LaidSheet {
  return layout(all.map((line, index) => `R${index + 1} ${line}`).join('\n'));
}
