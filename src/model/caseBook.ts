import type { Dataset } from './ledger';
import type { Finding } from './ruleVerdict';

/**
 * What is known of a case: 待核实, 属实，整改中, 数据有误，已更正, 不属于问题，已说明, 已销号, 再次出现.
 * to-verify and recurred are open: nobody has said anything about the case yet, or not since it came back.
 */
export const caseStates = [
  'to-verify',
  'confirmed',
  'data-corrected',
  'explained',
  'closed',
  'recurred',
] as const;
export type CaseState = (typeof caseStates)[number];

type Told = Pick<
  Finding,
  | 'id'
  | 'rule'
  | 'region'
  | 'dataset'
  | 'recordIds'
  | 'personKey'
  | 'unit'
  | 'institution'
  | 'classId'
  | 'month'
  | 'reason'
  | 'found'
  | 'expected'
  | 'dueDate'
>;

/** A breach that some check has found, with what has been said of it since; it stays known when it is gone. */
export interface Case extends Told {
  state: CaseState;
  /** What was written behind the state; '' for nothing. */
  note: string;
  /** ISO day of 办结, null without one. */
  closedOn: string | null;
  /** Whether the last check that could have found it did. */
  isPresent: boolean;
  /** What was loaded (`LoadNames`) when somebody gave the state; null where nobody did. */
  answeredOn: string | null;
}

/** All known cases by id, in the order in which they were first found; never changed in place. */
export type CaseBook = ReadonlyMap<string, Case>;

export const emptyCaseBook: CaseBook = new Map();

/** Names what is loaded of a dataset of a region: another name after every load that touches it. */
export type LoadNames = (region: string, dataset: Dataset) => string;

/** What a run of checks over one region has come to. */
export interface CaseCheck {
  region: string;
  /** Rules that were checked on data to the end; of others nothing is known. */
  rules: ReadonlySet<string>;
  findings: readonly Finding[];
  /** Known cases that the check could have found again: at least one of their records is still loaded. */
  loaded: ReadonlySet<string>;
  loadNames: LoadNames;
}

/** What somebody says of a case; `closedOn` is an ISO day or null. */
export interface CaseAnswer {
  id: string;
  state: CaseState;
  note: string;
  closedOn: string | null;
}

/**
 * The book after a check; the same object where nothing has changed. `today` is an ISO day. Cases of other regions stay
 * as they are. What becomes of a case of the region:
 *
 * | state          | breach found                    | pending     | gone, was checkable | gone, nothing known |
 * | (unknown case) | enters as to-verify             | –           | –                   | –                   |
 * | to-verify      | stays                           | stays       | closed              | stays               |
 * | confirmed      | stays                           | stays       | closed              | stays               |
 * | recurred       | stays                           | stays       | closed              | stays               |
 * | explained      | stays                           | stays       | stays               | stays               |
 * | data-corrected | recurred, same data: stays      | stays       | closed              | stays               |
 * | closed         | recurred, same data: stays      | stays       | stays               | stays               |
 *
 * - breach found: told anew from the finding; the note stays, a case that recurs loses its closing day. “Same data”:
 *   nothing of the dataset was loaded since somebody gave the state, so that finding it again is no news.
 * - pending: no breach at present and not settled either; it keeps its id and goes on when the day has passed.
 * - gone, was checkable: its rule was checked and one of its records is loaded. Closed today, or on the day that somebody
 *   had written down; the note stays. An explained case is settled and stays so wherever it is found again.
 * - gone, nothing known: its rule was not checked, or its records are not loaded. A rule that was left out while the
 *   records are there does not even change `isPresent`; in every other column but the first it becomes false.
 */
export function followFindings(book: CaseBook, check: CaseCheck, today: string): CaseBook {
  const findings = new Map(check.findings.map((finding) => [finding.id, finding]));
  const next = new Map<string, Case>();
  let hasChanged = false;
  for (const [id, known] of book) {
    const followed =
      known.region === check.region ? follow(known, findings.get(id) ?? null, check, today) : known;
    const isSame = followed === known || isEqual(followed, known);
    hasChanged ||= !isSame;
    next.set(id, isSame ? known : followed);
  }
  for (const finding of findings.values()) {
    if (finding.verdict !== 'breach' || book.has(finding.id)) continue;
    next.set(finding.id, {
      ...told(finding),
      state: 'to-verify',
      note: '',
      closedOn: null,
      isPresent: true,
      answeredOn: null,
    });
    hasChanged = true;
  }
  return hasChanged ? next : book;
}

