import type { LoadableFile } from '../../../ingest/checkTask';
import type { FilePlan } from '../../../ingest/plan/filePlan';
import type { Proposal } from '../../../ingest/plan/proposal';
import { type RecalledPlan, toRemembered } from '../../../ingest/plan/remembered';
import { FileRefusal } from '../../../ingest/types';
import { schemas } from '../../../reference/schemas';
import { rememberPlan } from './rememberedPlans';

/** Why a file was not read, and what it is taken for. */
export interface Question {
  refusal: FileRefusal;
  proposal: Proposal;
}

/**
 * Checks a file, asking about it until it is checked, refused or dropped (null). What was confirmed is remembered for
 * its headings; `confirmed` takes it with its days, for the other files that are loaded together with this one.
 * @throws FileRefusal where nobody can answer
 */
export async function checkAsking({
  check,
  ask,
  confirmed,
}: {
  check(plan: FilePlan | null): Promise<LoadableFile>;
  /** Null drops the file. */
  ask(question: Question): Promise<FilePlan | null>;
  confirmed: RecalledPlan[];
}): Promise<LoadableFile | null> {
  let plan: FilePlan | null = null;
  let digest: string | null = null;
  for (;;) {
    try {
      const file = await check(plan);
      const kept = plan && plan.dataset && toRemembered(digest, plan, schemas[plan.dataset]);
      if (plan && kept) {
        const asOf = plan.constants['as_of_date'];
        confirmed.unshift({ ...kept, ...(asOf === undefined ? {} : { asOf }), years: plan.answers.years });
        rememberPlan(kept);
      }
      return file;
    } catch (error) {
      if (!(error instanceof FileRefusal) || error.proposal === null) throw error;
      const { proposal } = error;
      ({ digest } = proposal);
      plan = await ask({ refusal: error, proposal });
      if (plan === null) return null;
    }
  }
}
