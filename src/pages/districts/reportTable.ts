import type { Cell, Column, ExportTable, FormulaCell } from '../../export/table';
import { toSteps } from '../../format/decimals';
import { exportedCount, exportedElapsed, exportedShare } from '../../format/exported';
import { pointsBetween } from '../../format/points';
import { perTenThousand } from '../../model/comparison/perHead';
import type { DistrictLine, DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';

/** A line as the table of a 通报 names it. */
export interface NamedLine {
  name: string;
  remark: string;
}

/** Words of the table; units stand in the headings. */
export interface ReportWords {
  headings: Record<
    | 'seq'
    | 'unit'
    | 'task'
    | 'month'
    | 'cumulative'
    | 'compared'
    | 'completion'
    | 'ahead'
    | 'yearBefore'
    | 'yoy'
    | 'population'
    | 'perHead'
    | 'remark',
    string
  >;
  elapsed: string;
  total: string;
  /** What is said of 合计. */
  totalRemark: string;
  rows: readonly NamedLine[];
  areas: readonly string[];
}

/** Whether 同比 compares something else than 累计完成: the year to date of a longer period. */
export function comparesPart(table: Pick<DistrictTable, 'compared' | 'period'>): boolean {
  return table.compared.start !== table.period.start;
}

/**
 * The table of a 通报 as it leaves the page: units in official order, 合计, and areas compared as one. Sums, rates,
 * differences and changes are formulas whose values are those printed: whole numbers are multiplied before they are
 * divided, so that cutting and rounding meet the exact quotient. A sum that is not that of the lines above it
 * (persons counted once) stays a number. Ranks never leave the page. Where a population is loaded it stands beside
 * what it divides.
 */
export function reportTable(
  table: DistrictTable,
  words: ReportWords,
  heads: Populations | null = null,
): Pick<ExportTable, 'columns' | 'rows' | 'given'> {
  const { headings } = words;
  const hasPart = comparesPart(table);
  const order = [
    ...(['seq', 'unit', 'task', 'month', 'cumulative'] as const),
    ...(hasPart ? (['compared'] as const) : []),
    ...(['completion', 'ahead', 'yearBefore', 'yoy'] as const),
    ...(heads ? (['population', 'perHead'] as const) : []),
    'remark' as const,
  ];
  const at = (name: (typeof order)[number]) => order.indexOf(name);
  const fractions: readonly string[] = ['completion', 'ahead', 'yoy', 'perHead'];
  const columns = order.map((name): Column => ({
    heading: headings[name],
    decimals: name === 'unit' || name === 'remark' ? null : fractions.includes(name) ? 2 : 0,
  }));
  const elapsed = exportedElapsed(table.elapsed.share) ?? 0;
  const currentColumn = hasPart ? at('compared') : at('cumulative');

  const last = table.rows.length - 1;
  const completionCell = (line: DistrictLine, row: number): Cell => {
    const value = exportedShare(line.completion);
    return value === null
      ? null
      : {
          value,
          formula: ({ cell, range }) => {
            // 合计's completion is of the units with a task, where others have counts too.
            const part =
              line === table.total && table.tasked !== null
                ? `SUMIF(${range(at('task'), 0, last)},">0",${range(at('cumulative'), 0, last)})`
                : cell(row, at('cumulative'));
            return `INT(${part}*10000/${cell(row, at('task'))})/100`;
          },
        };
  };
  const aheadCell = (line: DistrictLine, row: number): Cell => {
    const printed = exportedShare(line.completion);
    return printed === null
      ? null
      : {
          value: pointsBetween(printed, elapsed, 2),
          formula: ({ cell, given }) => `ROUND(${cell(row, at('completion'))}-${given(0)},2)`,
        };
  };
  const yoyCell = (
    { compared, yearBefore }: Pick<DistrictLine, 'compared' | 'yearBefore'>,
    row: number,
  ): Cell =>
    yearBefore
      ? {
          value: toSteps((compared * 10_000) / yearBefore - 10_000, 0, 'nearest') / 100,
          formula: ({ cell }) =>
            `ROUND(${cell(row, currentColumn)}*10000/${cell(row, at('yearBefore'))}-10000,0)/100`,
        }
      : null;

  const headCells = (line: DistrictLine | null, population: number | null, row: number): Cell[] => {
    if (heads === null) return [];
    const value = line && perTenThousand(line.cumulative, population);
    if (value === null) return [population, null];
    return [
      population,
      {
        value: toSteps(value, 2, 'nearest') / 100,
        formula: ({ cell }) =>
          `ROUND(${cell(row, at('cumulative'))}*1000000/${cell(row, at('population'))},0)/100`,
      },
    ];
  };

  const totalRow = last + 1;
  const areaRow = (index: number) => totalRow + 1 + index;
  const summed = (
    name: 'task' | 'month' | 'cumulative' | 'compared' | 'yearBefore',
    areas: readonly (number | null)[] = [],
  ): Cell => {
    const total = table.total[name];
    const parts = table.rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
    const rest = areas.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (total === null || parts + rest !== total || last < 0) return exportedCount(total);
    const formula: FormulaCell['formula'] = ({ cell, range }) =>
      [
        `SUM(${range(at(name), 0, last)})`,
        ...areas.flatMap((value, i) => (value === null ? [] : [cell(areaRow(i), at(name))])),
      ].join('+');
    return { value: total, formula };
  };

  const rows: Cell[][] = [
    ...table.rows.map((line, row): Cell[] => [
      row + 1,
      words.rows[row]?.name ?? line.unit,
      exportedCount(line.task),
      exportedCount(line.month),
      exportedCount(line.cumulative),
      ...(hasPart ? [exportedCount(line.compared)] : []),
      completionCell(line, row),
      aheadCell(line, row),
      exportedCount(line.yearBefore),
      yoyCell(line, row),
      ...headCells(line, heads?.ofUnit.get(line.unit) ?? null, row),
      words.rows[row]?.remark ?? '',
    ]),
    [
      '',
      words.total,
      summed('task'),
      summed('month'),
      summed('cumulative'),
      ...(hasPart ? [summed('compared')] : []),
      completionCell(table.total, totalRow),
      aheadCell(table.total, totalRow),
      summed(
        'yearBefore',
        table.areas.map(({ yearBefore }) => yearBefore),
      ),
      yoyCell(table.total, totalRow),
      ...headCells(table.total, heads?.whole ?? null, totalRow),
      words.totalRemark,
    ],
    ...table.areas.map((area, index): Cell[] => [
      '',
      words.areas[index] ?? '',
      null,
      null,
      hasPart ? null : area.compared,
      ...(hasPart ? [area.compared] : []),
      null,
      null,
      area.yearBefore,
      yoyCell(area, areaRow(index)),
      ...headCells(null, null, areaRow(index)),
      '',
    ]),
  ];
  const hasTasks = table.total.task !== null;
  return { columns, rows, ...(hasTasks && { given: [{ term: words.elapsed, value: elapsed }] }) };
}
