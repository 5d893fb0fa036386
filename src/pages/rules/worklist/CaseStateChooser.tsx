import { useId, useState } from 'react';
import { kindsOf } from '../../../ingest/personalKinds';
import { personalValues } from '../../../ingest/personalValues';
import { refusalIn } from '../../../ingest/types';
import { caseStateWords } from '../../../ingest/worklist/vocabulary';
import { caseStates, type Case, type CaseAnswer } from '../../../model/caseBook';
import { useStore, useWords } from '../../context';
import { useWorkListSentence } from './useWorkListSentence';

const longestNote = 500;

interface Said {
  text: string;
  isFailure: boolean;
}

/** Says of one case what it is, with a remark. `name` tells readers of the screen which case it is. */
export function CaseStateChooser({ one, name }: { one: Case; name: string }) {
  const { t, pick } = useWords();
  const { said, answer } = useAnswer();
  const noteId = useId();
  /** What is not recorded yet; null shows the case as it is. */
  const [draft, setDraft] = useState<Pick<Case, 'state' | 'note'> | null>(null);
  const { state, note } = draft ?? one;
  const isChanged = state !== one.state || note.trim() !== one.note;
  const submit = async () => {
    const closedOn = state === one.state ? one.closedOn : null;
    if (isChanged && (await answer({ id: one.id, state, note, closedOn }))) setDraft(null);
  };
  return (
    <form
      className="choices"
      data-case={one.id}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <select
        aria-label={t('worklist.stateOf', { name })}
        value={state}
        onChange={({ target }) =>
          setDraft({ state: caseStates.find((known) => known === target.value) ?? state, note })
        }
      >
        {caseStates
          // Only a check finds that a case has come back.
          .filter((known) => known !== 'recurred' || one.state === 'recurred')
          .map((known) => (
            <option key={known} value={known}>
              {pick(caseStateWords[known])}
            </option>
          ))}
      </select>
      <label htmlFor={noteId}>{t('worklist.note')}</label>
      <input
        id={noteId}
        value={note}
        maxLength={longestNote}
        onChange={({ target }) => setDraft({ state, note: target.value })}
      />
      <button type="submit" aria-disabled={!isChanged}>
        {t('worklist.save')}
      </button>
      <span role={said?.isFailure ? 'alert' : 'status'} className={said?.isFailure ? 'failed' : 'note'}>
        {said?.text}
      </span>
    </form>
  );
}

/** Records an answer; what is typed is searched for personal data as a file is. */
function useAnswer(): { said: Said | null; answer(answer: CaseAnswer): Promise<boolean> } {
  const { t } = useWords();
  const store = useStore();
  const sentence = useWorkListSentence();
  const [said, setSaid] = useState<Said | null>(null);
  const answer = async (given: CaseAnswer) => {
    const kinds = kindsOf(personalValues(given.note)).map((kind) => t(`pii.kind.${kind}`));
    if (kinds.length > 0) {
      setSaid({ text: t('worklist.noteStop', { kinds: kinds.join(t('list.and')) }), isFailure: true });
      return false;
    }
    try {
      await store.cases.answer([given], 'click');
      setSaid({ text: t('worklist.saved'), isFailure: false });
      return true;
    } catch (error) {
      const { key, params } = refusalIn(error) ?? { key: 'load.unreadable', params: {} };
      setSaid({ text: sentence(key, params), isFailure: true });
      return false;
    }
  };
  return { said, answer };
}
