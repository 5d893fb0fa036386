import type { Language } from '../../../i18n/setup';
import type { Field, TableSchema } from '../../../ingest/types';
import { templateColumns, type TemplateColumn } from './templateColumns';

/**
 * All datasets as a Frictionless data package (version 1) of the CSV templates in one language: fields have the names of
 * the templates' headings, lists the words that are chosen there; `x-name` is the field's own name.
 */
export function dataPackage(
  schemas: readonly TableSchema[],
  { language, title, fileOf }: { language: Language; title: string; fileOf(schema: TableSchema): string },
): object {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/tabular-data-package.json',
    profile: 'tabular-data-package',
    name: 'digital-skills-plan-tracker',
    title,
    resources: schemas.map((schema) => resource(schema, language, fileOf(schema))),
  };
}

function resource(schema: TableSchema, language: Language, path: string): object {
  const columns = templateColumns(schema, language);
  const headingOf = (name: string) => columns.find((column) => column.name === name)?.heading ?? name;
  return {
    profile: 'tabular-data-resource',
    name: schema.name,
    title: language === 'zh' ? schema.title : schema['x-title-en'],
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: schema.fields.map((field, at) => described(field, columns[at]!)),
      primaryKey: schema.primaryKey.map(headingOf),
      missingValues: ['', ...schema.missingValues.filter((value) => value !== '')],
    },
  };
}

function described(field: Field, { heading, list, isOpen, description }: TemplateColumn): object {
  const constraints = { ...field.constraints };
  // Templates are filled with words, not with the values that these stand for.
  delete constraints.enum;
  const isAnswer = field.type === 'boolean';
  return {
    name: heading,
    type: field.type,
    ...(description === '' ? {} : { description }),
    ...(isAnswer && list ? { trueValues: [list[0]], falseValues: [list[1]] } : {}),
    ...(field['x-reference'] ? { 'x-reference': field['x-reference'] } : {}),
    'x-name': field.name,
    constraints: { ...constraints, ...(list && !isAnswer && !isOpen ? { enum: list } : {}) },
  };
}
