import { useTranslate } from '../i18n/useTranslate';

/** Opens the browser's print dialogue; theme/print.css makes a page of A4 out of what is on screen. */
export function PrintButton() {
  const { t } = useTranslate();
  return (
    <button type="button" className="quiet" onClick={() => window.print()}>
      {t('paper.print')}
    </button>
  );
}
