import { formatDay } from '../../format/dates';
import { stateText } from '../../ingest/worklist/vocabulary';
import type { Case } from '../../model/caseBook';
import { useWords } from '../context';

/** What is known of a case: its state with what was written behind it, and the day of its closing. */
export function StateText({ one }: { one: Case }) {
  const { t, language } = useWords();
  return (
    <span data-case-state={one.state}>
      {stateText(one.state, one.note, language)}
      {one.closedOn !== null && t('list.paren', { text: formatDay(one.closedOn, language) })}
    </span>
  );
}
