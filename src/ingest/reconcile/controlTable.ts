import { parseInteger } from '../parseNumber';
import type { Source } from '../source/source';
import { kindOfRow } from '../table/looseRows';
import { openSheet, type OpenSheet } from '../table/openSheet';
import type { SheetRow } from '../table/sheetChecker';
import type { Sentence, TableSchema } from '../types';
import { type ControlColumn, controlColumns } from './controlColumns';
import type { ControlMeasure } from './measure';
import { type ControlPeriod, monthIn } from './period';

/** One number of a summing table; null where the cell holds a dash or nothing. */
export interface ControlFigure {
  sheet: string | null;
  row: number;
  /** The heading of its column. */
  column: string;
  /** The unit as written in the row, else the one that fills the form in; null where neither stands there. */
  unit: string | null;
  institution: string | null;
  measure: ControlMeasure;
  /** Null where neither title nor heading nor name says which. */
  period: ControlPeriod | null;
  value: number | null;
}

/** A cell that should be a number and is none. */
export interface ControlProblem {
  sheet: string | null;
  row: number;
  column: string;
  key: string;
}

/** What a summing table says, to be compared with records; it never becomes records itself. */
export interface ControlTable {
  title: string;
  /** Whether it counts digital training only. */
  isDigital: boolean;
  figures: readonly ControlFigure[];
  problems: readonly ControlProblem[];
  /** What must be known when the numbers are compared: `control.*`. */
  notes: readonly Sentence[];
}

/** Reads every summing table of a source; sheets without one give nothing. */
export function readControlTable(
  file: string,
  source: Source,
  schemas: readonly TableSchema[],
): ControlTable {
  const figures: ControlFigure[] = [];
  const problems: ControlProblem[] = [];
  const notes: Sentence[] = [];
  const titles: string[] = [];
  for (const sheet of source.sheets) {
    if (sheet.hidden) continue;
    const open = openSheet(sheet, schemas);
    if (open.heading?.isCross !== true) continue;
    const read = readSheet(file, open);
    figures.push(...read.figures);
    problems.push(...read.problems);
    titles.push(read.title);
    for (const note of read.notes)
      if (!notes.some((one) => JSON.stringify(one) === JSON.stringify(note))) notes.push(note);
  }
  const title = titles[0] ?? '';
  const isDigital = [title, file, ...figures.map(({ column }) => column)].some((text) => /数字/.test(text));
  return { title, isDigital, figures, problems, notes };
}

function readSheet(file: string, open: OpenSheet): ControlTable {
  const { heading, headingRows, above, sheet } = open;
  if (heading === null) return { title: '', isDigital: false, figures: [], problems: [], notes: [] };
  const columns = controlColumns(heading, [...upperLevels(above), ...headingRows]);
  const lines = above.map(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const title = lines.flat().find((line) => /表|统计|情况|汇总/.test(line)) ?? '';
  const filledBy = lines.flat().flatMap((line) => /填报单位[^:：]*[:：]\s*(.+)$/.exec(line)?.[1] ?? [])[0];
  const rows = [...open.below].flat();
  const said = whenOf(file, title, rows);
  const table = { figures: [] as ControlFigure[], problems: [] as ControlProblem[], notes: [...said.notes] };
  const settings = { width: heading.columns.length, titles: new Set<string>() };
  for (const row of rows) {
    if (row.isHidden || row.struck === 'all') continue;
    if (row.cells.some((cell) => /上年结转|含结转/.test(cell)))
      table.notes.push({ key: 'control.carriedOver', params: {} });
    if (kindOfRow(row.cells, settings) !== null) continue;
    readRow(row, { columns, sheet: sheet.name, filledBy: filledBy?.trim() ?? null, when: said }, table);
  }
  return { title, isDigital: false, ...table };
}

/** The rows right above the heading that say the months of what stands below them: 本月, 本年累计. */
function upperLevels(above: readonly SheetRow[]): (readonly string[])[] {
  const isLevel = ({ cells }: SheetRow) =>
    cells.some((cell) =>
      /^(?:本月|当月|(?:本年)?累计|1[-—－~至]\d{1,2}月|\d{1,2}月)$/.test(cell.replace(/\s/g, '')),
    );
  const first = above.findLastIndex((row) => !isLevel(row)) + 1;
  return above.slice(first).map(({ cells }) => cells);
}

interface When {
  year: number | null;
  month: number | null;
  notes: Sentence[];
}

/** Year and month by the title, else by the file's name, else by the first day in the rows (答卷时间). */
function whenOf(file: string, title: string, rows: readonly SheetRow[]): When {
  const [inTitle, inName] = [monthIn(title), monthIn(file)];
  const day = rows
    .flatMap(({ cells }) => cells)
    .find((cell) => /^20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(cell));
  const isConflict = inTitle.month !== null && inName.month !== null && inTitle.month !== inName.month;
  const notes = isConflict
    ? [{ key: 'control.monthConflict', params: { title: inTitle.month ?? 0, name: inName.month ?? 0 } }]
    : [];
  return {
    year: inTitle.year ?? inName.year ?? (day ? Number(day.slice(0, 4)) : null),
    month: inTitle.month ?? inName.month,
    notes,
  };
}

function readRow(
  { cells, number }: SheetRow,
  setting: {
    columns: ReadonlyMap<number, ControlColumn>;
    sheet: string | null;
    filledBy: string | null;
    when: When;
  },
  into: { figures: ControlFigure[]; problems: ControlProblem[] },
): void {
  const { columns, sheet, filledBy, when } = setting;
  const nameIn = (is: 'unit' | 'institution') => {
    const [at] = [...columns].find(([, column]) => column.is === is) ?? [];
    return at === undefined ? null : (cells[at]?.trim() ?? '') || null;
  };
  const [unit, institution] = [nameIn('unit'), nameIn('institution')];
  if (unit === null && institution === null) return;
  for (const [at, column] of columns) {
    if (column.is !== 'figure') continue;
    const raw = cells[at]?.trim() ?? '';
    const place = { sheet, row: number, column: column.label };
    const value = numberIn(raw);
    if (typeof value === 'object' && value !== null) {
      into.problems.push({ ...place, key: value.key });
      continue;
    }
    const month = column.month ?? when.month;
    const period =
      when.year === null || month === null ? null : { kind: column.kind ?? 'month', year: when.year, month };
    into.figures.push({
      ...place,
      unit: unit ?? filledBy,
      institution,
      measure: column.measure,
      period,
      value,
    });
  }
}

/** A dash or a slash says that there is nothing, not that it is zero; what is no number is a problem. */
function numberIn(raw: string): number | null | { key: string } {
  if (/^(?:[-—–－/]*|无|暂无)$/.test(raw)) return null;
  if (raw.startsWith('=')) return { key: 'err.formula' };
  if (raw.startsWith('#')) return { key: 'err.cellError' };
  const { value, problem } = parseInteger(raw);
  return typeof value === 'number' ? value : { key: problem?.key ?? 'err.number' };
}
