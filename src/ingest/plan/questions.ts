import { type DataRegion, dataRegions, type Division } from '../../reference/divisions';
import { resolveUnit } from '../../reference/resolveUnit';
import { halfWidth } from '../halfWidth';
import { isSharedLevel } from '../level';
import { parseNumber } from '../parseNumber';
import { cellReader } from '../readCell';
import type { Field, TableSchema } from '../types';
import { isResult } from './answeredCell';
import type { FilePlan } from './filePlan';
import { isFull } from './samples';
import type { Question } from './proposal';

const shown = 3;
const lone = /^(?:\d{4}[-/.年])?\d{1,2}月(?:份)?$|^\d{4}[-/.年]\d{1,2}$/;

/** A column with its field and the values of the rows that were looked at. */
export interface SampledColumn {
  heading: string;
  field: Field | null;
  values: readonly string[];
}

/** What the first rows leave open under the proposed columns and constants. */
export function questionsOf(
  columns: readonly SampledColumn[],
  {
    schema,
    plan,
    divisions,
    hidden,
    struck,
  }: {
    schema: TableSchema;
    plan: FilePlan;
    divisions: readonly Division[];
    hidden: number;
    struck: number;
  },
): Question[] {
  return [
    ...columns.flatMap(({ field, values }) =>
      field?.type === 'date' ? dayQuestions(field, values, schema) : [],
    ),
    ...columns.flatMap(({ field, values }) =>
      field?.type === 'integer' ? wanQuestions(field, values, schema) : [],
    ),
    ...levelQuestion(columns, plan),
    ...passQuestion(columns, schema),
    ...columns.flatMap(({ field, values }) =>
      field?.['x-reference'] === 'divisions' ? unitQuestions(values, plan, divisions) : [],
    ),
    ...(hidden > 0 ? [{ kind: 'hiddenRows' as const, rows: hidden }] : []),
    ...(struck > 0 ? [{ kind: 'struckRows' as const, rows: struck }] : []),
  ];
}

function dayQuestions(field: Field, values: readonly string[], { missingValues }: TableSchema): Question[] {
  const read = cellReader(field, missingValues);
  const distinct = [...new Set(values.filter(isFull))];
  const of = (isOne: (value: string, key: string | undefined) => boolean) =>
    distinct.filter((value) => isOne(halfWidth(value).trim(), read(value).problem?.key)).slice(0, shown);
  const isMonth = (value: string) => field['x-range-end'] !== undefined && lone.test(value);
  const months = of((value, key) => key !== undefined && isMonth(value));
  const yearless = of((value, key) => key === 'err.dateYear' || (isMonth(value) && !/^\d{4}/.test(value)));
  const orders = of((_, key) => key === 'err.dateForm');
  const questions: Question[] = [];
  if (yearless.length > 0) questions.push({ kind: 'year', field: field.name, examples: yearless });
  if (orders.length > 0) questions.push({ kind: 'dayOrder', field: field.name, examples: orders });
  if (months.length > 0) questions.push({ kind: 'wholeMonth', field: field.name, examples: months });
  return questions;
}

function wanQuestions(field: Field, values: readonly string[], { missingValues }: TableSchema): Question[] {
  const read = cellReader(field, missingValues);
  const rough = [...new Set(values)].filter((value) => read(value).change?.kind === 'wan').slice(0, shown);
  return rough.length === 0 ? [] : [{ kind: 'wan', field: field.name, examples: rough }];
}

function levelQuestion(columns: readonly SampledColumn[], { constants }: FilePlan): Question[] {
  const has = (name: string) => columns.some(({ field }) => field?.name === name) || constants[name];
  if (has('level_system')) return [];
  const words = columns.find(({ field }) => field?.name === 'level')?.values ?? [constants['level'] ?? ''];
  const shared = [...new Set(words.map((word) => word.trim()).filter(isSharedLevel))].slice(0, shown);
  return shared.length === 0 ? [] : [{ kind: 'level', examples: shared }];
}

function passQuestion(columns: readonly SampledColumn[], { fields }: TableSchema): Question[] {
  if (!fields.some(({ name }) => name === 'assessment_result')) return [];
  const scores = columns.flatMap(({ heading, field, values }, at) => {
    const isScore = field === null ? /成绩|得分|分数/.test(heading) : isResult(field);
    return isScore && isMostlyNumbers(values) ? [at] : [];
  });
  return scores.length === 0 ? [] : [{ kind: 'passMark', columns: scores }];
}

function isMostlyNumbers(values: readonly string[]): boolean {
  const filled = values.filter(isFull);
  return (
    filled.length > 0 && filled.filter((one) => parseNumber(one).problem === null).length * 2 >= filled.length
  );
}

function unitQuestions(
  values: readonly string[],
  { constants }: FilePlan,
  divisions: readonly Division[],
): Question[] {
  const region: DataRegion | null = dataRegions.find((name) => name === constants['region']) ?? null;
  return [...new Set(values.filter(isFull).map((value) => value.trim()))].flatMap((text) => {
    const match = resolveUnit(divisions, { region, text, day: null });
    return match.kind === 'ambiguous' ? [{ kind: 'unit' as const, text, units: match.ids }] : [];
  });
}
