import type { Entry } from '../../model/ledger';
import type { Trace } from '../../query/observe';
import type { DataState } from '../../query/dataState';
import type { Words } from '../context';
import { loadedFiles } from './loadedFiles';

/** Which files stand behind a figure, and how many of their rows were counted and left out, for what reason. */
export function traceParts(
  words: Words,
  entry: Entry,
  trace: Trace,
  data: Pick<DataState, 'kind' | 'loads'>,
) {
  const { t } = words;
  const { files, repeated } = loadedFiles(words, entry.reading.dataset, data);
  const parts = [
    ['loaded', trace.loaded],
    ['counted', trace.counted],
    ['outside-period', trace.outsidePeriod],
    ['outside-scope', trace.outsideScope],
    ['repeated', repeated],
  ] as const;
  const line = parts.map(([name, value]) => t(`trace.${name}`, { n: value })).join(t('list.comma'));
  return { files, parts, line: `${files}${t('list.semicolon')}${line}` };
}
