import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/ingest/types';
import { datasets } from '../../src/model/ledger';
import { schemas } from '../../src/reference/schemas';

const types = ['string', 'integer', 'number', 'boolean', 'date', 'yearmonth'];
const spellings = (value: string, label: { zh: string; en: string; aliases?: readonly string[] }) => [
  value,
  label.zh,
  label.en,
  ...(label.aliases ?? []),
];

function repeatedIn(groups: (readonly string[])[]): string[] {
  const all = groups.flatMap((group) => [...new Set(group)]);
  return all.filter((text, index) => all.indexOf(text) !== index);
}

describe.each(datasets)('the schema of %s', (dataset) => {
  const schema = schemas[dataset];
  const names = schema.fields.map(({ name }) => name);

  it('names itself, carries region and as-of date, and titles every field in both languages', () => {
    expect(schema.name).toBe(dataset);
    expect(names.slice(0, 3)).toEqual(['region', 'as_of_date', 'schema_version']);
    for (const field of schema.fields) {
      expect(types).toContain(field.type);
      expect(field.title).toMatch(/\p{Script=Han}/u);
      expect(field['x-title-en']).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('has no heading that could mean two fields and no spelling that could mean two values', () => {
    const headings = (field: Field) => [
      field.name,
      field.title,
      field['x-title-en'],
      ...(field['x-aliases'] ?? []),
    ];
    expect(repeatedIn(schema.fields.map(headings))).toEqual([]);
    for (const field of schema.fields) {
      const values = Object.entries(field['x-values'] ?? {});
      expect(repeatedIn(values.map(([value, label]) => spellings(value, label)))).toEqual([]);
      if (values.length > 0)
        expect(field.constraints?.enum?.toSorted()).toEqual(values.map(([value]) => value).sort());
    }
  });

  it('refers to fields and values that exist', () => {
    const fields = [
      ...schema.primaryKey,
      ...(schema['x-grain-key'] ?? []),
      ...(schema['x-date-order'] ?? []).flat(),
      ...(schema['x-validity-date'] ? [schema['x-validity-date']] : []),
    ];
    for (const name of fields) expect(names).toContain(name);
    for (const field of schema.fields) {
      for (const [name, values] of Object.entries(field['x-required-if'] ?? {})) {
        const condition = schema.fields.find((other) => other.name === name);
        const known =
          condition?.type === 'boolean' ? ['true', 'false'] : Object.keys(condition?.['x-values'] ?? {});
        for (const value of values) expect(known).toContain(value);
      }
    }
  });
});

describe('person codes', () => {
  const pattern =
    schemas.training.fields.find(({ name }) => name === 'person_key')?.constraints?.pattern ?? '';

  it.each(['pk1_9fA3-x_Q7', 'pk1_mfrggzdfmztwq2lknnwg23tpob'])('accept %s', (code) => {
    expect(code).toMatch(new RegExp(pattern));
  });

  it.each([
    '11010519491231002X',
    '110105491231002',
    '13800138000',
    'ae05564031c21338aa8a2e7266e7855c',
    'AE05564031C21338AA8A2E7266E7855C0A1B2C3D',
    '张测试',
    'P00012',
    'pk1_',
  ])('refuse %s, which names a person, can be traced to one, or cannot be told from what can', (code) => {
    expect(code).not.toMatch(new RegExp(pattern));
  });
});
