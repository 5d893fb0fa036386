import { CopyButton } from '../../components/CopyButton';
import { PrintButton } from '../../components/PrintButton';
import { StatusTag } from '../../components/StatusTag';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import type { Selection } from '../address';
import { useWords } from '../context';
import { useCopied } from '../useCopied';
import { statusWord } from '../statusWord';
import { targetSentence } from './targetSentence';
import { useSelectedText } from './useSelectedText';

interface LeadProps {
  entry: Entry;
  view: TargetView;
  selection: Selection;
}

/** Title, status and the sentences that a meeting needs. */
export function Lead({ entry, view, selection }: LeadProps) {
  const words = useWords();
  const { t, pick } = words;
  const copied = useCopied();
  const selectedText = useSelectedText();
  const { standing, scope } = view;
  const paragraph = targetSentence(words, entry, { ...view, selected: selectedText(selection, scope) });
  return (
    <header className="target-head">
      <h1>
        {pick(entry.title)} <StatusTag status={standing.status} word={statusWord(t, entry, standing)} />
      </h1>
      <p className="target-sentence">{paragraph}</p>
      <div className="page-tools">
        <CopyButton label={t('paper.copyText')} text={copied(paragraph)} />
        <PrintButton />
      </div>
    </header>
  );
}
