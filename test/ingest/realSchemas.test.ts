import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseHeadings } from '../../src/ingest/headings';
import { personalHeading } from '../../src/ingest/personalHeadings';
import type { TableSchema } from '../../src/ingest/types';

const names = [
  'training',
  'assessment',
  'competition',
  'supply',
  'submissions',
  'allocations',
  'populations',
] as const;
const schemas = names.map(
  (name) =>
    JSON.parse(
      readFileSync(new URL(`../../data/schemas/${name}.json`, import.meta.url), 'utf8'),
    ) as TableSchema,
);

describe.each(schemas.map((schema) => [schema.name, schema] as const))('headings of %s', (name, schema) => {
  it.each([
    ['English names', schema.fields.map((field) => field.name)],
    ['Chinese titles', schema.fields.map((field) => field.title)],
    ['English titles', schema.fields.map((field) => field['x-title-en'])],
  ])('are recognised by %s', (_, header) => {
    const { schema: found, fields, personal, refusal } = recogniseHeadings(header, schemas);
    expect([found.name, personal, refusal]).toEqual([name, [], null]);
    expect(fields.map((field) => field?.name)).toEqual(schema.fields.map((field) => field.name));
  });

  it('announce no personal data, so that a column of one dataset never stops another', () => {
    const headings = schema.fields.flatMap((field) => [
      field.name,
      field.title,
      ...(field['x-aliases'] ?? []),
    ]);
    expect(headings.filter((heading) => personalHeading(heading) !== null)).toEqual([]);
  });
});

describe('headings of exports', () => {
  const fieldsOf = (...header: string[]) =>
    recogniseHeadings(header, schemas).fields.map((field) => field?.name ?? null);

  it('may be field codes of an authority’s database', () => {
    const codes = ['AAB301', 'AAB004', 'OCCUPATION_CODE', 'AAE030', 'AAE031', 'AAC004', 'AAC011'];
    expect(fieldsOf(...codes, '班级编号')).toEqual([
      'reporting_unit_id',
      'institution_name',
      'occupation_code',
      'class_start_date',
      'class_end_date',
      'gender',
      'education_level',
      'class_id',
    ]);
  });

  it.each([
    ['班次编号*', 'class_id'],
    ['所属地区*', 'reporting_unit_id'],
    ['1、您所在的区县', 'reporting_unit_id'],
    ['4. 培训人次（必填）', 'count'],
    ['5、其中：结业人数', 'count'],
    ['（2）班级编号', 'class_id'],
    ['职业（工种）*（代码|名称）', 'occupation_name'],
    ['等级（代码|名称）', 'level'],
    ['补贴性培训（是/否）', 'channel'],
    ['补贴金额（万元）', 'subsidy_amount'],
    ['开班日期：', 'class_start_date'],
  ])('may carry marks, numbers and hints: %s', (heading, name) => {
    expect(fieldsOf(heading, 'institution_id', '培训类型')[0]).toBe(name);
  });

  it.each(['AAC001', 'AAC002', 'AAC003', 'AAC005', 'AAC006', 'AAE006', 'AAE011', '2、填报人姓名', '来自IP'])(
    'announce personal data as %s',
    (heading) => {
      expect(personalHeading(heading)).not.toBeNull();
    },
  );
});
