import { CopyButton } from '../../components/CopyButton';
import { PrintButton } from '../../components/PrintButton';
import { StatusTag } from '../../components/StatusTag';
import type { Entry } from '../../model/ledger';
import { isSmallGroup, smallestGroup } from '../../model/smallGroup';
import type { TargetView } from '../../query/targetView';
import { useWords } from '../context';
import { CopyLink } from '../CopyLink';
import { useCopied } from '../useCopied';
import { statusWord } from '../statusWord';
import { aboutText } from './scopeText';
import { targetSentence } from './targetSentence';
import { useValueLabel } from './valueLabel';

/** Title, status and the sentences that a meeting needs. */
export function Lead({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { t, pick } = words;
  const copied = useCopied();
  const label = useValueLabel();
  const { standing } = view;
  const paragraph = targetSentence(words, entry, { ...view, about: aboutText(words, label, view) });
  return (
    <header className="target-head">
      <p className="paper-only paper-board">{t('export.board', { region: t(`region.${entry.region}`) })}</p>
      <h1>
        {pick(entry.title)} <StatusTag status={standing.status} word={statusWord(t, entry, standing)} />
      </h1>
      <p className="target-sentence">{paragraph}</p>
      {isSmallGroup(entry, view.slice?.value ?? 0) && (
        <p className="note">{t('supp.small', { k: smallestGroup })}</p>
      )}
      <div className="page-tools">
        <CopyButton label={t('paper.copyText')} text={copied(paragraph)} />
        <CopyLink />
        <PrintButton />
      </div>
    </header>
  );
}
