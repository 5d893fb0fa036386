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
import { leadText } from './forecast/forecastTexts';
import { subjectOf, type Subject } from './forecast/subject';
import { useForecast } from './forecast/useForecast';
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
  const subject = useMemo(() => subjectOf(entry, view), [entry, view]);
  const forecast = useForecast(subject);
  const paragraph = targetSentence(words, entry, {
    ...view,
    about: aboutText(words, label, view),
    forecast:
      typeof forecast === 'object' && !subject.isOfWhole
        ? { text: leadText(words, subject.terms, forecast), isLikely: forecast.base.likelihood === 'likely' }
        : null,
  });
  const verdict = useMemo(() => verdictOf(words, view, subject), [words, view, subject]);
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
function verdictOf(words: Words, view: TargetView, subject: Subject): string | null {
  if (view.slice === null || view.scope === 'slice') return null;
  const signal = signalOf(subject);
  return signal && signalSentence(words, subject.terms, view.standing, signal);
}
