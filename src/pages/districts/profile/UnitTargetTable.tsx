import { Figure } from '../../../components/Figure';
import { TableScroll } from '../../../components/TableScroll';
import { formatSignedShare } from '../../../format/change';
import { formatCount } from '../../../format/count';
import { formatPeriod } from '../../../format/dates';
import { formatSignedPoints } from '../../../format/points';
import { formatShare } from '../../../format/share';
import { shareOf } from '../../../model/comparison/shares';
import type { DataRegion } from '../../../reference/divisions';
import { useReference, useWords } from '../../context';
import { printedAhead } from '../printedAhead';
import { remarkOf } from '../reportWords';
import type { UnitTarget } from './loadUnitTargets';
import { toldChange } from './toldChange';
import { wholeCompletion } from './unitSentence';

interface UnitTargetTableProps {
  lines: readonly UnitTarget[];
  region: DataRegion;
  /** Address of a target, narrowed to the unit. */
  addressOf(target: string): string;
}

/** A unit's targets with the figures of the whole region beside its own. */
export function UnitTargetTable({ lines, region, addressOf }: UnitTargetTableProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const { divisions } = useReference();
  const whole = t(region === 'chongqing' ? 'districts.wholeCity' : 'districts.wholeProvince');
  // Without any task its four columns would be dashes.
  const hasTasks = lines.some(({ row }) => row.task !== null);
  const withTasks = <Column,>(...columns: Column[]) => (hasTasks ? columns : []);
  const headings = [
    ...withTasks(t('districts.task')),
    t('term.cumulative'),
    t('term.share'),
    ...withTasks(
      t('term.completion'),
      `${whole}${t('list.space')}${t('term.completion')}`,
      t('districts.ahead'),
    ),
    t('unit.compared'),
    t('districts.yearBefore'),
    t('term.yoy'),
    `${whole}${t('list.space')}${t('term.yoy')}`,
  ];
  return (
    <TableScroll label={t('districts.ofUnit')}>
      <table className="report-table" data-table="unit-targets">
        <thead>
          <tr>
            <th scope="col">{t('districts.target')}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="number">
                {heading}
              </th>
            ))}
            <th scope="col">{t('export.remark')}</th>
            <th scope="col">{t('export.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ entry, table, row }) => {
            const { total } = table;
            const share = shareOf(row.cumulative, total.cumulative);
            const change = toldChange(row);
            const wholeChange = toldChange(total);
            const ahead = printedAhead(row, table.elapsed);
            const figures: [name: string, value: number | null, text: string][] = [
              ...withTasks<[string, number | null, string]>(['quota', row.task, formatCount(row.task)]),
              ['actual', row.cumulative, formatCount(row.cumulative)],
              ['share', share, formatShare(share, language)],
              ...withTasks<[string, number | null, string]>(
                ['completion', row.completion, formatShare(row.completion, language)],
                ['whole-completion', wholeCompletion(table), formatShare(wholeCompletion(table), language)],
                ['ahead', row.aheadOfTime, ahead === null ? '' : formatSignedPoints(ahead)],
              ),
              ['compared', row.compared, formatCount(row.compared)],
              ['year-before', row.yearBefore, formatCount(row.yearBefore)],
              ['yoy', change, formatSignedShare(change, language)],
              ['whole-yoy', wholeChange, formatSignedShare(wholeChange, language)],
            ];
            return (
              <tr key={entry.id} data-key={entry.id}>
                <th scope="row">
                  <a href={addressOf(entry.id)}>{pick(entry.short)}</a>
                  {t('list.paren', { text: pick(entry.unit) })}
                </th>
                {figures.map(([name, value, text]) => (
                  <td key={name} className="number">
                    <Figure name={name} value={value} text={text} />
                  </td>
                ))}
                <td className="report-remark">
                  {remarkOf(words, row, { divisions, isPersons: entry.reading.count === 'persons' })}
                </td>
                <td className="report-remark">{formatPeriod(table.period.start, table.asOf, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
