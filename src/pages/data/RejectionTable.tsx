import { TableScroll } from '../../components/TableScroll';
import type { Rejection } from '../../ingest/types';
import { useWords } from '../context';
import { useSentence } from './useSentence';

/** Rows listed on the page; the rest is counted. */
const listed = 100;

/** The rows that were not loaded: row as seen in a spreadsheet, column, and what is wrong with it. */
export function RejectionTable({ rejections }: { rejections: readonly Rejection[] }) {
  const { t } = useWords();
  const sentence = useSentence();
  const hasSheets = rejections.some(({ sheet }) => sheet !== undefined);
  return (
    <>
      <TableScroll label={t('load.problems')}>
        <table data-table="rejections">
          <caption>{t('load.problems')}</caption>
          <thead>
            <tr>
              {hasSheets && <th scope="col">{t('load.sheet')}</th>}
              <th scope="col" className="number">
                {t('load.row')}
              </th>
              <th scope="col">{t('load.column')}</th>
              <th scope="col">{t('load.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {rejections.slice(0, listed).map(({ sheet, row, column, key, params }) => (
              <tr key={`${sheet} ${row}`}>
                {hasSheets && <td>{sheet}</td>}
                <td className="number">{row}</td>
                <td>{column ?? '—'}</td>
                <td>{sentence(key, params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rejections.length > listed && (
        <p>{t('load.moreRows', { n: rejections.length - listed, k: listed })}</p>
      )}
    </>
  );
}
