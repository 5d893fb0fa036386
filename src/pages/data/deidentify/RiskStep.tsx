import { useEffect, useState } from 'react';
import { TableScroll } from '../../../components/TableScroll';
import type { Deidentified } from '../../../ingest/deidentify/deidentify';
import type { RiskReport } from '../../../ingest/deidentify/riskTask';
import { runInWorker } from '../../../ingest/runInWorker';
import { useWords } from '../../context';
import type { Wizard } from './useWizard';

const usualK = 5;

/** Step 4: how well persons hide among others of the same district, occupation and so on. */
export function RiskStep({ wizard: { result } }: { wizard: Wizard }) {
  return result?.kind === 'done' ? <RiskOf result={result.output} /> : null;
}

function RiskOf({ result: { risk, quasi } }: { result: Deidentified }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(() => [...quasi.keys()]);
  const [k, setK] = useState(usualK);
  const [report, setReport] = useState<RiskReport | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    runInWorker('risk', { table: risk, chosen, k }, { signal }).then(setReport, () => setReport(null));
    return () => controller.abort();
  }, [risk, chosen, k]);
  if (quasi.length === 0) return <p>{t('deid.noQuasi')}</p>;
  const toggle = (at: number, isChosen: boolean) =>
    setChosen([...quasi.keys()].filter((one) => (one === at ? isChosen : chosen.includes(one))));
  const columns = chosen.map((at) => quasi[at]!.label).join(t('list.and'));
  return (
    <>
      <fieldset className="quasi">
        <legend>{t('deid.quasi')}</legend>
        {quasi.map(({ label, kind }, at) => (
          <label key={at}>
            <input
              type="checkbox"
              checked={chosen.includes(at)}
              onChange={({ target }) => toggle(at, target.checked)}
            />{' '}
            {kind === 'month' ? t('deid.monthOf', { column: label }) : label}
          </label>
        ))}
        <label>
          {t('deid.k')}{' '}
          <input
            type="number"
            min={2}
            max={100}
            value={k}
            onChange={({ target }) => setK(Math.min(Math.max(Math.trunc(Number(target.value)) || 2, 2), 100))}
          />
        </label>
      </fieldset>
      <div role="status">
        {report && chosen.length > 0 && report.all.smallest !== null && (
          <p>
            {t('deid.risk', { columns, n: report.all.smallest, k, m: report.all.smallRows })}
            {report.all.smallRows > 0 && (
              <>
                {t('list.space')}
                {t('deid.riskAdvice')}
              </>
            )}
          </p>
        )}
      </div>
      {report && report.without.length > 1 && (
        <TableScroll label={t('deid.without')}>
          <table data-table="risk">
            <caption>{t('deid.without')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('deid.column')}</th>
                <th scope="col" className="number">
                  {t('deid.smallest')}
                </th>
                <th scope="col" className="number">
                  {t('deid.smallRows', { k })}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.without.map(({ column, risk: { smallest, smallRows } }) => (
                <tr key={column}>
                  <th scope="row">{quasi[column]?.label}</th>
                  <td className="number">{smallest}</td>
                  <td className="number">{smallRows}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <p className="note">{t('deid.riskNote')}</p>
    </>
  );
}
