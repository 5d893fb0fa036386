import { useWords } from '../../context';
import type { Hindrance } from './DeidentifyWizard';

/** Says what has to be done before the next step. */
export function Refusal({ children }: { children: Hindrance }) {
  const { t } = useWords();
  return (
    <p role="alert" className="failed">
      {t(`deid.hinder.${children}`)}
    </p>
  );
}
