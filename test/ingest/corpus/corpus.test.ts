import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/ingest/checkFile';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import type { FilePlan } from '../../../src/ingest/plan/filePlan';
import { type CheckedFile, FileRefusal } from '../../../src/ingest/types';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';
import { found } from '../books';
import { confirmed } from '../plan/realFiles';
import { corpus, exported } from './corpus';
import type { CorpusFile } from './corpusFile';
import { refusalKeys } from './refusalKeys';

const context = {
  schemas: Object.values(schemas),
  divisions: reference.divisions,
  occupationLists: reference.occupations,
};

/** What became of a file; an error that is no refusal is none of the ends. */
async function check(
  { name, bytes }: CorpusFile,
  plan: FilePlan | null = null,
): Promise<CheckedFile | FileRefusal> {
  try {
    const options = { readers: () => Promise.resolve(bookReaders), plan };
    return await checkTable({ name, bytes: bytes() }, context, options);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
}

/** The end in the words of the corpus: a key, the columns that alarm, or rows, and those that are named. */
function said(result: CheckedFile | FileRefusal): unknown {
  if (result instanceof FileRefusal)
    return result.key === 'pii.stop'
      ? found(result)
      : result.key === 'mark.stop'
        ? result.params
        : result.key;
  const { dataset, read, table, rejected, repeated } = result;
  return {
    dataset,
    counts: [read, table.length, rejected.length, repeated],
    rows: rejected.map(({ row, key }) => [row, key]),
  };
}

function expected({ ends }: CorpusFile): unknown {
  switch (ends.as) {
    case 'load':
      return { dataset: ends.dataset ?? 'training', counts: ends.counts, rows: [] };
    case 'part':
      return { dataset: 'training', counts: ends.counts, rows: ends.rows };
    case 'guard':
      return ends.found;
    case 'mark':
      return { mark: ends.mark };
    default:
      return expect.toBeOneOf([...refusalKeys(ends)]) as unknown;
  }
}

describe('the corpus', () => {
  it('has the twelve exported files and more than sixty kinds, none twice', () => {
    const numbers = new Set(exported.map(({ kind }) => /^\d+/.exec(kind)?.[0]));
    expect(numbers.size).toBe(12);
    const kinds = new Set(corpus.map(({ kind }) => kind));
    expect(kinds.size).toBe(corpus.length);
    expect(corpus.length - exported.length).toBeGreaterThanOrEqual(48);
  });

  it.each(corpus)('ends as it must: $kind', { timeout: 20_000 }, async (file) => {
    let result = await check(file);
    expect(said(result)).toEqual(expected(file));
    if (file.ends.as === 'ask') {
      const { answers, counts, rows } = file.ends;
      const { fields, ...more } = answers;
      const { proposal = null } = result as FileRefusal;
      expect(proposal).not.toBeNull();
      const columns = (proposal?.plan.columns ?? []).map((column) =>
        fields ? { ...column, field: fields[column.heading] ?? null } : column,
      );
      result = await check(file, confirmed(proposal!, { ...more, columns }));
      expect(said(result)).toMatchObject({ counts, rows });
    }
    if (result instanceof FileRefusal) return;
    const { read, table, rejected, repeated } = result;
    expect(read).toBe(table.length + rejected.length + repeated);
    for (const { values } of table.columns) expect(values).toHaveLength(table.length);
  });
});
