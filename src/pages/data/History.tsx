import { useState } from 'react';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import { loadsOf, type Generation, type LoadRecord } from '../../query/generation';
import { useData, useStore, useWords } from '../context';
import { useSharedLoader } from './LoaderContext';
import { isRunning } from './loadState';
import { fieldTitle } from './schemaWords';

/** Where the data come from, load by load; what stood before, to be restored; and whether anything is kept. */
export function History() {
  const { t } = useWords();
  const store = useStore();
  const { loads, earlier, kind, isKept, isOutdated } = useData();
  const { state, reset } = useSharedLoader();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isHeld = isBusy || isRunning(state) || state.kind === 'staged';
  const run = (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    work()
      .then(() => reset())
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : ''))
      .finally(() => setBusy(false));
  };
  const failed = problem === 'load.quota' || problem === 'load.otherTab' ? problem : 'load.broken';
  return (
    <>
      {loads.length > 0 && <Loads loads={loads} />}
      {kind === 'own' && (
        <label className="keep-choice">
          <input
            type="checkbox"
            checked={isKept}
            disabled={isHeld || !store.canKeep}
            onChange={() => run(() => store.setKept(!isKept))}
          />{' '}
          {t('keep.yes')}
        </label>
      )}
      {kind === 'own' && !store.canKeep && <p className="note">{t('keep.cannot')}</p>}
      {earlier.length > 0 && (
        <Earlier earlier={earlier} isHeld={isHeld} onRestore={(one) => run(() => store.restore(one))} />
      )}
      {problem !== null && <p role="alert">{t(isOutdated ? 'own.outdated' : failed)}</p>}
    </>
  );
}

function Loads({ loads }: { loads: readonly LoadRecord[] }) {
  const { t, language } = useWords();
  const columns = ['at', 'file', 'dataset', 'mode', 'rows', 'encoding', 'mapping', 'size', 'sha'] as const;
  return (
    <details>
      <summary>{t('load.files')}</summary>
      <TableScroll label={t('load.files')}>
        <table data-table="loads">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'size' ? 'number' : undefined}>
                  {t(`lineage.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => (
              <tr key={load.id} data-key={load.id}>
                <td>{timeText(load.at)}</td>
                <th scope="row">{load.file}</th>
                <td>{t(`dataset.${load.dataset}`)}</td>
                <td>{t(`load.${load.mode}`)}</td>
                <td>
                  {t('load.result', {
                    read: load.read,
                    ok: load.loaded,
                    bad: load.rejected,
                    dup: load.repeated,
                  })}
                </td>
                <td>{load.format === 'text' ? load.encoding : t(`format.${load.format}`)}</td>
                <td>
                  <details>
                    <summary>{t('lineage.columns', { n: load.mapping.length })}</summary>
                    <ul>
                      {load.mapping.map(({ heading, field }, i) => (
                        <li key={i}>
                          {t('load.normPair', {
                            from: heading,
                            to: field ? fieldTitle(load.dataset, field, language) : t('map.out'),
                          })}
                        </li>
                      ))}
                    </ul>
                  </details>
                </td>
                <td className="number">{formatCount(load.size)}</td>
                <td>
                  <code className="digest">{load.sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

function Earlier({
  earlier,
  isHeld,
  onRestore,
}: {
  earlier: readonly Generation[];
  isHeld: boolean;
  onRestore(generation: Generation): void;
}) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('earlier.title')}</h3>
      <ul className="earlier">
        {earlier.map((one) => {
          const files = loadsOf(one);
          const names = files.map(({ file }) => file).join(t('list.and'));
          return (
            <li key={one.id}>
              {t('earlier.line', { time: timeText(one.at), n: files.length, names })}{' '}
              <button type="button" disabled={isHeld} onClick={() => onRestore(one)}>
                {t('earlier.restore')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** 2026-11-21T16:20 → 2026-11-21 16:20 */
function timeText(at: string): string {
  return at.replace('T', ' ');
}
