import { Figure } from '../../../components/Figure';
import { TableScroll } from '../../../components/TableScroll';
import { formatCount } from '../../../format/count';
import { formatMonth } from '../../../format/dates';
import { useWords } from '../../context';
import type { ForecastRow } from './forecastRows';

/** The numbers behind the fan: running counts at the end of each month, those to come rounded. */
export function ForecastTable({ unit, rows }: { unit: string; rows: readonly ForecastRow[] }) {
  const { t, language } = useWords();
  const hasWhatIf = rows.some(({ whatIf }) => whatIf !== null);
  const heads = [
    t('term.cumulative'),
    t('term.planToDate'),
    t('forecast.median'),
    t('forecast.low'),
    t('forecast.high'),
    ...(hasWhatIf ? [t('forecast.whatIfMedian')] : []),
  ];
  const cellsOf = ({ actual, plan, fan, whatIf }: ForecastRow) =>
    [
      ['cumulative', actual],
      ['plan', plan],
      ['forecast-median', fan?.median ?? null],
      ['forecast-low', fan?.low ?? null],
      ['forecast-high', fan?.high ?? null],
      ...(hasWhatIf ? [['what-if-median', whatIf] as const] : []),
    ] as const;
  return (
    <TableScroll label={t('forecast.title')}>
      <table data-table="forecast">
        <thead>
          <tr>
            <th scope="col">{t('term.month')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
                {t('list.paren', { text: unit })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month} data-key={row.month}>
              <th scope="row">{formatMonth(row.month, language)}</th>
              {cellsOf(row).map(([name, value]) => (
                <td key={name} className="number">
                  <Figure
                    name={name}
                    value={value}
                    text={formatCount(value === null ? null : Math.round(value))}
                    period={row.month}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
