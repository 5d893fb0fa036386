import { checkFile } from '../../../src/ingest/checkFile';
import type { CheckedFile } from '../../../src/ingest/types';
import type { Dataset } from '../../../src/model/ledger';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';
import { bytesOf } from '../smallSchemas';

export type Cells = Readonly<Record<string, string>>;

const common = { region: 'chongqing', as_of_date: '2026-10-31', record_grain: 'aggregate', count: '11' };

/** An ordinary row of each dataset, without its number. */
const usual: Readonly<Record<string, Cells>> = {
  assessment: {
    ...common,
    reporting_unit_id: '500104',
    assessment_type: 'skill-level',
    assessment_org_id: 'PJX-0001',
    program: 'digital-skill',
    occupation_code: '4-04-05-05',
    level_system: 'skill',
    level: '4',
    exam_date: '2026-06-20',
    assessment_result: 'pass',
    certificate_issued: 'false',
  },
  competition: {
    ...common,
    reporting_unit_id: '500104',
    competition_id: 'JS-2026-01',
    competition_name: '示例区数字技能大赛',
    competition_level: 'district',
    is_digital_event: 'true',
    start_date: '2026-05-18',
  },
  supply: {
    region: 'chongqing',
    as_of_date: '2026-10-31',
    item_type: 'training-base',
    item_id: 'PT-01',
    item_level: 'municipal',
    is_digital_field: 'true',
    reporting_unit_id: '500104',
    status: 'approved',
    approved_date: '2025-03-05',
  },
};

/** Columns of every type in which something personal may hide, one that the schema does not know among them. */
export const plantedColumns: Readonly<Record<string, readonly string[]>> = {
  assessment: [
    'direction',
    'work_type',
    'assessment_org_id',
    'training_institution_id',
    'certificate_date',
    'theory_result',
    '其他说明',
  ],
  competition: [
    'competition_name',
    'event_name',
    'organiser_id',
    'host_institution_id',
    'end_date',
    'award',
    '获奖情况',
  ],
  supply: [
    'item_name',
    'item_id',
    'host_institution_id',
    'stock_source',
    'ended_date',
    'quantity_issued',
    '认定文件',
  ],
};

/** The file of rows with the given cells in place of the usual ones. */
export function fileOf(dataset: Dataset, ...rows: readonly Cells[]): CheckedFile {
  const base = usual[dataset] ?? {};
  const headings = [
    ...new Set(['record_id', ...Object.keys(base), ...rows.flatMap((cells) => Object.keys(cells))]),
  ];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((cells, index) =>
    headings.map(
      (heading) => cells[heading] ?? (heading === 'record_id' ? `R-${index + 1}` : (base[heading] ?? '')),
    ),
  );
  const text = [headings, ...lines].map((line) => line.map(quoted).join(',')).join('\n');
  const context = {
    schemas: Object.values(schemas),
    divisions: reference.divisions,
    occupationLists: reference.occupations,
  };
  return checkFile({ name: '表.csv', bytes: bytesOf(text) }, context);
}
