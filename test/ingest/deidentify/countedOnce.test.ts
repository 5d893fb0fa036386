import { afterAll, describe, expect, it } from 'vitest';
import { deidentify } from '../../../src/ingest/deidentify/deidentify';
import { describeTable } from '../../../src/ingest/deidentify/describeTable';
import { readText } from '../../../src/ingest/source/readSource';
import type { TypedTable } from '../../../src/ingest/types';
import { toArrowBatches } from '../../../src/arrow/arrowBatches';
import { mergeRows } from '../../../src/db/tables';
import { buildCubes } from '../../../src/query/cubes';
import { figure } from '../../../src/query/figure';
import { schemas } from '../../../src/reference/schemas';
import { openTestEngine } from '../../queries/engine';
import { checkBook } from '../books';
import { engineerRoster } from './roster';

const all = Object.values(schemas);
const engine = await openTestEngine();
afterAll(() => engine.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The roster as it is proposed to be cleaned, checked as any file is. */
async function cleaned(text: string, key: Uint8Array): Promise<TypedTable> {
  const { columns } = describeTable(readText(bytesOf(text)), all);
  const plan = {
    treatments: columns.map(({ proposed }) => proposed),
    blank: [],
    ageFromId: false,
    ageAt: { day: '2026-03-02' },
  };
  const { parts, remaining } = await deidentify(readText(bytesOf(text)), all, { plan, key });
  expect(remaining).toEqual([]);
  const context = { schemas: all, divisions: engine.reference.divisions };
  const file = await checkBook('处理后.csv', Buffer.concat(parts), context);
  expect([file.dataset, file.read, file.rejected]).toEqual(['training', 2, []]);
  expect(file.sheets[0]?.notes).toEqual([{ key: 'left.total', params: { n: 1, rows: '4' } }]);
  return file.table;
}

async function personsIn(tables: readonly TypedTable[]): Promise<number> {
  await engine.load({});
  for (const { columns } of tables)
    await mergeRows(engine.session, schemas.training, toArrowBatches(columns));
  await buildCubes(engine.session);
  const { reading } = engine.reference.ledger.find(({ id }) => id === 'cq-digital-engineers-3000-per-year')!;
  const measure = { reading, distinctWithin: 'year' } as const;
  const request = { measure, region: 'chongqing', slice: {}, from: null, to: null, by: 'none' } as const;
  const [row] = await figure(engine.session, request);
  return row?.value ?? 0;
}

describe('a person in two files, once with 18 digits and once with 15', () => {
  const key = new Uint8Array(32).fill(7);
  // The first file has another person too, the second somebody whose number is masked.
  const first = engineerRoster('E', ['11010519491231002X', '34052419800101001X']);
  const second = engineerRoster('F', ['110105491231002', '110105********002X']);

  it('is one person of a target that counts persons, under one key', async () => {
    expect(await personsIn([await cleaned(first, key), await cleaned(second, key)])).toBe(3);
  });

  it('is two under two keys', async () => {
    const other = new Uint8Array(32).fill(8);
    expect(await personsIn([await cleaned(first, key), await cleaned(second, other)])).toBe(4);
  });
});
