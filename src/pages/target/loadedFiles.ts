import type { Dataset } from '../../model/ledger';
import type { DataState } from '../../query/dataState';
import type { Words } from '../context';

/** The files behind a dataset's figures in words, and how many of their rows were repeated and not loaded again. */
export function loadedFiles(
  { t }: Words,
  dataset: Dataset,
  { kind, loads }: Pick<DataState, 'kind' | 'loads'>,
): { files: string; repeated: number } {
  const ofDataset = loads.filter((load) => load.dataset === dataset);
  return {
    files: kind === 'sample' ? t('sample.short') : ofDataset.map(({ file }) => file).join(t('list.and')),
    repeated: ofDataset.reduce((sum, load) => sum + load.repeated, 0),
  };
}
