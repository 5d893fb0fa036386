import { formatShare } from '../../format/share';
import { isYearlyFloor } from '../../model/judgedPeriod';
import type { Entry } from '../../model/ledger';
import { useReference, useWords } from '../context';
import { useScopeText } from '../target/scopeText';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';
import { TargetNames } from './TargetNames';

/** Shares of a whole, and the floor under every institution's yearly pass rate. */
export function RatioSection() {
  const { t } = useWords();
  const reference = useReference();
  const ratios = reference.ledger.filter(({ kind, role }) => kind === 'ratio' && role === 'target');
  return (
    <MethodSection id="ratio">
      <Formula text={t('method.ratio.formula')} />
      <Paragraphs texts={[t('method.ratio.judged'), t('method.ratio.checkable')]} />
      {ratios
        .filter((entry) => !isYearlyFloor(entry))
        .map((entry) => (
          <Share key={entry.id} entry={entry} />
        ))}
      <h3>{t('method.floor.title')}</h3>
      {ratios.filter(isYearlyFloor).map((entry) => (
        <Floor key={entry.id} entry={entry} />
      ))}
    </MethodSection>
  );
}

function Share({ entry }: { entry: Entry }) {
  const { t } = useWords();
  const scopeText = useScopeText();
  const { dataset } = entry.reading;
  return (
    <p>
      <TargetNames entries={[entry]} />
      {t('list.colon')}
      {t('method.ratio.partWhole', {
        part: scopeText(entry.reading),
        whole: scopeText({ dataset, filter: entry.denominator ?? {} }),
      })}
    </p>
  );
}

function Floor({ entry }: { entry: Entry }) {
  const { t, language } = useWords();
  const floor = formatShare(entry.value, language);
  return (
    <>
      <p>
        <TargetNames entries={[entry]} />
        {t('list.colon')}
        {t('method.floor.each', { floor })}
      </p>
      <Formula text={t('method.floor.rate')} />
      <p>{t('method.floor.best')}</p>
      <Formula text={t('method.floor.share', { floor })} />
      <p>{t('method.floor.judged', { floor })}</p>
    </>
  );
}
