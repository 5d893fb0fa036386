import { useWords } from '../pages/context';
import type { LedgerError } from '../reference/ledgerError';

/** Shown until reference data and engine are there. */
export function Waiting() {
  const { t } = useWords();
  return (
    <main className="page-width starting" aria-busy="true">
      <h1>{t('app.title')}</h1>
      <p role="status">{t('app.loading')}</p>
    </main>
  );
}

/** The page could not open: why, in words; a broken ledger names its line and field. */
export function Failed({ error, ledger }: { error: unknown; ledger: LedgerError | null }) {
  const { t, language } = useWords();
  return (
    <main className="page-width starting">
      <h1>{t('app.title')}</h1>
      <p role="alert">
        {t('app.failed')}
        {t('list.colon')}
        {ledger
          ? t('app.ledgerBroken', {
              line: ledger.line,
              field: ledger.field,
              problem: ledger.problem[language],
            })
          : String(error instanceof Error ? error.message : error)}
      </p>
    </main>
  );
}
