import type { FilePlan } from '../../../ingest/plan/filePlan';
import type { Proposal } from '../../../ingest/plan/proposal';
import { type RecalledPlan, toRemembered } from '../../../ingest/plan/remembered';
import { schemas } from '../../../reference/schemas';
import { rememberedPlans, rememberPlan } from './rememberedPlans';

/** What was answered about the files of one load. */
export class ConfirmedPlans {
  private readonly answered = new Map<File, { plan: FilePlan; digest: Proposal['digest'] }>();
  /** With their days, which hold for the files that are loaded together. */
  private readonly ofThisLoad: RecalledPlan[] = [];

  answer(file: File, { digest }: Proposal, plan: FilePlan): void {
    this.answered.set(file, { plan, digest });
  }

  planOf(file: File): FilePlan | null {
    return this.answered.get(file)?.plan ?? null;
  }

  /** What is known of heading sets, this load's first. */
  remembered(): RecalledPlan[] {
    return [...this.ofThisLoad, ...rememberedPlans()];
  }

  /** The file was checked as answered: so are the next files with its headings. */
  keep(file: File): void {
    const { plan, digest = null } = this.answered.get(file) ?? {};
    if (!plan?.dataset) return;
    const kept = toRemembered(digest, plan, schemas[plan.dataset]);
    if (kept === null) return;
    const asOf = plan.constants['as_of_date'];
    this.ofThisLoad.unshift({
      ...kept,
      ...(asOf === undefined ? {} : { asOf }),
      years: plan.answers.years,
    });
    rememberPlan(kept);
  }
}
