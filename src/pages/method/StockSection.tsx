import { useReference, useWords } from '../context';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';
import { TargetNames } from './TargetNames';

/** Official totals: quoted, never summed from records. */
export function StockSection() {
  const { t } = useWords();
  const reference = useReference();
  const stocks = reference.ledger.filter(({ kind, role }) => kind === 'stock' && role === 'target');
  const based = stocks.filter(({ baseline }) => baseline !== null);
  return (
    <MethodSection id="stock">
      <p>
        {t('method.years.ofThisKind')}
        <TargetNames entries={stocks} />
      </p>
      <Paragraphs texts={[t('method.stock.quoted'), t('method.stock.closed')]} />
      <Formula text={t('method.stock.plan')} />
      <p>
        {t('method.stock.baseline')}
        {based.length === 0 ? (
          t('method.stock.noBaseline', { n: stocks.length })
        ) : (
          <>
            {t('method.stock.withBaseline')}
            <TargetNames entries={based} />
          </>
        )}
      </p>
    </MethodSection>
  );
}
