import { useTranslation } from 'react-i18next';

/** Opens the browser's print dialogue; theme/print.css makes a page of A4 out of what is on screen. */
export function PrintButton() {
  const { t } = useTranslation();
  return (
    <button type="button" className="quiet" onClick={() => window.print()}>
      {t('paper.print')}
    </button>
  );
}
