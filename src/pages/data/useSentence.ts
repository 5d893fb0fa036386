import { pagesZh } from '../../i18n/pagesZh';
import type { TextKey } from '../../i18n/translate';
import { zh } from '../../i18n/zh';
import { isDatasetName } from './isDatasetName';
import { useWords } from '../context';

/** A reason for not loading as a sentence of the page; names of kinds and datasets are put into words too. */
export function useSentence(): (key: string, params: Readonly<Record<string, string | number>>) => string {
  const { t } = useWords();
  return (key, params) => {
    const words: Record<string, string | number> = { ...params };
    const { dataset, kind } = params;
    if (typeof dataset === 'string' && isDatasetName(dataset)) words['dataset'] = t(`dataset.${dataset}`);
    if (typeof kind === 'string' && hasText(`pii.kind.${kind}`))
      words['kind'] = t(`pii.kind.${kind}` as 'pii.kind.other');
    for (const list of ['rows', 'sheets'])
      if (typeof params[list] === 'string') words[list] = params[list].replaceAll('、', t('list.and'));
    return hasText(key) ? (t as (key: string, words: object) => string)(key, words) : t('load.unreadable');
  };
}

function hasText(key: string): key is TextKey {
  return key in pagesZh || key in zh;
}
