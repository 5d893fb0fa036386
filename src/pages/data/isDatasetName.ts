import { datasets, type Dataset } from '../../model/ledger';

export function isDatasetName(text: string): text is Dataset {
  return datasets.some((dataset) => dataset === text);
}
