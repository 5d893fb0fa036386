import { useData, useWords } from './context';

/** A text as it goes to the clipboard: away from the page nothing else says that its figures are the sample's. */
export function useCopied(): (text: string) => string {
  const { t } = useWords();
  const { kind } = useData();
  return (text) => (kind === 'sample' ? `${t('sample.short')}\n${text}` : text);
}
