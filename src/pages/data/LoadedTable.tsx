import { AsOf } from '../../components/AsOf';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import type { Region } from '../../model/ledger';
import { useData, useWords } from '../context';

/** What is loaded: dataset, region, rows, cut-off. */
export function LoadedTable() {
  const { t } = useWords();
  const { status } = useData();
  if (status.length === 0) return <p>{t('load.none')}</p>;
  return (
    <TableScroll label={t('load.loaded')}>
      <table data-table="loaded">
        <thead>
          <tr>
            <th scope="col">{t('data.dataset')}</th>
            <th scope="col">{t('data.region')}</th>
            <th scope="col" className="number">
              {t('data.rows')}
            </th>
            <th scope="col">{t('term.asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {status.map(({ dataset, region, rows, asOf }) => (
            <tr key={`${dataset}/${region}`} data-key={`${dataset}/${region}`}>
              <th scope="row">{t(`dataset.${dataset}`)}</th>
              <td>{t(`region.${region as Region}`)}</td>
              <td className="number">
                <data value={rows} data-figure="rows">
                  {formatCount(rows)}
                </data>
              </td>
              <td>
                <AsOf dataset={dataset} region={region as Region} day={asOf} text={asOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
