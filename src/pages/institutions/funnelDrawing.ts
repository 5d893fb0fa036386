import type { FunnelChart, LimitsAt } from '../../charts/funnelChart';
import { formatCount } from '../../format/count';
import { formatShare } from '../../format/share';
import { funnelLimits, type Funnel } from '../../model/rates/funnel';
import type { InstitutionRow, InstitutionTable } from '../../query/institutionTable';
import type { Words } from '../context';
import type { ValueLabel } from '../target/valueLabel';
import { isSmall } from './comparisonColumns';
import { findingTitle, groupOf, standingOf, standingText } from './placeWords';

/** Most numbers of examinees at which the limits are drawn. */
const mostSteps = 400;

/** Limits from one examinee to `most`, at 400 numbers or fewer; empty where there is nothing to compare. */
export function limitsUpTo(funnel: Funnel, most: number, options: { adjusted: boolean }): LimitsAt[] {
  if (funnel.points < 2) return [];
  const step = Math.max(1, Math.ceil(most / mostSteps));
  const wholes = Array.from({ length: Math.floor((most - 1) / step) + 1 }, (_, at) => 1 + at * step);
  if (wholes.at(-1) !== most) wholes.push(most);
  return wholes.flatMap((whole) => {
    const limits = funnelLimits(funnel, whole, options);
    return limits === null ? [] : [{ whole, ...limits }];
  });
}

interface Given {
  words: Words;
  label: ValueLabel;
  table: InstitutionTable;
  isAdjusted: boolean;
  find: string | null;
}

/** Institutions with examinees, fewest first: the order in which the drawing is walked. */
export function drawnRows(rows: readonly InstitutionRow[]): InstitutionRow[] {
  return rows
    .filter(({ current }) => current.rate !== null)
    .sort((one, other) => one.current.examinees - other.current.examinees || (one.id < other.id ? -1 : 1));
}

/** The funnel as a drawing: every institution, the group's rate, and the limits. */
export function funnelDrawing({ words, label, table, isAdjusted, find }: Given): FunnelChart {
  const { t, language } = words;
  const { funnel } = table;
  const group = groupOf(table);
  const rows = drawnRows(table.rows);
  const most = rows.at(-1)?.current.examinees ?? 0;
  const percent = (share: number) => formatShare(share, language);
  return {
    marks: rows.map((row) => {
      const { examinees, passed, rate } = row.current;
      const standing = standingOf(row, group);
      const figures = t('insts.figures', { n: examinees, m: passed, p: percent(rate ?? 0) });
      return {
        key: row.id,
        name: label('institution', row.id),
        whole: examinees,
        rate: rate ?? 0,
        place: standing === 'below-99.8' ? 'low' : standing === 'above-99.8' ? 'high' : 'inside',
        isSmall: isSmall(row),
        isFound: row.id === find,
        tip: `${label('institution', row.id)}\n${figures}\n${standingText(words, standing)}`,
      };
    }),
    limits: group === 'comparable' ? limitsUpTo(funnel, most, { adjusted: isAdjusted }) : [],
    rate: funnel.points < 2 ? null : funnel.rate,
    labels: {
      title: findingTitle(words, table),
      x: t('insts.axisCount'),
      y: t('insts.axisRate'),
      rate: `${t('insts.groupRate')} ${percent(funnel.rate ?? 0)}`,
      inner: '95%',
      outer: '99.8%',
    },
    formatCount,
    formatShare: (share) => formatShare(share, language, 0),
  };
}
