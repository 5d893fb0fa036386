import type { Entry } from '../../model/ledger';
import type { Trace } from '../../query/observe';
import type { DataState } from '../../query/dataState';
import type { Words } from '../context';

/** Which files stand behind a figure, and how many of their rows were counted and left out, for what reason. */
export function traceParts(
  { t }: Words,
  entry: Entry,
  trace: Trace,
  { kind, loads }: Pick<DataState, 'kind' | 'loads'>,
) {
  const ofDataset = loads.filter(({ dataset }) => dataset === entry.reading.dataset);
  const repeated = ofDataset.reduce((sum, load) => sum + load.repeated, 0);
  const parts = [
    ['loaded', trace.loaded],
    ['counted', trace.counted],
    ['outside-period', trace.outsidePeriod],
    ['outside-scope', trace.outsideScope],
    ['repeated', repeated],
  ] as const;
  const files = kind === 'sample' ? t('sample.short') : ofDataset.map(({ file }) => file).join(t('list.and'));
  const line = parts.map(([name, value]) => t(`trace.${name}`, { n: value })).join(t('list.comma'));
  return { files, parts, line: `${files}${t('list.semicolon')}${line}` };
}
