import { type Deidentified, deidentify } from '../../../src/ingest/deidentify/deidentify';
import { describeTable } from '../../../src/ingest/deidentify/describeTable';
import type { DeidentifyPlan, TableDescription } from '../../../src/ingest/deidentify/plan';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { readSource } from '../../../src/ingest/source/readSource';
import { schemas } from '../../../src/reference/schemas';

export const all = Object.values(schemas);
export const key = Uint8Array.from({ length: 32 }, (_, at) => at);

const sourceOf = (name: string, bytes: Uint8Array) =>
  readSource({ name, bytes }, { readers: () => Promise.resolve(bookReaders) });
/** What the wizard is told of a file. */
export const describeFile = async (bytes: Uint8Array) => describeTable(await sourceOf('表', bytes), all);

/** What is proposed, with changes by heading. */
export function planOf(
  { columns, ageAt }: TableDescription,
  changes: Partial<DeidentifyPlan> & {
    by?: Readonly<Record<string, DeidentifyPlan['treatments'][number]>>;
  } = {},
): DeidentifyPlan {
  const { by = {}, ...others } = changes;
  const blank = [...columns.keys()].filter((at) => columns[at]!.canBlank);
  return {
    treatments: columns.map(({ label, proposed }) => by[label] ?? proposed),
    blank,
    ageFromId: false,
    ageAt: ageAt === null ? { day: '2026-03-05' } : { column: ageAt },
    ...others,
  };
}

/** The file de-identified as planned. */
export async function clean(bytes: Uint8Array, plan: DeidentifyPlan, secret = key): Promise<Deidentified> {
  return deidentify(await sourceOf('表', bytes), all, { plan, key: secret });
}

export const textOf = ({ parts }: Deidentified) => Buffer.concat(parts).toString('utf8');
export const linesOf = (result: Deidentified) => textOf(result).slice(1).split('\r\n').slice(0, -1);
export const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
