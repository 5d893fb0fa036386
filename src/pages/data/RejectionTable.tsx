import { useMemo, useState } from 'react';
import { TableScroll } from '../../components/TableScroll';
import { fileName } from '../../export/fileName';
import { saveFile } from '../../export/saveFile';
import { formatCount } from '../../format/count';
import type { LoadableFile } from '../../ingest/checkTask';
import { useWords } from '../context';
import { AnnotatedCopy } from './AnnotatedCopy';
import { Pager } from './Pager';
import {
  groupKey,
  rejectionGroups,
  rejectionLines,
  rejectionTable,
  type RejectionGroup,
  type RejectionLine,
} from './rejectionLines';
import { useSentence } from './useSentence';

const perPage = 50;

/** The rows that were not loaded: by column and problem with their number, then one by one; to take away as CSV. */
export function RejectionTable({ file }: { file: LoadableFile }) {
  const { t } = useWords();
  const sentence = useSentence();
  const [group, setGroup] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  // Sentences of a hundred thousand rows are not put together again for every page turned.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `sentence` changes with `t`
  const lines = useMemo(() => rejectionLines(file, { t, sentence }), [file, t]);
  const groups = useMemo(() => rejectionGroups(lines), [lines]);
  const shown = group === null ? lines : lines.filter((line) => groupKey(line) === group);
  const hasSheets = lines.some(({ sheet }) => sheet !== null);
  const choose = (key: string | null) => {
    setGroup(key);
    setPage(1);
  };
  return (
    <>
      <p>
        <button type="button" onClick={() => void download(file, lines, t)}>
          {t('load.download')}
        </button>{' '}
        <AnnotatedCopy file={file} lines={lines} />
      </p>
      {groups.length < lines.length && (
        <Groups groups={groups} hasSheets={hasSheets} chosen={group} onChoose={choose} />
      )}
      <Lines lines={shown.slice((page - 1) * perPage, page * perPage)} hasSheets={hasSheets} />
      <Pager page={page} pages={Math.ceil(shown.length / perPage)} onTurn={setPage} />
    </>
  );
}

async function download(
  file: LoadableFile,
  lines: readonly RejectionLine[],
  t: ReturnType<typeof useWords>['t'],
) {
  const { toCsv } = await import('../../export/toCsv');
  const name = t('load.listName', { file: file.name });
  const text = toCsv(rejectionTable(file.name, lines, t));
  saveFile(
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
    fileName({ isSample: false, name, asOf: null, extension: 'csv' }),
  );
}

function Groups({
  groups,
  hasSheets,
  chosen,
  onChoose,
}: {
  groups: readonly RejectionGroup[];
  hasSheets: boolean;
  chosen: string | null;
  onChoose(key: string | null): void;
}) {
  const { t } = useWords();
  return (
    <TableScroll label={t('load.groups')}>
      <table data-table="rejection-groups">
        <caption>{t('load.groups')}</caption>
        <thead>
          <tr>
            {hasSheets && <th scope="col">{t('load.sheet')}</th>}
            <th scope="col">{t('load.column')}</th>
            <th scope="col">{t('load.problem')}</th>
            <th scope="col">{t('load.mend')}</th>
            <th scope="col" className="number">
              {t('load.groupRows')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, sheets, column, problem, mend, count }) => (
            <tr key={key}>
              {hasSheets && <td>{sheets.join(t('list.and'))}</td>}
              <td>{column}</td>
              <td>{problem}</td>
              <td>{mend}</td>
              <td className="number">{formatCount(count)}</td>
              <td>
                <button
                  type="button"
                  aria-pressed={chosen === key}
                  onClick={() => onChoose(chosen === key ? null : key)}
                >
                  {chosen === key ? t('load.showAll') : t('load.showGroup', { n: count })}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Lines({ lines, hasSheets }: { lines: readonly RejectionLine[]; hasSheets: boolean }) {
  const { t } = useWords();
  return (
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
            <th scope="col">{t('load.found')}</th>
            <th scope="col">{t('load.problem')}</th>
            <th scope="col">{t('load.mend')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ sheet, row, column, found, problem, mend }) => (
            <tr key={`${sheet} ${row}`}>
              {hasSheets && <td>{sheet}</td>}
              <td className="number">{row}</td>
              <td>{column}</td>
              <td>{found}</td>
              <td>{problem}</td>
              <td>{mend}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
