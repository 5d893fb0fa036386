import { saveFile } from '../../../export/saveFile';
import { useWords } from '../../context';
import type { Wizard } from './useWizard';

/** Step 5: the cleaned file is loaded or saved. */
export function FinishStep({ wizard: { cleaned }, onLoad }: { wizard: Wizard; onLoad(cleaned: File): void }) {
  const { t } = useWords();
  if (!cleaned) return null;
  return (
    <>
      <p>{t('deid.cleaned', { name: cleaned.name })}</p>
      <p className="choices">
        <button type="button" data-action="load" onClick={() => onLoad(cleaned)}>
          {t('deid.load')}
        </button>
        <button type="button" data-action="save" onClick={() => saveFile(cleaned, cleaned.name)}>
          {t('deid.save')}
        </button>
      </p>
    </>
  );
}
