import { useWords } from '../context';
import type { RulesScope } from './rulesAddress';
import { useChosenText } from './useChosenText';

/** On paper, where the choosers are gone: what the figures are narrowed to. */
export function ChosenLine({ scope }: { scope: RulesScope }) {
  const { t } = useWords();
  const text = useChosenText()(scope);
  if (text === '') return null;
  return (
    <p className="paper-only">
      {t('target.selectedLead')}
      {text}
    </p>
  );
}
