import type { Cell, Column } from '../../../export/table';
import { exportedChange, exportedCount, exportedElapsed, exportedShare } from '../../../format/exported';
import { pointsBetween } from '../../../format/points';
import { shareOf } from '../../../model/comparison/shares';
import type { Division } from '../../../reference/divisions';
import type { Words } from '../../context';
import { remarkOf } from '../reportWords';
import type { UnitTarget } from './loadUnitTargets';
import { toldChange } from './toldChange';
import { wholeCompletion } from './unitSentence';

interface Given {
  words: Words;
  lines: readonly UnitTarget[];
  divisions: readonly Division[];
  /** What the region is called. */
  whole: string;
}

/** A unit's targets as they leave the page: percentages with two decimals, cut or rounded as on the page. */
export function unitTargetsFile({ words, lines, divisions, whole }: Given): {
  columns: Column[];
  rows: Cell[][];
} {
  const { t, pick } = words;
  const text = (heading: string): Column => ({ heading, decimals: null });
  const count = (heading: string): Column => ({ heading, decimals: 0 });
  const percent = (heading: string, unit = '%'): Column => ({
    heading: `${heading}${t('list.paren', { text: unit })}`,
    decimals: 2,
  });
  return {
    columns: [
      text(t('districts.target')),
      text(t('export.id')),
      text(t('export.unit')),
      text(t('unit.from')),
      text(t('unit.to')),
      count(t('districts.task')),
      count(t('term.cumulative')),
      percent(t('term.share')),
      percent(t('term.completion')),
      percent(`${whole}${t('list.space')}${t('term.completion')}`),
      percent(t('districts.ahead'), t('districts.points')),
      count(t('unit.compared')),
      count(t('districts.yearBefore')),
      percent(t('term.yoy')),
      percent(`${whole}${t('list.space')}${t('term.yoy')}`),
      text(t('export.remark')),
    ],
    rows: lines.map(({ entry, table, row }): Cell[] => {
      const completion = exportedShare(row.completion);
      const elapsed = exportedElapsed(table.elapsed.share);
      return [
        pick(entry.short),
        entry.id,
        pick(entry.unit),
        table.period.start,
        table.asOf,
        exportedCount(row.task),
        exportedCount(row.cumulative),
        exportedShare(shareOf(row.cumulative, table.total.cumulative)),
        completion,
        exportedShare(wholeCompletion(table)),
        completion === null || elapsed === null ? null : pointsBetween(completion, elapsed, 2),
        exportedCount(row.compared),
        exportedCount(row.yearBefore),
        exportedChange(toldChange(row)),
        exportedChange(toldChange(table.total)),
        remarkOf(words, row, { divisions, isPersons: entry.reading.count === 'persons' }),
      ];
    }),
  };
}
