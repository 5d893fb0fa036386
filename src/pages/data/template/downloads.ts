import { fileName } from '../../../export/fileName';
import { saveFile } from '../../../export/saveFile';
import type { ExportTable } from '../../../export/table';
import { toCsv } from '../../../export/toCsv';
import type { Language } from '../../../i18n/setup';
import type { Translate } from '../../../i18n/translate';
import type { TableSchema } from '../../../ingest/types';
import { dataPackage } from './dataPackage';
import { dictionaryHeadings, dictionaryLines } from './dictionary';
import { templateColumns } from './templateColumns';
import { templateXlsx } from './templateXlsx';

interface Words {
  t: Translate;
  language: Language;
}

/** Made when asked for, from the schemas that check: nothing of it is fetched. */
export function saveTemplate(schema: TableSchema, kind: 'csv' | 'xlsx', { t, language }: Words): void {
  const name = t('template.name', { dataset: t(`dataset.${schema.name}`) });
  const content =
    kind === 'csv'
      ? csvOf(templateColumns(schema, language).map(({ heading }) => heading))
      : templateBook(schema, { t, language });
  saveFile(new Blob([content]), fileName({ isSample: false, name, asOf: null, extension: kind }));
}

export function templateBook(schema: TableSchema, { t, language }: Words): Uint8Array<ArrayBuffer> {
  return templateXlsx({
    sheets: [t(`dataset.${schema.name}`), t('template.dictionary'), t('template.lists')],
    columns: templateColumns(schema, language),
    dictionary: [dictionaryHeadings(t), ...dictionaryLines(schema, { t, language })].map(joined),
    required: t('template.required'),
  });
}

export function saveDictionary(schemas: readonly TableSchema[], { t, language }: Words): void {
  const lines = schemas.flatMap((schema) =>
    dictionaryLines(schema, { t, language }).map((line) => [t(`dataset.${schema.name}`), ...line]),
  );
  const table: ExportTable = {
    name: t('template.dictionary'),
    mark: null,
    columns: [t('data.dataset'), ...dictionaryHeadings(t)].map((heading) => ({ heading, decimals: null })),
    rows: lines,
    notes: { name: '', lines: [] },
  };
  const name = fileName({ isSample: false, name: t('template.dictionary'), asOf: null, extension: 'csv' });
  saveFile(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }), name);
}

export function saveDataPackage(schemas: readonly TableSchema[], { t, language }: Words): void {
  const fileOf = ({ name }: TableSchema) => {
    const file = t('template.name', { dataset: t(`dataset.${name}`) });
    return fileName({ isSample: false, name: file, asOf: null, extension: 'csv' });
  };
  const content = dataPackage(schemas, { language, title: t('data.schemas'), fileOf });
  saveFile(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), 'datapackage.json');
}

/** Title and English name in one cell: apart they would pass for the heading of a table when the file is loaded. */
function joined([title = '', name = '', ...others]: readonly string[]): string[] {
  return [`${title} ${name}`, ...others];
}

/** With a byte-order mark, so that Excel reads it. */
function csvOf(headings: readonly string[]): string {
  const quoted = headings.map((heading) =>
    /[",\n]/.test(heading) ? `"${heading.replaceAll('"', '""')}"` : heading,
  );
  return `\uFEFF${quoted.join(',')}\r\n`;
}
