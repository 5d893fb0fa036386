import { useReference, useWords } from '../context';
import { useLedgerCells } from './ledgerCells';
import { MethodSection } from './MethodSection';
import { MethodTable } from './MethodTable';

/** The ledger itself: every entry with its source, definition and role. */
export function LedgerSection() {
  const { t } = useWords();
  const { ledger } = useReference();
  const cellsOf = useLedgerCells();
  const targets = ledger.filter(({ role }) => role === 'target').length;
  return (
    <MethodSection id="ledger">
      <p>{t('method.ledger.lead')}</p>
      <MethodTable
        name="ledger"
        caption={t('method.ledger.caption', { n: ledger.length, a: targets, b: ledger.length - targets })}
        heads={[
          t('method.ledger.entry'),
          t('method.ledger.source'),
          t('method.ledger.role'),
          t('method.ledger.period'),
          t('method.ledger.value'),
          t('method.ledger.counted'),
          t('method.ledger.other'),
          t('method.ledger.overlaps'),
        ]}
        rows={ledger.map((entry) => ({ key: entry.id, cells: cellsOf(entry) }))}
        stacks
      />
    </MethodSection>
  );
}
