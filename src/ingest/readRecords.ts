import Papa from 'papaparse';
import { limits } from './source/limits';
import { FileRefusal } from './types';

/** Some records in file order; a record's row is the row a spreadsheet shows: its ordinal, line breaks in quotes not counted. */
export interface RecordBatch {
  rows: readonly (readonly string[])[];
  /** Row number of `rows[0]`; the file's first record is row 1. */
  firstRow: number;
  /** Indexes in `rows` of records with text after a closing quote. */
  broken: ReadonlySet<number>;
}

interface Parsed {
  data: string[][];
  errors: readonly { code: string; row: number }[];
  meta: { cursor: number };
}

const delimiters = [',', '\t', ';'] as const;
/** Also stands between code and name inside a cell, so that it separates only where nothing else does. */
const bar = '|';
const longestRecord = 1 << 22;

/**
 * Splits delimited text into records; delimiter (comma, tab, semicolon, else a bar) by the first record, any line ending.
 * @throws FileRefusal `load.quotes` {row} where a quote is not closed in its own cell; `err.tooManyColumns` {max}, `err.longRow` {row}
 */
export function* readRecords(pieces: Iterable<string>): Generator<RecordBatch> {
  let parser: Papa.Parser | null = null;
  let rest = '';
  let row = 1;
  for (const piece of unixLines(pieces)) {
    parser ??= new Papa.Parser({ delimiter: guessDelimiter(piece), newline: '\n' });
    rest += piece;
    const parsed = parser.parse(rest, 0, true) as Parsed;
    rest = rest.slice(parsed.meta.cursor);
    yield toBatch(parsed, row);
    row += parsed.data.length;
    // What was read so far and no record ends in it is read again with every piece.
    if (rest.length > longestRecord)
      throw new FileRefusal(rest.includes('"') ? 'load.quotes' : 'err.longRow', { row });
  }
  if (parser === null || rest === '') return;
  const parsed = parser.parse(rest, 0, false) as Parsed;
  const open = parsed.errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw new FileRefusal('load.quotes', { row: row + open.row });
  yield toBatch(parsed, row);
}

/** A misplaced quote hides line ends up to the next quote: where it did, rows are lost and none can be trusted. */
function toBatch({ data, errors }: Parsed, firstRow: number): RecordBatch {
  const broken = new Set(errors.map((error) => error.row));
  for (const row of broken) {
    if (data[row]?.some((cell) => cell.includes('\n'))) {
      throw new FileRefusal('load.quotes', { row: firstRow + row });
    }
  }
  for (const row of data)
    if (row.length > limits.columns) throw new FileRefusal('err.tooManyColumns', { max: limits.columns });
  return { rows: data, firstRow, broken };
}

/** Old exports mix line endings in one file; the parser knows one. */
function* unixLines(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}

function guessDelimiter(text: string): string {
  const start = text.slice(0, 65536).replace(/^\n+/, '');
  const widths = delimiters.map((delimiter) => {
    const parsed = new Papa.Parser({ delimiter, newline: '\n', preview: 1 }).parse(start, 0, false) as Parsed;
    return parsed.data[0]?.length ?? 0;
  });
  const most = Math.max(...widths);
  return (most > 1 ? delimiters[widths.indexOf(most)] : start.includes(bar) ? bar : undefined) ?? ',';
}
