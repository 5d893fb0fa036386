import { checkTable, type CheckContext } from '../../../src/ingest/checkFile';
import type { FilePlan } from '../../../src/ingest/plan/filePlan';
import type { Proposal } from '../../../src/ingest/plan/proposal';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { type CheckedFile, FileRefusal } from '../../../src/ingest/types';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';

/** The schemas, divisions and occupations of the product. */
export const context: CheckContext = {
  schemas: Object.values(schemas),
  divisions: reference.divisions,
  occupationLists: reference.occupations,
};

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** The file as checked; its counts always add up. */
export async function check(
  file: GivenFile,
  plan: FilePlan | null = null,
  more: Partial<CheckContext> = {},
): Promise<CheckedFile> {
  const readers = () => Promise.resolve(bookReaders);
  const checked = await checkTable(file, { ...context, ...more }, { readers, plan });
  if (checked.read !== checked.table.length + checked.rejected.length + checked.repeated)
    throw new Error('rows do not add up');
  return checked;
}

/** What a person is asked about the file, and the refusal it came with. */
export async function ask(
  file: GivenFile,
  plan: FilePlan | null = null,
  more: Partial<CheckContext> = {},
): Promise<Proposal & { key: string }> {
  try {
    await check(file, plan, more);
  } catch (error) {
    if (error instanceof FileRefusal && error.proposal) return { ...error.proposal, key: error.key };
    throw error;
  }
  throw new Error('nobody was asked');
}

/** The proposed plan with what the person added. */
export function confirmed(
  { plan }: Proposal,
  more: Omit<Partial<FilePlan>, 'answers'> & { answers?: Partial<FilePlan['answers']> } = {},
): FilePlan {
  return {
    ...plan,
    ...more,
    constants: { ...plan.constants, ...more.constants },
    made: { ...plan.made, ...more.made },
    answers: { ...plan.answers, ...more.answers },
  };
}

/** Field of every column that has one, by its heading. */
export function mapping({ columns }: Proposal): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ heading, field }) => (field === null ? [] : [[heading, field] as const])),
  );
}

/** Rows as tables of the named fields. */
export function rowsOf({ table }: CheckedFile, ...fields: string[]): unknown[][] {
  const columns = fields.map((name) => table.columns.find((column) => column.name === name)?.values ?? []);
  return Array.from({ length: table.length }, (_, row) => columns.map((values) => values[row]));
}

/** Row, column and reason of every row that was not loaded. */
export function rejections({ rejected }: CheckedFile): [number, string | null, string][] {
  return rejected.map(({ row, column, key }) => [row, column, key]);
}
