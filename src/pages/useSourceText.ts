import { useData, useWords } from './context';

/** Files named in one line; more are counted. */
const named = 3;

/** Where the figures come from: the loaded files, or the words for the sample. */
export function useSourceText(): string {
  const { t } = useWords();
  const { kind, loads } = useData();
  if (kind === 'sample') return t('sample.short');
  const files = [...new Set(loads.map(({ file }) => file))];
  const names = files.slice(0, named).join(t('list.and'));
  return files.length > named ? t('paper.moreFiles', { names, n: files.length }) : names;
}
