import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSample } from '../../data/sample/main';

type Line = readonly string[];

interface Counted {
  actual: number;
  byYear: Record<string, number>;
}

interface Schema {
  fields: { name: string; constraints?: { required?: boolean; enum?: string[]; pattern?: string } }[];
}

const folders: string[] = [];
let folder = '';

function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sample-'));
  folders.push(path);
  return path;
}

beforeAll(async () => {
  folder = newFolder();
  await writeSample(folder);
}, 60_000);

afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true })));

/** Calls `take` with the fields of every line; `at` answers a heading's position. The files hold no quotes. */
async function eachLine(
  file: string,
  take: (line: Line, at: (name: string) => number) => void,
): Promise<void> {
  let headings: string[] | null = null;
  const at = (name: string) => {
    const index = headings?.indexOf(name) ?? -1;
    if (index < 0) throw new Error(`no column ${name} in ${file}`);
    return index;
  };
  for await (const text of createInterface({ input: createReadStream(join(folder, file), 'utf8') })) {
    if (text.includes('"')) throw new Error(`a quoted field in ${file}`);
    const fields = text.split(',');
    if (headings === null) headings = fields;
    else take(fields, at);
  }
}

function tallies(): {
  targets: Record<string, Counted>;
  submissions: Record<string, Record<string, unknown>>;
} {
  return JSON.parse(readFileSync(join(folder, 'tallies.json'), 'utf8')) as ReturnType<typeof tallies>;
}

function schemaOf(dataset: string): Schema {
  return JSON.parse(readFileSync(`data/schemas/${dataset}.json`, 'utf8')) as Schema;
}

/** What a file breaks of its schema, as 'column: value'. */
async function faultsOf(dataset: string): Promise<string[]> {
  const faults = new Set<string>();
  const { fields } = schemaOf(dataset);
  const headings =
    readFileSync(join(folder, `${dataset}.csv`))
      .subarray(0, 4096)
      .toString()
      .split('\n')[0] ?? '';
  const columns = headings.split(',').map((name) => {
    const field = fields.find((each) => each.name === name);
    if (field === undefined) throw new Error(`${name} is no field of ${dataset}`);
    const { required = false, enum: values, pattern } = field.constraints ?? {};
    return {
      name,
      required,
      values: values && new Set(values),
      pattern: pattern === undefined ? null : new RegExp(pattern),
      filled: false,
    };
  });
  await eachLine(`${dataset}.csv`, (line) => {
    columns.forEach((column, index) => {
      const value = line[index] ?? '';
      if (value === '') {
        if (column.required) faults.add(`${column.name}: empty`);
        return;
      }
      column.filled = true;
      if (column.values?.has(value) === false) faults.add(`${column.name}: ${value}`);
      if (column.pattern?.test(value) === false) faults.add(`${column.name}: ${value}`);
    });
  });
  for (const { name, filled } of columns) if (!filled) faults.add(`${name}: never filled`);
  return [...faults];
}

