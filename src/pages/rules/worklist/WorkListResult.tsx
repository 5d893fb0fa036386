import { TableScroll } from '../../../components/TableScroll';
import type { WorkListProblem } from '../../../ingest/worklist/readWorkList';
import { useWords } from '../../context';
import type { WorkListState } from './useWorkList';
import { useWorkListSentence } from './useWorkListSentence';

/** Rows that are listed; the others are counted. */
const mostListed = 200;

/** What has become of a work list: how many rows did what, and which are to be mended. */
export function WorkListResult({ state }: { state: WorkListState }) {
  const { t } = useWords();
  const sentence = useWorkListSentence();
  return (
    <>
      <p role="status">
        {state.kind === 'reading' && t('worklist.reading', { file: state.file })}
        {state.kind === 'done' &&
          t('worklist.done', {
            file: state.result.file,
            n: state.result.read,
            changed: state.result.changed,
            unchanged: state.result.unchanged,
          })}
      </p>
      {state.kind === 'refused' && (
        <div role="alert" className="load-result failed" data-refused={state.file}>
          <p>
            <strong>{state.file}</strong>
          </p>
          <p>{sentence(state.refusal.key, state.refusal.params)}</p>
          {state.refusal.details.length > 0 && (
            <ul>
              {state.refusal.details.map(({ key, params }) => (
                <li key={JSON.stringify(params)}>{sentence(key, params)}</li>
              ))}
            </ul>
          )}
          {state.refusal.key === 'pii.stop' && <p>{t('pii.noShow')}</p>}
          <p>{t('worklist.notApplied')}</p>
        </div>
      )}
      {state.kind === 'done' && state.result.problems.length > 0 && (
        <Problems problems={state.result.problems} />
      )}
    </>
  );
}

function Problems({ problems }: { problems: readonly WorkListProblem[] }) {
  const { t } = useWords();
  const sentence = useWorkListSentence();
  const listed = problems.slice(0, mostListed);
  return (
    <div className="load-result failed">
      <p role="alert">{t('worklist.problems', { n: problems.length })}</p>
      <TableScroll label={t('worklist.reason')}>
        <table data-table="worklist-problems">
          <thead>
            <tr>
              <th scope="col">{t('worklist.row')}</th>
              <th scope="col">{t('worklist.column')}</th>
              <th scope="col">{t('worklist.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ sheet, line, column, key, params }) => (
              <tr key={`${sheet} ${line}`}>
                <th scope="row">
                  {sheet === null ? t('worklist.line', { line }) : t('worklist.sheetLine', { sheet, line })}
                </th>
                <td>{column}</td>
                <td>{sentence(key, params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {problems.length > listed.length && (
        <p className="note">{t('worklist.more', { n: problems.length - listed.length })}</p>
      )}
    </div>
  );
}
