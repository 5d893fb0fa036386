import { pagesZh } from '../../i18n/pagesZh';
import type { TextKey, Translate } from '../../i18n/translate';
import { zh } from '../../i18n/zh';
import type { Dataset } from '../../model/ledger';
import { unitLabel } from '../../reference/divisions';
import type { Reference } from '../../reference/reference';
import { useReference, useWords } from '../context';
import { isDatasetName } from './isDatasetName';
import { allowedWords, fieldTitle } from './schemaWords';

type Params = Readonly<Record<string, string | number>>;
type Words = ReturnType<typeof useWords>;

export type Sentence = (key: string, params: Params, dataset?: Dataset) => string;

/**
 * A reason for not loading as a sentence of the page. What it names by key (dataset, kind, fields, allowed values, units,
 * occupations) is put into the page's language; `dataset` says whose fields they are where the reason does not.
 */
export function useSentence(): Sentence {
  const words = useWords();
  const reference = useReference();
  return (key, params, dataset) => {
    if (!hasText(key)) return words.t('load.unreadable');
    const own = params['dataset'];
    const of = typeof own === 'string' && isDatasetName(own) ? own : dataset;
    const filled = {
      ...params,
      ...named(words, params),
      ...fieldWords(words, params, of),
      ...ids(words, params, reference),
      ...lists(words, params),
    };
    return (words.t as (key: string, words: object) => string)(key, filled);
  };
}

export function hasText(key: string): key is TextKey {
  return key in pagesZh || key in zh;
}

function named({ t }: Words, { dataset, kind }: Params): Params {
  return {
    ...(typeof dataset === 'string' && isDatasetName(dataset) ? { dataset: t(`dataset.${dataset}`) } : {}),
    ...(typeof kind === 'string' && hasText(`pii.kind.${kind}`)
      ? { kind: t(`pii.kind.${kind}` as 'pii.kind.other') }
      : {}),
  };
}

function fieldWords({ t, language }: Words, params: Params, dataset: Dataset | undefined): Params {
  if (dataset === undefined) return {};
  const { field, system, first, second, fields } = params;
  const title = (name: string) => fieldTitle(dataset, name, language);
  return {
    ...(typeof field === 'string'
      ? { allowed: allowedWords(dataset, field, { system, language }).join(t('list.semicolon')) }
      : {}),
    ...(typeof first === 'string' ? { first: title(first) } : {}),
    ...(typeof second === 'string' ? { second: title(second) } : {}),
    ...(typeof fields === 'string' ? { columns: fields.split(',').map(title).join(t('list.and')) } : {}),
  };
}

/** Units and occupations by their ids, as 江北区（330205）. */
function ids({ t, language }: Words, { units, codes }: Params, reference: Reference): Params {
  return {
    ...(typeof units === 'string'
      ? { units: listOf(t, units, (id) => unitName(id, reference)?.[language]) }
      : {}),
    ...(typeof codes === 'string'
      ? {
          occupations: listOf(
            t,
            codes,
            (id) => reference.occupations.find(({ code }) => code === id)?.name[language],
          ),
        }
      : {}),
  };
}

/** Numbers of rows and names of sheets, which come as 1、2. */
function lists({ t }: Words, { rows, sheets }: Params): Params {
  const joined = (list: string) => list.replaceAll('、', t('list.and'));
  return {
    ...(typeof rows === 'string' ? { rows: joined(rows) } : {}),
    ...(typeof sheets === 'string' ? { sheets: joined(sheets) } : {}),
  };
}

function unitName(id: string, { divisions }: Reference) {
  const division = divisions.find((one) => one.id === id);
  return division && unitLabel(division, divisions);
}

function listOf(t: Translate, list: string, nameOf: (id: string) => string | undefined): string {
  return list
    .split(',')
    .map((id) => `${nameOf(id) ?? ''}${t('list.paren', { text: id })}`)
    .join(t('list.and'));
}
