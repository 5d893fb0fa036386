import { checkFile } from '../../src/ingest/checkFile';
import type { CheckedFile, Rejection } from '../../src/ingest/types';
import { schemas } from '../../src/reference/schemas';
import { reference } from '../reference/files';
import { bytesOf } from './smallSchemas';

const usual: Readonly<Record<string, string>> = {
  region: 'chongqing',
  as_of_date: '2026-10-31',
  record_id: 'R-1',
  record_grain: 'aggregate',
  count: '45',
  reporting_unit_id: '500104',
  institution_id: 'CQX-0001',
  class_id: 'CQ-2026-0001',
  program: 'digital-skill',
  channel: 'market',
  training_type: 'on-the-job',
  class_start_date: '2026-03-05',
  completion_status: 'enrolled',
};

/** The training file of one row with the given cells, by field or by heading, in place of the usual ones. */
export function trainingFile(...rows: Readonly<Record<string, string>>[]): CheckedFile {
  const headings = [...new Set([...Object.keys(usual), ...rows.flatMap((cells) => Object.keys(cells))])];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((cells, index) =>
    headings
      .map(
        (heading) => cells[heading] ?? (heading === 'record_id' ? `R-${index + 1}` : (usual[heading] ?? '')),
      )
      .map(quoted),
  );
  const text = [headings.map(quoted), ...lines].join('\n');
  return checkFile(
    { name: '表.csv', bytes: bytesOf(text) },
    {
      schemas: Object.values(schemas),
      divisions: reference.divisions,
      occupationLists: reference.occupations,
    },
  );
}

/** What becomes of one training row: its values by field, or its problem. */
export function trainingRow(cells: Readonly<Record<string, string>>): {
  values?: Record<string, unknown>;
  problem?: Rejection;
} {
  const { table, rejected } = trainingFile(cells);
  const [problem] = rejected;
  if (problem) return { problem };
  return { values: Object.fromEntries(table.columns.map(({ name, values }) => [name, values[0]])) };
}
