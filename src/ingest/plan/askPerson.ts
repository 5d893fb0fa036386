import type { CheckContext } from '../checkFile';
import { FileRefusal } from '../types';
import type { FilePlan } from './filePlan';
import { headingNames } from './plannedHeading';
import { propose, type ReadSoFar } from './propose';
import { isAnswered } from './answered';
import { fromRemembered } from './remembered';

const mendable = new Set([
  'load.unknownColumns',
  'load.missingColumns',
  'load.repeatedColumn',
  'load.whichSheet',
  'load.onlyHidden',
  'load.noHeading',
]);

/** Whether a person can say how the file is to be read. */
export function isMendable(refusal: FileRefusal | null): boolean {
  return refusal !== null && mendable.has(refusal.key);
}

/** The refusal with what the file is taken for. */
export function withProposal(
  refusal: FileRefusal,
  file: ReadSoFar,
  context: CheckContext,
  decided: { plan: FilePlan | null; isRemembered: boolean },
): FileRefusal {
  const { key, params, details } = refusal;
  return new FileRefusal(key, params, details, propose(file, context, decided));
}

/**
 * The plan remembered for the headings of a file that nobody was asked about, completed by what stands in its titles and
 * its name (as-of date, year); what it lacks is asked, as are questions that it does not answer. Null where the headings
 * are not known from before.
 */
export function recallPlan(
  file: Omit<ReadSoFar, 'samples' | 'counts'>,
  context: CheckContext,
): { plan: FilePlan; mustAsk: boolean } | null {
  const { sheets, choice } = file;
  if (!isMendable(choice.refusal)) return null;
  for (const { heading, above, headingRows, head, ...open } of sheets) {
    if (heading === null || open.sheet.hidden) continue;
    const names = headingNames(heading);
    const plans = (context.remembered ?? []).map((one) => fromRemembered(one, names));
    const plan = plans.find((one) => one !== null);
    if (!plan) continue;
    const rows = head.slice(above.length + headingRows.length);
    const samples = new Map(sheets.map((sheet) => [sheet, sheet.heading === heading ? rows : []]));
    const soFar = { ...file, samples, counts: new Map() };
    const { plan: completed, sources, questions } = propose(soFar, context, { plan, isRemembered: true });
    // The latest day among the records is a guess at how far they reach, not a statement.
    const { as_of_date: asOf, ...constants } = completed.constants;
    const isStated = asOf !== undefined && sources['as_of_date'] !== 'values';
    return {
      plan: { ...completed, sheets: null, constants: isStated ? completed.constants : constants },
      mustAsk: !questions.every((question) => isAnswered(question, completed)),
    };
  }
  return null;
}
