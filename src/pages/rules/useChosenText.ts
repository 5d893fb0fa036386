import { useWords } from '../context';
import { choiceText } from '../target/scopeText';
import { useValueLabel } from '../target/valueLabel';
import type { RulesScope } from './rulesAddress';

/** What the reader narrowed the page to, in words; '' where nothing was chosen. */
export function useChosenText(): (scope: RulesScope) => string {
  const words = useWords();
  const label = useValueLabel();
  const { t } = words;
  return ({ units, institutions, year }) =>
    [
      ...(units.length > 0 ? [choiceText(words, label, 'unit', units)] : []),
      ...(institutions.length > 0 ? [choiceText(words, label, 'institution', institutions)] : []),
      ...(year === null ? [] : [t('target.yearTab', { year })]),
    ].join(t('list.semicolon'));
}
