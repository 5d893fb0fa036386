import { closeSync, openSync, writeSync } from 'node:fs';

export type Cell = string | number | boolean | undefined;

const linesPerFlush = 4096;

/** Writes rows to a file as they come (UTF-8, LF, heading first); a missing value is an empty field. */
export class CsvWriter<Column extends string> {
  rows = 0;
  bytes = 0;
  private readonly file: number;
  private readonly pending: string[];
  private readonly fields: string[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(path: string, columns: readonly Column[]) {
    this.file = openSync(path, 'w');
    this.pending = [columns.join(',')];
    this.fields = columns.map(() => '');
    this.places = new Map(columns.map((column, index) => [column, index]));
  }

  /** `stamp` holds the columns that `row` itself does not bring; throws on a name that is no column. */
  write(row: CsvRow<Column>, stamp: CsvRow<Column>): void {
    this.fields.fill('');
    this.fill(row);
    this.fill(stamp);
    this.rows += 1;
    if (this.pending.push(this.fields.join(',')) >= linesPerFlush) this.flush();
  }

  /** Goes by the few values that a row has rather than by the many columns it could have. */
  private fill(values: CsvRow<Column>): void {
    for (const name in values) {
      const place = this.places.get(name);
      if (place === undefined) throw new Error(`no column ${name}`);
      const value = values[name];
      if (value !== undefined) this.fields[place] = typeof value === 'string' ? quoted(value) : String(value);
    }
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.from(`${this.pending.join('\n')}\n`, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
    this.bytes += bytes.length;
    this.pending.length = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}

type CsvRow<Column extends string> = Readonly<Partial<Record<Column, Cell>>>;

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
