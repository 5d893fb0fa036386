import type { Dataset } from '../../model/ledger';
import { personalHeading } from '../personalHeadings';
import { personalValues } from '../personalValues';
import { plainHeading } from '../plainHeading';
import type { TableSchema } from '../types';
import { digestOf } from './digest';
import { type Answers, type FilePlan, noAnswers, openPlan } from './filePlan';
import { planKeys } from './plannedHeading';

/**
 * What a person confirmed for a set of headings: fields by position, constants that hold for every such file, answers.
 * No heading, no value of a cell, no day and no year, nothing that stood in a file's title.
 */
export interface RememberedPlan {
  digest: string;
  dataset: Dataset;
  fields: readonly (string | null)[];
  constants: Readonly<Record<string, string>>;
  made: Readonly<Record<string, string>>;
  answers: Omit<Answers, 'years' | 'units'>;
}

/** A remembered plan, with the days of the files that are loaded together with the one that was confirmed. */
export interface RecalledPlan extends RememberedPlan {
  asOf?: string;
  years?: Answers['years'];
}

/** A digest of the ordered plain headings; null where one of them looks personal. */
export function headingDigest(names: readonly string[]): string | null {
  if (names.some((name) => personalHeading(name) !== null || personalValues(name) !== 0)) return null;
  return digestOf(names.map(plainHeading).join('\u001f'));
}

/** What of a confirmed plan may be kept for the next file with the same headings; null where nothing may. */
export function toRemembered(
  digest: string | null,
  plan: FilePlan,
  schema: TableSchema,
): RememberedPlan | null {
  if (digest === null || plan.columns === null || plan.dataset === null) return null;
  const isLasting = (name: string) => {
    const field = schema.fields.find((one) => one.name === name);
    const isTime =
      field === undefined || field.type === 'date' || field.type === 'yearmonth' || name === 'year';
    return !isTime && !plan.ofThisFile.includes(name);
  };
  const { dayOrders, wholeMonths, wanFields, levelSystem, passMark, hiddenRows, struckRows } = plan.answers;
  return {
    digest,
    dataset: plan.dataset,
    fields: plan.columns.map(({ field }) => field),
    constants: Object.fromEntries(Object.entries(plan.constants).filter(([name]) => isLasting(name))),
    made: plan.made,
    answers: { dayOrders, wholeMonths, wanFields, levelSystem, passMark, hiddenRows, struckRows },
  };
}

/** The remembered decisions as a plan for a file with these headings; null where they are not for them. */
export function fromRemembered(remembered: RecalledPlan, names: readonly string[]): FilePlan | null {
  if (remembered.digest !== headingDigest(names) || remembered.fields.length !== names.length) return null;
  const { dataset, fields, constants, made, answers, asOf, years = {} } = remembered;
  return {
    ...openPlan,
    dataset,
    columns: planKeys(names).map((key, at) => ({ ...key, field: fields[at] ?? null })),
    constants: { ...constants, ...(asOf === undefined ? {} : { as_of_date: asOf }) },
    ofThisFile: asOf === undefined ? [] : ['as_of_date'],
    made,
    answers: { ...noAnswers, ...answers, years },
  };
}
