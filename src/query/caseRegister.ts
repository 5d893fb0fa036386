import type { Session } from '../db/session';
import {
  answerCases,
  emptyCaseBook,
  followFindings,
  type Answered,
  type CaseAnswer,
  type CaseBook,
  type CaseCheck,
} from '../model/caseBook';
import {
  checkedRules,
  findLoadedCases,
  loadNamesOf,
  unclearCases,
  type FinishedChecks,
} from './caseTracking';
import type { DataState, GenerationStorage } from './dataState';
import type { Generation } from './generation';

/** What the register needs of the store whose state holds the book. */
interface Holder {
  session: Session;
  storage: GenerationStorage | null;
  state(): DataState;
  /** Whether rows are no longer those of `state().version`: between a commit and the state that tells of it. */
  isSwitching(): boolean;
  setCases(cases: CaseBook): void;
  /** ISO day. */
  today(): string;
}

/** Changes the book of cases of what is loaded, and sees to it that it is kept with the data. */
export class CaseRegister {
  private lastTurn: Promise<unknown> = Promise.resolve();
  /** The book as it is kept. */
  private kept: CaseBook = emptyCaseBook;

  constructor(private readonly holder: Holder) {}

  /**
   * Follows finished checks (`followFindings`); the records of the region must be in the engine, as for the checks.
   * Checks of data that have given way are dropped. Where the book cannot be kept it holds for this page.
   */
  follow(checks: FinishedChecks): Promise<void> {
    const { holder } = this;
    return this.inTurn(async () => {
      const { region, results, version } = checks;
      const isStale = () => holder.isSwitching() || version !== holder.state().version;
      if (isStale()) return;
      const { cases } = holder.state();
      const ofRegion = [...cases.values()].filter((one) => one.region === region);
      const found = await findLoadedCases(holder.session, ofRegion);
      if (isStale()) return;
      const unclear = unclearCases(cases, results);
      const check: CaseCheck = {
        region,
        rules: checkedRules(results),
        findings: results.flatMap(({ findings }) => findings),
        loaded: new Set([...found].filter((id) => !unclear.has(id))),
        loadNames: loadNamesOf(holder.state()),
      };
      const followed = followFindings(cases, check, holder.today());
      if (followed !== cases) holder.setCases(followed);
      await this.keepWhatIsSaid();
    });
  }

  /**
   * Enters what somebody says of cases (`answerCases`). @throws FileRefusal `load.quota`, `load.otherTab` where it cannot
   * be kept with the data; then nothing has changed
   */
  answer(answers: readonly CaseAnswer[], from: 'click' | 'list'): Promise<Omit<Answered, 'book'>> {
    const { holder } = this;
    return this.inTurn(async () => {
      const { cases } = holder.state();
      const setting = { today: holder.today(), from, loadNames: loadNamesOf(holder.state()) };
      const { book, ...counts } = answerCases(cases, answers, setting);
      if (book !== cases) holder.setCases(book);
      try {
        await this.keep();
      } catch (error) {
        if (holder.state().cases === book && book !== cases) holder.setCases(cases);
        throw error;
      }
      return counts;
    });
  }

  /** To be called when the data have been kept, with the book as it was kept with them. */
  isKept(cases: CaseBook): void {
    this.kept = cases;
  }

  /** Keeps what was said meanwhile, where that is possible. */
  keepWhatIsSaid(): Promise<void> {
    return this.keep().catch(() => undefined);
  }

  /** The book beside other data: it belongs to own data or to the sample, never to both. */
  besides(generation: Generation | null): CaseBook {
    const state = this.holder.state();
    return (state.generation === null) === (generation === null) ? state.cases : emptyCaseBook;
  }

  private async keep(): Promise<void> {
    const { isKept, cases } = this.holder.state();
    if (!isKept || this.kept === cases) return;
    await this.holder.storage?.keepCases(cases);
    this.kept = cases;
  }

  /** One after the other, but never waiting for a load that is still to be decided on. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(work);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }
}
