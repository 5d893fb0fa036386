import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/Card';
import { TableScroll } from '../../../components/TableScroll';
import { formatMonth } from '../../../format/dates';
import type { Division } from '../../../reference/divisions';
import { useData, useReference, useSources, useWords, type Words } from '../../context';
import { MethodLinks } from '../../MethodLink';
import { loadUnitReports } from './loadUnitReports';
import { reportsSentence } from './reportsSentence';
import type { MonthReport, UnitReports as Reports } from './unitReports';

/** What the unit had to report, month by month, and what it did. */
export function UnitReports({ division }: { division: Division }) {
  const words = useWords();
  const { t, language } = words;
  const { version } = useData();
  const sources = useSources();
  const { ledger } = useReference();
  const { data } = useQuery({
    queryKey: ['unit-reports', version, division.id],
    queryFn: () => loadUnitReports(sources, ledger, division),
    throwOnError: true,
  });
  if (data === undefined)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  const title = t('method.completeness.title');
  if (data.length === 0 || !division.reporting)
    return (
      <Card title={title} className="unit-reports">
        <p>{t(division.reporting ? 'comp.unknown' : 'unit.notReporting')}</p>
      </Card>
    );
  const months = [...new Set(data.flatMap((one) => one.months.map(({ month }) => month)))].sort().reverse();
  return (
    <Card title={title} className="unit-reports">
      <ul data-sentence="reports">
        {data.map((one) => (
          <li key={one.dataset} data-key={one.dataset}>
            {reportsSentence(words, one)}
          </li>
        ))}
      </ul>
      {months.length > 0 && (
        <details>
          <summary>{t('target.table')}</summary>
          <TableScroll label={title}>
            <table data-table="unit-reports">
              <thead>
                <tr>
                  <th scope="col">{t('term.month')}</th>
                  {data.map(({ dataset }) => (
                    <th key={dataset} scope="col">
                      {t(`dataset.${dataset}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {months.map((month) => (
                  <tr key={month} data-key={month}>
                    <th scope="row">{formatMonth(month, language)}</th>
                    {data.map((one) => (
                      <td key={one.dataset}>{stateText(words, one, month)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
      )}
      <MethodLinks sections={['completeness']} />
    </Card>
  );
}

function stateText({ t }: Words, { months }: Reports, month: string): string {
  const report: MonthReport | undefined = months.find((one) => one.month === month);
  if (!report) return '—';
  const word = t(
    report.state === 'missing' ? 'unit.missing' : report.state === 'zero' ? 'unit.zero' : 'unit.reported',
  );
  return report.provisional ? `${word}${t('term.provisional')}` : word;
}
