import type { CheckContext } from '../checkFile';
import { fieldsOfHeading, rankDatasets } from '../headings';
import type { Source } from '../source/source';
import type { Choice } from '../table/chooseSheets';
import type { OpenSheet } from '../table/openSheet';
import type { SheetRow } from '../table/sheetChecker';
import type { Field, TableSchema } from '../types';
import { type FilePlan, noAnswers, openPlan } from './filePlan';
import { headingNames, planKeys } from './plannedHeading';
import type { Proposal, ProposedSheet, SheetState } from './proposal';
import { type Match, matchColumns } from './proposeColumns';
import { proposeConstants } from './proposeConstants';
import { questionsOf, type SampledColumn } from './questions';
import { headingDigest } from './remembered';
import { isFull, samplesOf, shownCells } from './samples';
import { statedYear } from './titleFacts';

/** A file as far as it was read when a person has to be asked. */
export interface ReadSoFar {
  name: string;
  source: Pick<Source, 'format' | 'encoding'>;
  sheets: readonly OpenSheet[];
  choice: Choice;
  /** First rows below the headings. */
  samples: ReadonlyMap<OpenSheet, readonly SheetRow[]>;
  counts: ReadonlyMap<OpenSheet, number>;
}

const matched = 200;
const rowsBefore = 4;
const rowsAfter = 4;
const rowsWithoutHeading = 12;

const hints: Partial<Record<TableSchema['name'], RegExp>> = {
  training: /培训|学员|班次/,
  assessment: /认定|考核|鉴定|评价|成绩/,
  competition: /竞赛|大赛|比武|练兵/,
  supply: /平台|名录|工作室|基地|培训券/,
  allocations: /任务分解|分解表/,
  submissions: /报送登记/,
  populations: /常住人口|参考人口/,
};

/** What the file is taken for; `plan` holds what was decided already (nothing of it is proposed otherwise). */
export function propose(
  file: ReadSoFar,
  context: CheckContext,
  { plan, isRemembered }: { plan: FilePlan | null; isRemembered: boolean },
): Proposal {
  const open = shownSheet(file, plan);
  const given = plan ?? openPlan;
  const names = open?.heading ? headingNames(open.heading) : [];
  const titles = titlesOf(open);
  const datasets = likely(names, [...titles, file.name], context.schemas);
  const dataset = given.dataset ?? datasets[0]?.schema.name ?? null;
  const schema = context.schemas.find(({ name }) => name === dataset);
  const shared = {
    dataset,
    datasets: datasets.map(({ schema: { name }, known }) => ({ dataset: name, known })),
    encoding: file.source.format === 'text' ? (file.source.encoding as Proposal['encoding']) : null,
    encodings: [],
    sheets: file.sheets.map((sheet) => proposedSheet(sheet, open, file)),
    sheet: open?.sheet.name ?? null,
    rows: open ? rowsAround(open, names) : [],
    digest: names.length === 0 ? null : headingDigest(names),
    isRemembered,
  };
  if (!open || !schema || names.length === 0)
    return { ...shared, columns: [], sources: {}, questions: [], plan: { ...given, dataset, columns: null } };
  const rows = file.samples.get(open) ?? [];
  const values = open.heading?.columns.map((column) => rows.map(({ cells }) => cells[column] ?? '')) ?? [];
  const matches = given.columns
    ? plannedMatches(names, given, schema)
    : matchColumns(
        names,
        values.map((list) => list.slice(0, matched)),
        schema,
        context.divisions,
      );
  const columns: SampledColumn[] = names.map((heading, at) => ({
    heading,
    field: matches[at]?.field ?? null,
    values: values[at] ?? [],
  }));
  const { divisions } = context;
  const found = proposeConstants(columns, { schema, plan: given, titles, fileName: file.name, divisions });
  const proposed: FilePlan = {
    ...given,
    dataset,
    sheets: given.sheets ?? takenSheets(shared.sheets),
    columns: planKeys(names).map((key, at) => ({ ...key, field: matches[at]?.field?.name ?? null })),
    constants: found.constants,
    made: found.made,
    ofThisFile: found.ofThisFile,
  };
  const questions = questionsOf(columns, {
    schema,
    plan: proposed,
    divisions,
    hidden: rows.filter(({ isHidden }) => isHidden).length,
    struck: rows.filter(({ struck }) => struck === 'all').length,
  });
  const year = statedYear(titles, file.name);
  return {
    ...shared,
    columns: names.map((heading, at) => ({
      heading,
      field: matches[at]?.field?.name ?? null,
      found: matches[at]?.found ?? 'none',
      similarity: matches[at]?.similarity ?? null,
      samples: samplesOf(heading, (values[at] ?? []).slice(0, matched)),
    })),
    sources: found.sources,
    questions,
    plan: { ...proposed, answers: usualAnswers(proposed, { questions, columns, year: year?.value ?? null }) },
  };
}