function follow(
  known: Case,
  finding: Finding | null,
  { rules, loaded, loadNames }: CaseCheck,
  today: string,
): Case {
  if (finding?.verdict === 'breach') {
    const present = { ...known, ...told(finding), isPresent: true };
    const isSettled = known.state === 'closed' || known.state === 'data-corrected';
    if (!isSettled || known.answeredOn === loadNames(known.region, finding.dataset)) return present;
    return { ...present, state: 'recurred', closedOn: null, answeredOn: null };
  }
  const isLoaded = loaded.has(known.id);
  if (!rules.has(known.rule)) return isLoaded ? known : { ...known, isPresent: false };
  const stays = finding !== null || !isLoaded || known.state === 'explained' || known.state === 'closed';
  if (stays) return { ...known, isPresent: false };
  return {
    ...known,
    state: 'closed',
    closedOn: known.closedOn ?? today,
    isPresent: false,
    answeredOn: null,
  };
}

/** What has become of answers; every answer is counted once: `changed` + `unchanged` + `unknown.length`. */
export interface Answered {
  book: CaseBook;
  changed: number;
  unchanged: number;
  /** Ids that the book does not hold. */
  unknown: readonly string[];
}

/**
 * The book after answers; the same object where nothing has changed. A closed case without a day is closed on `today`
 * (ISO day), or stays closed on its day.
 *
 * By `click` every state can be given. In a `list` the words 待核实 and 再次出现 stand where nobody has answered: a row
 * that came back untouched must not undo what was said since. They change no state, and only a note behind them is taken,
 * for a case that is still open.
 */
export function answerCases(
  book: CaseBook,
  answers: readonly CaseAnswer[],
  { today, from, loadNames }: { today: string; from: 'click' | 'list'; loadNames: LoadNames },
): Answered {
  const next = new Map(book);
  const unknown: string[] = [];
  let changed = 0;
  for (const answer of answers) {
    const known = next.get(answer.id);
    if (!known) {
      unknown.push(answer.id);
      continue;
    }
    const isUnanswered = from === 'list' && isOpen(answer.state);
    const said = isUnanswered ? unanswered(known, answer) : answered(known, answer, today);
    if (isEqual(said, known)) continue;
    const answeredOn = isUnanswered ? known.answeredOn : loadNames(known.region, known.dataset);
    next.set(answer.id, { ...said, answeredOn });
    changed++;
  }
  const unchanged = answers.length - changed - unknown.length;
  return { book: changed > 0 ? next : book, changed, unchanged, unknown };
}

function unanswered(known: Case, { note }: CaseAnswer): Case {
  const text = note.trim();
  return isOpen(known.state) && text !== '' ? { ...known, note: text } : known;
}

function answered(known: Case, { state, note, closedOn }: CaseAnswer, today: string): Case {
  const day =
    state === 'closed' ? (closedOn ?? (known.state === 'closed' ? known.closedOn : null)) : closedOn;
  return { ...known, state, note: note.trim(), closedOn: state === 'closed' ? (day ?? today) : day };
}

/** Whether nobody has said yet what a case is, or not since it came back. */
export function isOpen(state: CaseState): boolean {
  return state === 'to-verify' || state === 'recurred';
}

function told(finding: Finding): Told {
  const { id, rule, region, dataset, recordIds, personKey, unit, institution } = finding;
  const { classId, month, reason, found, expected, dueDate } = finding;
  return {
    id,
    rule,
    region,
    dataset,
    recordIds,
    personKey,
    unit,
    institution,
    classId,
    month,
    reason,
    found,
    expected,
    dueDate,
  };
}

function isEqual(one: Case, other: Case): boolean {
  return (Object.keys(one) as (keyof Case)[]).every((key) =>
    key === 'recordIds'
      ? one.recordIds.length === other.recordIds.length &&
        one.recordIds.every((id, at) => id === other.recordIds[at])
      : one[key] === other[key],
  );
}
