import type { Source } from '../source/source';
import { headingAt } from '../table/heading';
import { createSheetChecker } from '../table/sheetChecker';
import type { Sentence, TableSchema } from '../types';
import { csvBytes } from './cleanCsv';
import { createPersonCoder, type PersonCoder } from './personCode';
import { type CodelessReason, readPersonNumber } from './personNumber';
import { openTable } from './openTable';
import type { DeidentifyPlan, LeftRows, QuasiKind } from './plan';
import { createNumbering, type RiskTable } from './risk';
import type { TableRow } from './tableRows';
import { createTreatment, outputColumns, type OutputColumn } from './treatRow';

export interface Deidentified {
  /** The cleaned file in pieces: CSV, UTF-8 with byte-order mark, CRLF. */
  parts: readonly Uint8Array<ArrayBuffer>[];
  header: readonly string[];
  /** The first rows as they were written. */
  preview: readonly (readonly string[])[];
  counts: DeidentifiedCounts;
  left: LeftRows;
  /** What the guard would still stop (`pii.row`); the file must not be used while there is any. */
  remaining: readonly Sentence[];
  risk: RiskTable;
  /** The columns of `risk`, as headings and by what they say of a person. */
  quasi: readonly { label: string; kind: QuasiKind }[];
}

export interface DeidentifiedCounts {
  /** Records and rows of totals. */
  rows: number;
  totals: number;
  /** Records with a person code, and how many persons they are. */
  coded: number;
  persons: number;
  codeless: Readonly<Record<CodelessReason, number>>;
  /** Filled cells of which no age band or month could be made: empty now. */
  ageless: number;
  monthless: number;
  /** Cells emptied because of what stood in them. */
  blanked: number;
}

const previewRows = 20;

/**
 * Treats every column of a file as planned. Nothing of a dropped column, no number and no raw value of a treated column
 * is in what it answers.
 * @param plan without faults (`faultsOf`)
 * @param key 32 bytes; null where no column is turned into person codes
 * @throws FileRefusal where the file has no table
 */
export async function deidentify(
  source: Source,
  schemas: readonly TableSchema[],
  setting: { plan: DeidentifyPlan; key: Uint8Array | null; onProgress?: (rows: number) => void },
): Promise<Deidentified> {
  const { plan, key, onProgress = () => {} } = setting;
  const table = openTable(source, schemas);
  const columns = outputColumns(table, plan, schemas);
  const header = columns.map(({ heading }) => heading);
  const coder = key === null ? null : await createPersonCoder(key);
  const idColumn = plan.treatments.indexOf('person-code');
  const guard = guardOf(header, schemas);
  const parts = [csvBytes([header], { isStart: true })];
  const preview: (readonly string[])[] = [];
  const tally = createTally();
  const treat = createTreatment(columns, plan, tally);
  const risk = createRiskRows(columns);
  for (const batch of table.batches) {
    const codes = await codesOf(batch, { coder, idColumn, tally });
    const written: string[][] = [];
    batch.forEach((row, at) => {
      const cells = treat(row, codes[at] ?? '');
      tally.rows++;
      if (row.total === null) risk.add(cells, codes[at] ?? '');
      else tally.totals++;
      guard.add(cells);
      written.push(cells);
      if (preview.length < previewRows) preview.push(cells);
    });
    parts.push(csvBytes(written, { isStart: false }));
    onProgress(tally.rows);
  }
  const { rows, totals, coded, codeless, ageless, monthless, blanked } = tally;
  const persons = risk.persons();
  return {
    parts,
    header,
    preview,
    counts: { rows, totals, coded, persons, codeless, ageless, monthless, blanked },
    left: table.left,
    remaining: guard.remaining(),
    ...risk.finish(),
  };
}

type Tally = ReturnType<typeof createTally>;

function createTally() {
  const codeless: Record<CodelessReason, number> = { empty: 0, masked: 0, rounded: 0, wrong: 0, other: 0 };
  return { rows: 0, totals: 0, coded: 0, codeless, ageless: 0, monthless: 0, blanked: 0 };
}

/** One code for each row, empty where its number gives none; rows of totals have no person. */
async function codesOf(
  batch: readonly TableRow[],
  { coder, idColumn, tally }: { coder: PersonCoder | null; idColumn: number; tally: Tally },
): Promise<string[]> {
  if (coder === null || idColumn < 0) return [];
  const ids = batch.map(({ cells, total }) => {
    if (total !== null) return null;
    const number = readPersonNumber(cells[idColumn] ?? '');
    if ('id' in number) {
      tally.coded++;
      return number.id;
    }
    tally.codeless[number.reason]++;
    return null;
  });
  const codes = await coder.codesOf(ids.filter((id) => id !== null));
  let next = 0;
  return ids.map((id) => (id === null ? '' : codes[next++]!));
}

/** Reads what is written as the loading will, so that nothing personal passes that it would stop. */
function guardOf(header: readonly string[], schemas: readonly TableSchema[]) {
  const heading = headingAt([header], 0, 1, schemas);
  const setting = { sheet: null, heading, headingRows: [header], tall: [], isRagged: false, into: null };
  const checker = createSheetChecker(setting, { schemas, divisions: [] });
  let number = 1;
  return {
    add(cells: readonly string[]) {
      checker.add({ cells, number: ++number, isBroken: false, isHidden: false, struck: null });
    },
    remaining: (): readonly Sentence[] => checker.personalRefusal()?.details ?? [],
  };
}

/** Keeps of each record which persons and values are the same, as numbers. */
function createRiskRows(columns: readonly OutputColumn[]) {
  const kinds = new Set<QuasiKind>();
  const quasi = columns.flatMap(({ heading, quasi: kind }, at) => {
    if (kind === null || kinds.has(kind)) return [];
    kinds.add(kind);
    return [{ at, label: heading, kind, numbering: createNumbering(), values: [] as number[] }];
  });
  const people = createNumbering();
  const persons: number[] = [];
  let known = -1;
  return {
    add(cells: readonly string[], code: string) {
      for (const { at, kind, numbering, values } of quasi) {
        const text = cells[at] ?? '';
        // Of a class the month is known to those who know the person, not the day.
        values.push(numbering.of(kind === 'month' ? text.slice(0, 7) : text));
      }
      const person = code === '' ? -1 : people.of(code);
      known = Math.max(known, person);
      persons.push(person);
    },
    persons: () => known + 1,
    finish: () => ({
      risk: {
        columns: quasi.map(({ values }) => Int32Array.from(values)),
        persons: Int32Array.from(persons),
      },
      quasi: quasi.map(({ label, kind }) => ({ label, kind })),
    }),
  };
}
