import { rulesZh } from '../../../i18n/rulesZh';
import { caseStateWords, workListColumns } from '../../../ingest/worklist/vocabulary';
import { caseStates } from '../../../model/caseBook';
import { useWords } from '../../context';
import { useSentence } from '../../data/useSentence';

/** A refusal or a problem of a work list as a sentence of the page; others are told as of any other file. */
export function useWorkListSentence(): (
  key: string,
  params: Readonly<Record<string, string | number>>,
) => string {
  const { t, pick } = useWords();
  const sentence = useSentence();
  return (key, params) => {
    if (!(key in rulesZh)) return sentence(key, params);
    const { columns, rows } = params;
    const named = (name: string) => {
      const column = workListColumns.find((one) => one.name === name);
      return column ? t('worklist.quoted', { text: pick(column.title) }) : '';
    };
    const filled = {
      ...params,
      states: caseStates
        .map((state) => t('worklist.quoted', { text: pick(caseStateWords[state]) }))
        .join(t('list.and')),
      ...(typeof columns === 'string' ? { columns: columns.split(',').map(named).join(t('list.and')) } : {}),
      ...(typeof rows === 'string' ? { rows: rows.replaceAll('、', t('list.and')) } : {}),
    };
    return (t as (key: string, words: object) => string)(key, filled);
  };
}
