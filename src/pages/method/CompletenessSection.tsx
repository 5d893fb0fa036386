import { formatShare } from '../../format/share';
import { useReference, useWords } from '../context';
import { MethodLink } from '../MethodLink';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';
import { thresholdGroups, thresholdText } from './thresholdGroups';

/** Who has reported, when a status is withheld, and which months are provisional. */
export function CompletenessSection() {
  const { t, language } = useWords();
  const reference = useReference();
  const complete = thresholdText(thresholdGroups(reference.ledger), ({ completeFrom }) =>
    formatShare(completeFrom, language),
  );
  return (
    <MethodSection id="completeness">
      <p>{t('method.completeness.register')}</p>
      <Formula text={t('method.completeness.formula')} />
      <Paragraphs
        texts={[
          t('method.completeness.worst'),
          t('method.completeness.withheld', { complete }),
          t('method.completeness.unknown'),
          t('method.completeness.provisional'),
        ]}
      />
      <p className="note">
        <MethodLink section="divisions">{t('method.completeness.expected')}</MethodLink>
      </p>
    </MethodSection>
  );
}
