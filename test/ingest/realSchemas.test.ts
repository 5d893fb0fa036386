import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseHeadings } from '../../src/ingest/headings';
import { personalHeading } from '../../src/ingest/personalHeadings';
import type { TableSchema } from '../../src/ingest/types';

const names = ['training', 'assessment', 'competition', 'supply', 'submissions', 'allocations'] as const;
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