function usualAnswers(
  { answers }: FilePlan,
  {
    questions,
    columns,
    year,
  }: { questions: Proposal['questions']; columns: readonly SampledColumn[]; year: string | null },
): FilePlan['answers'] {
  const years: Record<string, number> = { ...answers.years };
  let { levelSystem, passMark } = answers;
  for (const question of questions) {
    if (question.kind === 'year' && year !== null) years[question.field] ??= Number(year);
    if (question.kind === 'level') levelSystem ??= skillCodes(columns) ? 'skill' : null;
    // Scores in the column of results can only be read with a mark; 60 is usual and stands there to be confirmed.
    if (question.kind === 'passMark' && question.columns.some((at) => columns[at]?.field !== null))
      passMark ??= 60;
  }
  return { ...noAnswers, ...answers, years, levelSystem, passMark };
}

function skillCodes(columns: readonly SampledColumn[]): boolean {
  const codes =
    columns.find(({ field }) => field?.['x-reference'] === 'occupations')?.values.filter(isFull) ?? [];
  return codes.length > 0 && codes.every((code) => /^\s*['A-Z]?[456４５６]/.test(code));
}

function plannedMatches(names: readonly string[], plan: FilePlan, schema: TableSchema): Match[] {
  return planKeys(names).map(({ heading, ordinal }, at) => {
    const planned = plan.columns?.find((one) => one.heading === heading && one.ordinal === ordinal);
    const field: Field | null = schema.fields.find(({ name }) => name === planned?.field) ?? null;
    const known = fieldsOfHeading(names[at] ?? '', schema);
    const isKnown = field !== null && known.fields.includes(field);
    return { field, found: isKnown ? known.by : 'none', similarity: null };
  });
}

/** The sheet whose columns are shown: chosen, read, or the first that has a heading; a visible one before a hidden. */
function shownSheet({ sheets, choice }: ReadSoFar, plan: FilePlan | null): OpenSheet | null {
  const wanted = sheets.find(({ sheet }) => plan?.sheets?.includes(sheet.name ?? ''));
  const visible = sheets.filter(({ sheet }) => !sheet.hidden);
  const headed = [...visible, ...sheets].filter(({ heading }) => heading !== null);
  const plain = headed.filter(
    (one) => !one.heading?.isCross && choice.left.get(one)?.key !== 'sheet.summary',
  );
  return (
    wanted ?? choice.taken[0] ?? plain[0] ?? headed[0] ?? visible.find(({ head }) => head.length > 0) ?? null
  );
}

function titlesOf(open: OpenSheet | null): string[] {
  if (!open?.heading) return [];
  return [open.sheet.name ?? '', ...open.above.flatMap(({ cells }) => cells.filter(isFull))];
}

function likely(names: readonly string[], texts: readonly string[], schemas: readonly TableSchema[]) {
  const hinted = ({ name }: TableSchema) => Number(texts.some((text) => hints[name]?.test(text) === true));
  return rankDatasets(names, schemas)
    .map((one, rank) => ({ ...one, rank }))
    .sort(
      (left, right) =>
        right.known + hinted(right.schema) - left.known - hinted(left.schema) || left.rank - right.rank,
    );
}

function proposedSheet(
  open: OpenSheet,
  shown: OpenSheet | null,
  { choice, counts, samples }: ReadSoFar,
): ProposedSheet {
  const { heading, headingRows, head } = open;
  const above = open.above.length;
  const place = heading && {
    first: head[above]?.number ?? 0,
    last: head[above + headingRows.length - 1]?.number ?? 0,
  };
  return {
    name: open.sheet.name,
    state: stateOf(open, shown, choice),
    rows: countOf(open, samples.get(open), counts.get(open) ?? 0),
    heading: place,
  };
}

/** Few rows are counted without totals and feet; of many the few that are none do not matter. */
function countOf({ heading }: OpenSheet, sample: readonly SheetRow[] | undefined, read: number): number {
  if (!sample || heading === null) return 0;
  return read > sample.length * 2 ? read : sample.length;
}

function stateOf(open: OpenSheet, shown: OpenSheet | null, { left, taken }: Choice): SheetState {
  const key = left.get(open)?.key;
  if (open.sheet.hidden) return 'hidden';
  if (key === 'sheet.summary') return 'summary';
  if (open.heading?.isCross) return 'cross';
  if (open.head.length === 0) return 'empty';
  if (taken.includes(open) || open === shown) return 'fits';
  return headingsOf(open) !== '' && headingsOf(open) === headingsOf(shown) ? 'fits' : 'other';
}

function headingsOf(open: OpenSheet | null): string {
  return open?.heading
    ? planKeys(headingNames(open.heading))
        .map(({ heading }) => heading)
        .sort()
        .join('\u001f')
    : '';
}

/** Sheets of a workbook by name; a file without sheets has nothing to choose. */
function takenSheets(sheets: readonly ProposedSheet[]): string[] | null {
  if (sheets.every(({ name }) => name === null)) return null;
  return sheets.flatMap(({ name, state }) => (state === 'fits' && name !== null ? [name] : []));
}

function rowsAround({ heading, head, above }: OpenSheet, names: readonly string[]): Proposal['rows'] {
  const at = above.length;
  const [from, to] = heading ? [Math.max(0, at - rowsBefore), at + rowsAfter] : [0, rowsWithoutHeading];
  const columns = heading?.columns ?? [];
  const headings = head[0]
    ? Array.from({ length: Math.max(...columns, 0) + 1 }, (_, column) => names[columns.indexOf(column)])
    : [];
  return head.slice(from, to).map(({ number, cells }) => ({ number, cells: shownCells(cells, headings) }));
}
