import { type Cell, invalid } from '../cell';
import { cleanCell, halfWidth, plainDashes } from '../halfWidth';
import { parseNumber } from '../parseNumber';
import type { CellReader } from '../readCell';
import type { Field } from '../types';
import type { Answers, DayOrder } from './filePlan';

const yearless = /^\d{1,2}[-/.月]\d{1,2}日?(?:(?:至|到|~|-+)(?:\d{1,2}[-/.月])?\d{1,2}日?)?$/;
/** 3月10日 kept as a number is 3.1, so that 3.1 may be either day. */
const cutShort = /^\d{1,2}\.[123]$/;
const shortYear = /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?$/;
const month = /^(?:(\d{4})[-/.年])?(\d{1,2})月(?:份)?$|^(\d{4})[-/.](\d{1,2})$/;
const places: Record<DayOrder, readonly [year: number, month: number, day: number]> = {
  ymd: [1, 2, 3],
  mdy: [3, 1, 2],
  dmy: [3, 2, 1],
};

/** The reader of a field's cells with what was answered for it; the change it notes is from the text in the cell. */
export function answeredReader(field: Field, read: CellReader, answers: Answers): CellReader {
  switch (field.type) {
    case 'date':
      return dayReader(field, read, answers);
    case 'integer':
      return (raw) => {
        const cell = read(raw);
        const isRough = cell.change?.kind === 'wan' && !answers.wanFields.includes(field.name);
        return isRough ? invalid('err.approx', raw.trim()) : cell;
      };
    case 'string':
      return isResult(field) && answers.passMark !== null ? scoreReader(read, answers.passMark) : read;
    default:
      return read;
  }
}

/** Whether the field says pass, fail or absent, so that a score can be read as one of them. */
export function isResult({ constraints }: Field): boolean {
  return constraints?.enum?.includes('absent') === true && constraints.enum.includes('pass');
}

function dayReader({ name }: Field, read: CellReader, answers: Answers): CellReader {
  const year = answers.years[name];
  const order = answers.dayOrders[name];
  const isWhole = answers.wholeMonths.includes(name);
  if (year === undefined && order === undefined && !isWhole) return read;
  return (raw) => {
    const text = cleanCell(raw);
    const plain = plainDashes(halfWidth(text)).replace(/\s/g, '');
    if (year !== undefined && cutShort.test(plain)) return invalid('err.dateCut', text);
    const full =
      (isWhole ? wholeMonth(plain, year) : null) ??
      (year !== undefined && yearless.test(plain) ? withYear(plain, year) : null) ??
      (order === undefined ? null : inOrder(plain, order));
    return full === null ? read(raw) : asWritten(read(full), text);
  };
}

function withYear(plain: string, year: number): string {
  return `${year}${plain.includes('月') ? '年' : '-'}${plain}`;
}

/** The first and the last day of a month as a range; null where the text is no month. */
function wholeMonth(plain: string, year: number | undefined): string | null {
  const [found, givenYear, first, otherYear, second] = month.exec(plain) ?? [];
  if (found === undefined) return null;
  const [y, m] = [Number(givenYear ?? otherYear ?? year), Number(first ?? second)];
  if (!Number.isInteger(y) || m < 1 || m > 12) return null;
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${y}-${m}-1—${y}-${m}-${last}`;
}

function inOrder(plain: string, order: DayOrder): string | null {
  const parts = shortYear.exec(plain);
  if (!parts || /^\d{3,}/.test(plain)) return null;
  const [year = '', month = '', day = ''] = places[order].map((place) => parts[place] ?? '');
  if (year.length !== 2 && year.length !== 4) return null;
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
}

function scoreReader(read: CellReader, mark: number): CellReader {
  return (raw) => {
    const cell = read(raw);
    if (cell.problem === null) return cell;
    const { value } = parseNumber(cleanCell(raw));
    if (typeof value !== 'number' || value < 0) return cell;
    return asWritten(read(value >= mark ? 'pass' : 'fail'), cleanCell(raw));
  };
}

/** A problem quotes what stands in the file; so does the change. */
function asWritten(cell: Cell, text: string): Cell {
  if (cell.problem !== null) return { ...cell, problem: { ...cell.problem, params: quoted(cell, text) } };
  return { ...cell, change: { kind: cell.change?.kind ?? 'word', from: text } };
}

function quoted({ problem }: Cell, text: string): Record<string, string | number> {
  const { v, ...rest } = problem?.params ?? {};
  return v === undefined ? rest : { ...rest, ...invalid('', text).problem?.params };
}
