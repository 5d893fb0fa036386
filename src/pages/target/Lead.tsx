import { StatusTag } from '../../components/StatusTag';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useWords } from '../context';
import { statusWord } from '../statusWord';
import { targetSentence } from './targetSentence';

/** Title, status and the sentences that a meeting needs. */
export function Lead({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { t, pick } = words;
  const { standing } = view;
  return (
    <header className="target-head">
      <h1>
        {pick(entry.title)} <StatusTag status={standing.status} word={statusWord(t, entry, standing)} />
      </h1>
      <p className="target-sentence">{targetSentence(words, entry, view)}</p>
    </header>
  );
}
