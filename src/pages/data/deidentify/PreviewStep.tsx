import { TableScroll } from '../../../components/TableScroll';
import type { Deidentified } from '../../../ingest/deidentify/deidentify';
import { codelessReasons } from '../../../ingest/deidentify/personNumber';
import { useWords } from '../../context';
import type { Wizard } from './useWizard';
import { Sentences, WorkState } from './WorkState';

/** Step 3: what was made of the rows; only treated cells are shown. */
export function PreviewStep({ wizard: { result, run, stop } }: { wizard: Wizard }) {
  const { t } = useWords();
  if (result?.kind === 'done') return <Preview result={result.output} />;
  const isRunning = result?.kind === 'running';
  return (
    <>
      <WorkState work={result} />
      <p className="choices">
        <button type="button" onClick={isRunning ? stop : run}>
          {t(isRunning ? 'load.cancel' : 'deid.run')}
        </button>
      </p>
    </>
  );
}

function Preview({ result }: { result: Deidentified }) {
  const { t } = useWords();
  const { header, preview, remaining } = result;
  return (
    <>
      {remaining.length > 0 && (
        <div role="alert" className="failed">
          <p>{t('deid.hinder.remaining')}</p>
          <Sentences lines={remaining} />
        </div>
      )}
      <Counts result={result} />
      <TableScroll label={t('deid.step.3')}>
        <table data-table="treated">
          <thead>
            <tr>
              {header.map((heading, at) => (
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

/** Everything that became of the rows; what is zero is not said. */
function Counts({ result: { counts, left } }: { result: Deidentified }) {
  const { t } = useWords();
  const { rows, totals, coded, persons, codeless, blanked, ageless, monthless } = counts;
  const reasons = codelessReasons.filter((reason) => codeless[reason] > 0);
  const without = reasons.reduce((sum, reason) => sum + codeless[reason], 0);
  const named = reasons.map((reason) =>
    t('deid.reasonCount', { reason: t(`deid.reason.${reason}`), n: codeless[reason] }),
  );
  const lines = [
    t('deid.count.rows', { n: rows, totals }),
    coded > 0 && t('deid.count.coded', { n: coded, persons }),
    without > 0 && t('deid.count.codeless', { n: without, reasons: named.join(t('list.comma')) }),
    blanked > 0 && t('deid.count.blanked', { n: blanked }),
    ageless > 0 && t('deid.count.ageless', { n: ageless }),
    monthless > 0 && t('deid.count.monthless', { n: monthless }),
    left.sheets.length > 0 && t('deid.left.sheets', { sheets: left.sheets.join(t('list.and')) }),
    ...(['hidden', 'struck', 'loose', 'misshapen'] as const).map(
      (why) => left[why] > 0 && t(`deid.left.${why}`, { n: left[why] }),
    ),
  ].filter((line) => line !== false);
  return (
    <ul data-list="deidentified">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
