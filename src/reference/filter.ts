import { dimensions, type Bilingual, type CountedDataset, type Filter } from '../model/ledger';
import { hasDimension, isDimensionValue } from './dimensionValues';

/** Occupation codes by list name, for `@list-name` in filters. */
export type OccupationLists = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `dimension=value|value;dimension=value`; '' is no restriction. `@list-name` stands for the codes of an
 * occupation list. `fail` is called with the first fault and must throw.
 */
export function parseFilter(
  text: string,
  dataset: CountedDataset,
  lists: OccupationLists,
  fail: (problem: Bilingual) => never,
): Filter {
  const filter: Filter = {};
  if (text === '') return filter;
  for (const condition of text.split(';')) {
    const [name = '', list = '', ...rest] = condition.split('=').map((part) => part.trim());
    const dimension = dimensions.find((known) => known === name);
    if (!dimension || !hasDimension(dataset, dimension)) {
      return fail({
        zh: `“${name}”不是${dataset}数据可用的维度`,
        en: `"${name}" is not a dimension of ${dataset}`,
      });
    }
    if (rest.length > 0 || filter[dimension]) {
      return fail({
        zh: `“${condition}”写法有误`,
        en: `"${condition}" is not of the form dimension=value|value`,
      });
    }
    const values = list
      .split('|')
      .flatMap((value) => (value.startsWith('@') ? codesOf(value, lists, fail) : [value]));
    const wrong = values.find((value) => !isDimensionValue(dataset, dimension, value));
    if (wrong !== undefined) {
      return fail({
        zh: wrong === '' ? `“${name}”后缺少取值` : `“${wrong}”不是${name}的取值`,
        en: wrong === '' ? `"${name}" has no value` : `"${wrong}" is not a value of ${name}`,
      });
    }
    filter[dimension] = values;
  }
  return filter;
}

function codesOf(
  reference: string,
  lists: OccupationLists,
  fail: (problem: Bilingual) => never,
): readonly string[] {
  const codes = lists.get(reference.slice(1));
  if (codes && codes.length > 0) return codes;
  return fail({
    zh: `职业清单“${reference}”不存在或没有编码`,
    en: `the occupation list "${reference}" does not exist or has no codes`,
  });
}
