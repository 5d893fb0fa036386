import type { TableSchema } from '../types';
import type { Answers, FilePlan } from './filePlan';
import { isGiven } from './lacking';
import { usualMaking } from './madeFields';

/** The plan with a column read as another field; the column that had the field before is left out. */
export function withField(plan: FilePlan, at: number, field: string | null, schema: TableSchema): FilePlan {
  const columns = (plan.columns ?? []).map((column, index) => {
    if (index === at) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });
  return remade({ ...plan, columns }, schema);
}

export function withConstant(plan: FilePlan, name: string, value: string): FilePlan {
  return { ...plan, constants: { ...plan.constants, [name]: value } };
}

export function withAnswer(plan: FilePlan, answers: Partial<Answers>): FilePlan {
  return { ...plan, answers: { ...plan.answers, ...answers } };
}

/**
 * Results by scores: the first column of scores is the theory, the second the practice, and the column of result words
 * is left out; with one column of scores it alone decides. `mark` null takes the words again.
 */
export function withPassMark(
  plan: FilePlan,
  { columns, mark, words }: { columns: readonly number[]; mark: number | null; words: number | null },
  schema: TableSchema,
): FilePlan {
  const [theory = -1, ability] = columns;
  const names = ability === undefined ? ['assessment_result'] : ['theory_result', 'ability_result'];
  let changed = withAnswer(plan, { passMark: mark });
  if (mark === null) {
    for (const at of columns) changed = withField(changed, at, null, schema);
    return words === null ? changed : withField(changed, words, 'assessment_result', schema);
  }
  if (words !== null) changed = withField(changed, words, null, schema);
  [theory, ability].forEach((at, index) => {
    if (at !== undefined && at >= 0) changed = withField(changed, at, names[index] ?? null, schema);
  });
  return remade(changed, schema);
}

/** What is made of other fields follows the columns: no longer where a column has it, and again where none does. */
function remade(plan: FilePlan, schema: TableSchema): FilePlan {
  const has = (name: string) =>
    plan.columns?.some(({ field }) => field === name) === true || (plan.constants[name] ?? '') !== '';
  const constants = Object.fromEntries(
    Object.entries(plan.constants).filter(([name]) => !plan.columns?.some(({ field }) => field === name)),
  );
  const bare = { ...plan, constants, made: {} };
  const made: Record<string, string> = {};
  for (const { name, constraints } of schema.fields) {
    if (constraints?.required !== true || isGiven(name, bare)) continue;
    const making = usualMaking(name, has);
    if (making !== null) made[name] = making;
  }
  return { ...bare, made };
}
