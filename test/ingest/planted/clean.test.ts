import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../src/ingest/checkFile';
import { FileRefusal } from '../../../src/ingest/types';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';
import { bytesOf } from '../smallSchemas';
import { trainingFile } from '../trainingRow';
import { cleanTraps } from './cleanTraps';

/** What the guard said, null where it said nothing. */
function alarm(check: () => unknown): unknown {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return { key: error.key, details: error.details };
    throw error;
  }
}

describe('no alarm', () => {
  it('is tried on twenty files or more', () => {
    expect(cleanTraps.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cleanTraps)('is raised by $what', ({ column, values }) => {
    expect(alarm(() => trainingFile(...values.map((value) => ({ [column]: value }))))).toBeNull();
  });

  it('is raised by all of them in one file', () => {
    const rows = cleanTraps.flatMap(({ column, values }) => values.map((value) => ({ [column]: value })));
    expect(alarm(() => trainingFile(...rows))).toBeNull();
  });
});

const sliceBytes = 1 << 20;
const sample = (name: string) => fileURLToPath(new URL(`../../../.sample/${name}.csv`, import.meta.url));
const names = (['training', 'assessment', 'competition', 'supply', 'submissions'] as const).filter((name) =>
  existsSync(sample(name)),
);

/** The first megabyte of a sample file, in whole lines. */
function startOf(path: string): string {
  const buffer = Buffer.alloc(sliceBytes);
  const file = openSync(path, 'r');
  const length = readSync(file, buffer, 0, sliceBytes, 0);
  closeSync(file);
  const text = buffer.subarray(0, length).toString('utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

describe.runIf(names.length > 0)('the clean sample', () => {
  it.each(names)('raises no alarm in its %s', (name) => {
    const context = {
      schemas: Object.values(schemas),
      divisions: reference.divisions,
      occupationLists: reference.occupations,
    };
    const check = () => checkFile({ name: `${name}.csv`, bytes: bytesOf(startOf(sample(name))) }, context);
    expect(alarm(check)).toBeNull();
    expect(check().rejected).toEqual([]);
  });
});