describe('the synthetic sample', () => {
  it('is the same to the byte when it is written again', { timeout: 60_000 }, async () => {
    const again = newFolder();
    await writeSample(again);
    for (const name of ['training', 'assessment', 'competition', 'supply', 'submissions', 'tallies']) {
      const file = name === 'tallies' ? 'tallies.json' : `${name}.csv`;
      const [one, other] = [folder, again].map((path) =>
        createHash('sha256')
          .update(readFileSync(join(path, file)))
          .digest('hex'),
      );
      expect(other, file).toBe(one);
    }
  });

  it.each(['training', 'assessment', 'competition', 'supply', 'submissions'])(
    'keeps to the schema of %s and fills every column that it writes',
    { timeout: 60_000 },
    async (dataset) => {
      expect(await faultsOf(dataset)).toEqual([]);
    },
  );

  it(
    'has classes of 15 to 45, none in an abolished district, and tallies that a recount confirms',
    { timeout: 60_000 },
    async () => {
      const listed = readFileSync('data/occupations.csv', 'utf8').split('\n');
      const catalogue = new Set(
        listed
          .filter((text) => text.startsWith('digital-skill-2022,'))
          .map((text) => text.split(',')[2] ?? ''),
      );
      const sizes = new Map<string, number>();
      const late = new Set<string>();
      const badKeys = new Set<string>();
      let trainings = 0;
      const engineers: Record<string, Set<string>> = { '2025': new Set(), '2026': new Set() };
      await eachLine('training.csv', (line, at) => {
        const cell = (name: string) => line[at(name)] ?? '';
        const count = cell('count') === '' ? 1 : Number(cell('count'));
        const group = `${cell('region')} ${cell('class_id')}`;
        sizes.set(group, (sizes.get(group) ?? 0) + count);
        if (cell('region') !== 'chongqing') return;
        const unit = cell('reporting_unit_id');
        if ((unit === '500105' || unit === '500112') && cell('class_start_date') >= '2025-11-06')
          late.add(group);
        const key = cell('person_key');
        if (key !== '' && !/^pk1_[A-Za-z0-9_-]{16}$/.test(key)) badKeys.add(key);
        if (cell('completion_status') !== 'completed') return;
        const year = cell('class_end_date').slice(0, 4);
        const isDigital = catalogue.has(cell('occupation_code')) || cell('is_digital_declared') === 'true';
        if (isDigital && year >= '2022' && year <= '2025') trainings += count;
        if (cell('program') === 'digital-engineer')
          engineers[year]?.add(key === '' ? cell('record_id') : key);
      });
      expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(15);
      expect(Math.max(...sizes.values())).toBeLessThanOrEqual(45);
      expect([...late]).toEqual([]);
      expect([...badKeys]).toEqual([]);
      const { targets } = tallies();
      expect(targets['cq-digital-training-50k']?.actual).toBe(trainings);
      expect(targets['cq-digital-engineers-3000-per-year']?.byYear).toEqual({
        '2025': engineers['2025']?.size,
        '2026': engineers['2026']?.size,
      });
    },
  );

  it('counts competitors without the finals that have heats, as a recount confirms', async () => {
    const heats = new Set<string>();
    const years: Record<string, number> = {};
    await eachLine('competition.csv', (line, at) => {
      if (line[at('stage')] === 'heat')
        heats.add(`${line[at('competition_id')] ?? ''} ${line[at('event_name')] ?? ''}`);
    });
    let left = 0;
    await eachLine('competition.csv', (line, at) => {
      if (line[at('is_digital_event')] !== 'true') return;
      const isFinal = line[at('stage')] === 'final';
      if (isFinal && heats.has(`${line[at('competition_id')] ?? ''} ${line[at('event_name')] ?? ''}`)) {
        left += 1;
        return;
      }
      const year = (line[at('start_date')] ?? '').slice(0, 4);
      years[year] = (years[year] ?? 0) + Number(line[at('count')]);
    });
    expect(left).toBeGreaterThan(0);
    expect(tallies().targets['cq-competition-participants-300k-per-year']?.byYear).toEqual(years);
  });

  it('has submissions of at least 90 % of the reporting units in every month', async () => {
    const submitted = new Map<string, number>();
    await eachLine('submissions.csv', (line, at) => {
      const key = ['region', 'dataset', 'month'].map((name) => line[at(name)] ?? '').join(' ');
      submitted.set(key, (submitted.get(key) ?? 0) + 1);
    });
    expect(submitted.size).toBe(3 * 58 + 46);
    for (const [key, count] of submitted) {
      const expected = key.startsWith('zhejiang') ? 101 : key.slice(-7) <= '2025-11' ? 41 : 39;
      expect(count / expected, key).toBeGreaterThanOrEqual(0.9);
      expect(count, key).toBeLessThanOrEqual(expected);
    }
  });
});
