import { CFB, utils } from '@e965/xlsx';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/i18n/en';
import { pagesEn } from '../../../src/i18n/pagesEn';
import { pagesZh } from '../../../src/i18n/pagesZh';
import type { Translate } from '../../../src/i18n/translate';
import { zh } from '../../../src/i18n/zh';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { checkTable } from '../../../src/ingest/checkFile';
import { openZip } from '../../../src/ingest/source/zip';
import { dataPackage } from '../../../src/pages/data/template/dataPackage';
import { templateBook } from '../../../src/pages/data/template/downloads';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';

const all = Object.values(schemas);
const texts = { zh: { ...zh, ...pagesZh }, en: { ...en, ...pagesEn } } as const;

/** The interface's texts without the interface. */
const translator = (language: 'zh' | 'en') =>
  ((key: string, values: Record<string, string> = {}) =>
    (texts[language] as Record<string, string>)[key]!.replace(
      /\{(\w+)\}/g,
      (_, name: string) => values[name]!,
    )) as Translate;
const book = (schema: (typeof all)[number], language: 'zh' | 'en') =>
  templateBook(schema, { t: translator(language), language });

async function part(bytes: Uint8Array, name: string): Promise<string> {
  return new Response(openZip(bytes, () => true).open(name)).text();
}

describe.each(['zh', 'en'] as const)('a template in %s', (language) => {
  it.each(all)('has the headings and lists of its schema: $name', async (schema) => {
    const bytes = book(schema, language);
    const sheets: { data: readonly (readonly unknown[])[] }[] = await readWorkbook(Buffer.from(bytes));
    const [data, words, lists] = sheets;
    const titles = schema.fields.map((field) => (language === 'zh' ? field.title : field['x-title-en']));
    expect(data!.data).toEqual([titles]);
    expect(words!.data).toHaveLength(schema.fields.length + 1);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('state="frozen"');
    expect(xml.match(/<dataValidation /g)).toHaveLength(schema.fields.length);
    const chosen = schema.fields.map((_, at) =>
      lists!.data.map((row) => row[at] ?? null).filter((cell) => cell !== null),
    );
    schema.fields.forEach((field, at) => {
      const values = field.constraints?.enum?.map((value) => field['x-values']?.[value]?.[language] ?? value);
      if (values && field.name !== 'level') expect(chosen[at]).toEqual(values);
      const isList = xml.includes(`$${chosen[at]!.length}</formula1>`);
      expect(chosen[at]!.length === 0 || isList, field.name).toBe(true);
    });
  });
});

/** The template's sheet with a row typed into it, as a spreadsheet program would save it. */
function filled(bytes: Uint8Array, cells: readonly (string | number)[]): Uint8Array {
  const zip = CFB as {
    read(data: Uint8Array, options: object): { FileIndex: { content: Uint8Array }[]; FullPaths: string[] };
    write(parts: object, options: object): Uint8Array;
  };
  const parts = zip.read(bytes, { type: 'buffer' });
  const sheet = parts.FileIndex[parts.FullPaths.findIndex((path) => path.endsWith('sheet1.xml'))]!;
  const row = cells.map((cell, at) => {
    const place = `r="${utils.encode_col(at)}2"`;
    return typeof cell === 'number'
      ? `<c ${place}><v>${cell}</v></c>`
      : `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  const xml = new TextDecoder()
    .decode(new Uint8Array(sheet.content))
    .replace('</sheetData>', `<row r="2">${row.join('')}</row></sheetData>`);
  const content = new TextEncoder().encode(xml);
  Object.assign(sheet, { content, size: content.length });
  return new Uint8Array(zip.write(parts, { type: 'buffer', fileType: 'zip' }));
}

it.each(['zh', 'en'] as const)('a filled template loads without a question: %s', async (language) => {
  const words = {
    zh: ['重庆市', '汇总', '数字技能', '补贴性培训', '岗位技能提升培训', '是', '已结业'],
    en: ['chongqing', 'aggregate', 'digital-skill', 'subsidised', 'on-the-job', 'Yes', 'completed'],
  }[language];
  const cells: Record<string, string | number> = {
    region: words[0]!,
    as_of_date: '2026-10-31',
    record_id: 'R-1',
    record_grain: words[1]!,
    count: 45,
    reporting_unit_id: '万州区',
    institution_id: 'CQX-0001',
    class_id: 'K-1',
    program: words[2]!,
    channel: words[3]!,
    training_type: words[4]!,
    class_start_date: '2026-03-05',
    class_end_date: '2026-03-28',
    is_digital_declared: words[5]!,
    completion_status: words[6]!,
  };
  const bytes = filled(
    book(schemas.training, language),
    schemas.training.fields.map(({ name }) => cells[name] ?? ''),
  );
  const context = { schemas: all, divisions: reference.divisions, occupationLists: reference.occupations };
  const options = { readers: () => Promise.resolve(bookReaders) };
  const { read, rejected, table } = await checkTable({ name: '培训_模板.xlsx', bytes }, context, options);
  expect({ read, rejected, loaded: table.length }).toEqual({ read: 1, rejected: [], loaded: 1 });
});

it.each(all)('an empty template is nothing but empty: $name', async (schema) => {
  for (const language of ['zh', 'en'] as const) {
    const context = { schemas: all, divisions: reference.divisions, occupationLists: reference.occupations };
    const options = { readers: () => Promise.resolve(bookReaders) };
    const checked = checkTable({ name: '模板.xlsx', bytes: book(schema, language) }, context, options);
    await expect(checked).rejects.toMatchObject({ key: 'load.noRows' });
  }
});

describe('the data package', () => {
  const made = dataPackage(all, {
    language: 'zh',
    title: '表式',
    fileOf: ({ title }) => `${title}_模板.csv`,
  }) as {
    name: string;
    resources: {
      name: string;
      path: string;
      schema: { fields: { name: string; type: string; constraints: object }[]; primaryKey: string[] };
    }[];
  };

  it('names every dataset, field and key as the templates do', () => {
    expect(made.resources.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    made.resources.forEach(({ schema: { fields, primaryKey } }, at) => {
      expect(fields.map(({ name }) => name)).toEqual(all[at]!.fields.map(({ title }) => title));
      const names = fields.map(({ name }) => name);
      expect(primaryKey.length).toBeGreaterThan(0);
      expect(primaryKey.filter((key) => !names.includes(key))).toEqual([]);
    });
  });

  it('uses nothing but the words of the specification, its own begin with x-', () => {
    const known = new Set(['required', 'unique', 'enum', 'minimum', 'maximum', 'pattern']);
    const fields = made.resources.flatMap(({ schema }) => schema.fields);
    for (const field of fields) {
      expect(['string', 'integer', 'number', 'boolean', 'date', 'yearmonth']).toContain(field.type);
      expect(Object.keys(field.constraints).filter((key) => !known.has(key))).toEqual([]);
    }
    expect(made.name).toMatch(/^[-a-z0-9._/]+$/);
  });
});
