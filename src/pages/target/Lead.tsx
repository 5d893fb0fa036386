import { useMemo } from 'react';
import { CopyButton } from '../../components/CopyButton';
import { PrintButton } from '../../components/PrintButton';
import { StatusTag } from '../../components/StatusTag';
import type { Entry } from '../../model/ledger';
import { isSmallGroup, smallestGroup } from '../../model/smallGroup';
import type { TargetView } from '../../query/targetView';
import { useWords, type Words } from '../context';
import { CopyLink } from '../CopyLink';
import { useCopied } from '../useCopied';
import { statusWord } from '../statusWord';
import { aboutText } from './scopeText';
import { subjectOf } from './forecast/subject';
import { signalOf } from './signal/signalOf';
import { signalSentence } from './signal/signalSentence';
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
  const verdict = useMemo(() => verdictOf(words, entry, view), [words, entry, view]);
  return (
    <header className="target-head">
      <p className="paper-only paper-board">{t('export.board', { region: t(`region.${entry.region}`) })}</p>
      <h1>
        {pick(entry.title)} <StatusTag status={standing.status} word={statusWord(t, entry, standing)} />
      </h1>
      <p className="target-sentence">{paragraph}</p>
      {verdict && <p className="target-signal">{verdict}</p>}
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

/** What the months say beside the status, while the period runs; null for a selection without a status. */
function verdictOf(words: Words, entry: Entry, view: TargetView): string | null {
  if (view.slice === null || view.scope === 'slice') return null;
  const subject = subjectOf(entry, view);
  const signal = signalOf(subject);
  return signal && signalSentence(words, subject.terms, view.standing, signal);
}
