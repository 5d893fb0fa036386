import type { Dataset } from '../../model/ledger';
import { useWords } from '../context';

/** What stands in the place of figures that are still asked for, or that nothing is loaded for. */
export function NotYet({ asOf, dataset }: { asOf: string | null; dataset: Dataset }) {
  const { t } = useWords();
  return asOf === null ? (
    <p>{t('line.noData', { dataset: t(`dataset.${dataset}`) })}</p>
  ) : (
    <p role="status">{t('app.loading')}</p>
  );
}
