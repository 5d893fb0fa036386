import { formatMonth } from '../../../format/dates';
import type { Words } from '../../context';
import type { UnitReports } from './unitReports';

/** How completely a unit reported one dataset: 培训：应报58个月，已报57个月。未报：2026年9月。 */
export function reportsSentence({ t, language }: Words, { dataset, months, open }: UnitReports): string {
  const missing = months.filter(({ state }) => state === 'missing');
  const figures = {
    dataset: t(`dataset.${dataset}`),
    n: months.length,
    m: months.length - missing.length,
    z: months.filter(({ state }) => state === 'zero').length,
    months: missing.map(({ month }) => formatMonth(month, language)).join(t('list.and')),
  };
  const main =
    months.length === 0
      ? t('unit.reportsNone', figures)
      : missing.length === 0
        ? t('unit.reportsAll', figures)
        : t('unit.reportsSome', figures);
  if (open === null) return main;
  return `${main}${t('list.space')}${t('unit.reportsOpen', { month: formatMonth(open, language) })}`;
}
