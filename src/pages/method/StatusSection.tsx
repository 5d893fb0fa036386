import { StatusTag } from '../../components/StatusTag';
import { formatShare } from '../../format/share';
import { statuses, type Status } from '../../model/standing';
import { useReference, useWords } from '../context';
import { MethodSection } from './MethodSection';
import { MethodTable } from './MethodTable';
import { statusWords, whenTexts } from './statusTexts';
import { thresholdGroups, thresholdText } from './thresholdGroups';
import { ThresholdTable } from './ThresholdTable';

/** The ten statuses: sign, words, when each applies, and the thresholds that the ledger sets. */
export function StatusSection() {
  const { t, language } = useWords();
  const reference = useReference();
  const groups = thresholdGroups(reference.ledger);
  const limits = {
    on: thresholdText(groups, ({ onTrackFrom }) => String(onTrackFrom)),
    risk: thresholdText(groups, ({ atRiskFrom }) => String(atRiskFrom)),
    complete: thresholdText(groups, ({ completeFrom }) => formatShare(completeFrom, language)),
  };
  return (
    <MethodSection id="status">
      <p>{t('method.status.lead')}</p>
      <MethodTable
        name="statuses"
        caption={t('method.status.caption')}
        heads={[t('method.status.word'), t('method.status.when')]}
        rows={statuses.map((status) => ({
          key: status,
          cells: [<StatusWords key={status} status={status} />, t(whenTexts[status], limits)],
        }))}
        stacks
      />
      <ThresholdTable groups={groups} />
      <p>{t('method.thresholds.note')}</p>
      <p>{t('method.thresholds.own')}</p>
    </MethodSection>
  );
}

/** Sign and usual word, and the words that some targets have instead. */
function StatusWords({ status }: { status: Status }) {
  const { t } = useWords();
  const { usual, others } = statusWords[status];
  return (
    <>
      <StatusTag status={status} word={t(usual)} />
      {others.map(({ where, word }) => (
        <span key={word} className="note beneath">
          {t(where)}
          {t('list.colon')}
          {t(word)}
        </span>
      ))}
    </>
  );
}
