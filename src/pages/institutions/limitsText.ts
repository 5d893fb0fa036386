import { formatShare } from '../../format/share';
import type { InstitutionTable } from '../../query/institutionTable';
import type { Words } from '../context';
import { groupOf } from './placeWords';

/** How the limits came about, in a sentence; '' where there is nothing to compare. */
export function limitsText(
  { t, language }: Words,
  table: Pick<InstitutionTable, 'funnel' | 'rows'>,
  isAdjusted: boolean,
  mark: (name: string, value: number, text: string) => string = (_, __, text) => text,
): string {
  const { rate, tau2, dispersion } = table.funnel;
  if (groupOf(table) !== 'comparable' || rate === null || dispersion === null) return '';
  const given = {
    p: mark('group-rate', rate, formatShare(rate, language)),
    phi: mark('dispersion', dispersion, dispersion.toFixed(2)),
    tau: mark('tau2', tau2, tau2.toFixed(4)),
  };
  if (tau2 === 0) return t('insts.limits.chance', { p: given.p, phi: given.phi });
  return t(isAdjusted ? 'insts.limits.adjusted' : 'insts.limits.plain', given);
}
