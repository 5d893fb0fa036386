import { Int32, Table, tableToIPC, vectorFromArray } from 'apache-arrow';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { readSource } from '../../../src/ingest/source/readSource';
import { FileRefusal, refusalIn } from '../../../src/ingest/types';
import { columnFiles } from './columnFiles';

type Name = keyof typeof columnFiles;

const bytesOf = (name: Name) => new Uint8Array(Buffer.from(columnFiles[name], 'base64'));
const options = { readers: () => Promise.resolve(bookReaders) };

async function rowsOf(bytes: Uint8Array): Promise<{ format: string; rows: string[][] }> {
  const { format, sheets } = await readSource({ name: '记录.bin', bytes }, options);
  const rows = [...sheets[0]!.batches].flatMap((batch) => batch.rows.map((row) => [...row]));
  return { format, rows };
}

async function refusalOf(bytes: Uint8Array): Promise<FileRefusal> {
  try {
    await rowsOf(bytes);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refusal;
    throw error;
  }
  throw new Error('was not refused');
}

const heading = ['文字', '整数', '定点数', '日期', '类别'];
const small = [
  heading,
  ['王𬭎例', '45', '2112.50', '2026-03-05', '培训'],
  ['', '-7', '-0.57', '1969-12-31', '评价'],
  ['', '', '', '', ''],
];
/** What columnFiles.py writes, as a CSV file of it would have it. */
const kinds = [
  ['文字', '王𬭎例', ''],
  ['整数', '45', '-7'],
  ['长整数', '9007199254740993', '0'],
  ['小数', '0.3', '1000000000000000000000'],
  ['单精度', '0.1', '2112.5'],
  ['定点数', '2112.50', '-0.57'],
  ['长定点数', '12345678901234567890.123456789', '-1.000000001'],
  ['日期', '2026-03-05', '1969-12-31'],
  ['时刻', '2026-03-05', '2026-03-28 10:15:22.5'],
  // Midnight in Beijing is 16:00 of the day before in UTC.
  ['北京时刻', '2026-03-05', '2026-03-28'],
  ['零时区日', '2026-03-05', '2026-03-28'],
  ['是否', 'true', 'false'],
  ['类别', '培训', '评价'],
  ['时间', '10:15:22', '00:00:00'],
];
const kindRows = [0, 1, 2, 3].map((row) => kinds.map((column) => column[row] ?? ''));

describe('a Parquet file', () => {
  it.each(['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4'] as const)('is unpacked: %s', async (codec) => {
    expect(await rowsOf(bytesOf(`parquet ${codec}`))).toEqual({ format: 'parquet', rows: small });
  });

  it('gives every kind of value as a CSV file has it', async () => {
    expect((await rowsOf(bytesOf('parquet kinds'))).rows).toEqual(kindRows);
  });

  it('is read in its second form, group by group, and packed once more', async () => {
    const bytes = bytesOf('parquet second version of pages, two groups');
    expect((await rowsOf(bytes)).rows).toEqual(small);
    expect((await rowsOf(new Uint8Array(gzipSync(bytes)))).rows).toEqual(small);
  });

  it('takes moments of the oldest kind for moments in UTC', async () => {
    const { rows } = await rowsOf(bytesOf('parquet int96'));
    // One of them is no midnight, so that the column is of moments: eight hours later in China.
    expect(rows.map((row) => row[1])).toEqual(['时刻', '2026-03-05 08:00:00', '2026-03-28 18:15:22.5', '']);
  });

  it('is refused in words where it is encrypted, in whole or by columns', async () => {
    expect((await refusalOf(bytesOf('parquet locked'))).key).toBe('err.locked');
    expect((await refusalOf(bytesOf('parquet locked columns'))).key).toBe('err.locked');
  });
});

describe('an Arrow file', () => {
  it.each(['arrow lz4', 'arrow zstd', 'arrow stream zstd', 'feather'] as const)(
    'is unpacked: %s',
    async (name) => {
      expect(await rowsOf(bytesOf(name))).toEqual({ format: 'arrow', rows: small });
    },
  );

  it.each(['arrow kinds', 'arrow stream kinds'] as const)('gives every kind of value: %s', async (name) => {
    expect((await rowsOf(bytesOf(name))).rows).toEqual(kindRows);
  });

  it.each(['arrow lz4 long', 'arrow zstd long'] as const)(
    'is unpacked over several blocks: %s',
    async (name) => {
      const { rows } = await rowsOf(bytesOf(name));
      expect(rows).toHaveLength(9001);
      expect(rows.at(-1)).toEqual(['CQX-0001', '4']);
    },
  );

  it('is read where its columns are named at its end only, as the other library of Arrow writes it', async () => {
    const made = new Table({ 人次数: vectorFromArray([45, null], new Int32()) });
    expect((await rowsOf(tableToIPC(made, 'file'))).rows).toEqual([['人次数'], ['45'], ['']]);
  });

  it('of the first Feather is named', async () => {
    expect((await refusalOf(bytesOf('feather 1'))).key).toBe('err.feather1');
  });
});

it.each(['parquet nested', 'arrow nested'] as const)(
  'columns of lists, structures and bytes are named: %s',
  async (name) => {
    const { key, params } = await refusalOf(bytesOf(name));
    expect([key, params['columns']]).toEqual([
      'err.columnKind',
      '名单、地址、照片'.replace('、照片', name === 'parquet nested' ? '' : '、照片'),
    ]);
  },
);

describe('a damaged file', () => {
  it.each(['parquet kinds', 'arrow kinds', 'arrow stream kinds', 'arrow lz4'] as const)(
    'cut off anywhere is refused: %s',
    async (name) => {
      const bytes = bytesOf(name);
      for (let length = 16; length < bytes.length; length += 61)
        expect((await refusalOf(bytes.slice(0, length))).key, `${length}`).toBe('err.damaged');
    },
  );

  it.each(['parquet kinds', 'parquet zstd', 'parquet snappy', 'parquet lz4', 'arrow stream zstd'] as const)(
    'with any byte changed ends in rows or in words: %s',
    async (name) => {
      const bytes = bytesOf(name);
      const step = Math.max(1, Math.floor(bytes.length / 40));
      for (let at = 8; at < bytes.length; at += step) {
        const changed = bytes.slice();
        changed[at]! ^= 0x55;
        const outcome = await rowsOf(changed).catch((error: unknown) => refusalIn(error) ?? error);
        expect(
          outcome instanceof Error && !(outcome instanceof FileRefusal) ? outcome : null,
          `${at}`,
        ).toBeNull();
      }
    },
  );
});
