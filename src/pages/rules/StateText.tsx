import { formatDay } from '../../format/dates';
import { caseStateWords } from '../../ingest/worklist/vocabulary';
import type { Case } from '../../model/caseBook';
import { useWords } from '../context';

/** What is known of a case: its state, the day of its closing, and what was written behind it. */
export function StateText({ one }: { one: Case }) {
  const { t, pick, language } = useWords();
  return (
    <span data-case-state={one.state}>
      {pick(caseStateWords[one.state])}
      {one.closedOn !== null && t('list.paren', { text: formatDay(one.closedOn, language) })}
      {one.note !== '' && <span className="note"> {one.note}</span>}
    </span>
  );
}
