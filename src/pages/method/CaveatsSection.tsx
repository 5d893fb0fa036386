import { useReference, useWords } from '../context';
import { MethodSection } from './MethodSection';
import { overlapPairs } from './overlapPairs';
import { TargetNames } from './TargetNames';

/** What a figure does not say. */
export function CaveatsSection() {
  const { t } = useWords();
  const { ledger } = useReference();
  const pairs = overlapPairs(ledger);
  return (
    <MethodSection id="caveats">
      <ul>
        <li>{t('method.caveats.evidence')}</li>
        <li>{t('method.caveats.overlaps', { n: pairs.length })}</li>
        <li>
          {t('method.caveats.readings')}
          <TargetNames entries={ledger.filter(({ otherReading }) => otherReading !== null)} />
        </li>
        <li>
          {t('method.caveats.notTargets')}
          <TargetNames entries={ledger.filter(({ role }) => role !== 'target')} />
        </li>
        <li>{t('method.caveats.persons')}</li>
        <li>{t('method.caveats.release')}</li>
      </ul>
      <details>
        <summary>{t('method.caveats.pairs', { n: pairs.length })}</summary>
        <ul data-table="overlaps">
          {pairs.map((pair) => (
            <li key={pair.map(({ id }) => id).join()}>
              <TargetNames entries={pair} />
            </li>
          ))}
        </ul>
      </details>
    </MethodSection>
  );
}
