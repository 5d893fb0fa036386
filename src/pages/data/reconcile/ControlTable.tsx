import { useMemo, useState } from 'react';
import { TableScroll } from '../../../components/TableScroll';
import { fileName } from '../../../export/fileName';
import { saveFile } from '../../../export/saveFile';
import type { ExportTable } from '../../../export/table';
import { formatCount } from '../../../format/count';
import { noValue } from '../../../format/language';
import type { Compared } from '../../../ingest/reconcile/compare';
import type { RepeatedUnit } from '../../../ingest/reconcile/repeatedUnits';
import type { Translate } from '../../../i18n/translate';
import { unitLabel } from '../../../reference/divisions';
import { useData, useReference, useWords } from '../../context';
import { useSentence } from '../useSentence';
import { useControl } from './useControl';

/** 核对结果: what a summing table reports beside what the loaded records come to. Nothing of the table is loaded. */
export function ControlTable({ file }: { file: File }) {
  const { t } = useWords();
  const sentence = useSentence();
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const control = useControl(file, chosen);
  if (control.kind === 'reading') return <p role="status">{t('control.reading', { name: file.name })}</p>;
  if (control.kind === 'refused')
    return (
      <p role="alert" className="failed">
        {sentence(control.refusal.key, control.refusal.params)}
      </p>
    );
  const { table, repeated, compared } = control;
  return (
    <section aria-label={t('control.title')} className="file-result" data-control={file.name}>
      <h3>{t('control.title')}</h3>
      <p>{table.title || file.name}</p>
      <p className="note">{t(table.isDigital ? 'control.digital' : 'control.all')}</p>
      <ul>
        {table.notes.map(({ key, params }) => (
          <li key={key}>{sentence(key, params)}</li>
        ))}
        {table.problems.map(({ sheet, row, column, key }) => (
          <li key={`${sheet} ${row} ${column}`}>
            {t('control.problem', { row, column, problem: sentence(key, {}) })}
          </li>
        ))}
      </ul>
      {repeated.map((one) => (
        <Choice
          key={one.unit}
          repeated={one}
          row={chosen.get(one.unit) ?? one.rows.at(-1) ?? 0}
          onChoose={(row) => setChosen(new Map([...chosen, [one.unit, row]]))}
        />
      ))}
      {compared === null ? (
        <p role="status">{t('control.asking')}</p>
      ) : (
        <Lines file={file.name} compared={compared} />
      )}
    </section>
  );
}

/** Which of several rows of one unit holds. */
function Choice(props: { repeated: RepeatedUnit; row: number; onChoose(row: number): void }) {
  const { t, language } = useWords();
  const { divisions } = useReference();
  const { unit: id, rows } = props.repeated;
  const division = divisions.find((one) => one.id === id);
  const unit = division ? unitLabel(division, divisions)[language] : id;
  return (
    <fieldset className="load-mode">
      <legend>{t('control.which', { unit, n: rows.length })}</legend>
      {rows.map((row) => (
        <label key={row}>
          <input
            type="radio"
            name={`control-${id}`}
            checked={row === props.row}
            onChange={() => props.onChoose(row)}
          />{' '}
          {t('control.row', { row })}
        </label>
      ))}
    </fieldset>
  );
}

function Lines({ file, compared }: { file: string; compared: readonly Compared[] }) {
  const { t } = useWords();
  const { kind } = useData();
  const lines = useMemo(() => compared.map((one) => ({ one, cells: cellsOf(one, t) })), [compared, t]);
  const differing = compared.filter(({ difference }) => difference !== null && difference !== 0).length;
  return (
    <>
      <p data-figure="differing">{t('control.summary', { n: compared.length, bad: differing })}</p>
      <p>
        <button
          type="button"
          onClick={() => void download(file, { compared, isSample: kind === 'sample', t })}
        >
          {t('control.download')}
        </button>
      </p>
      <TableScroll label={t('control.title')}>
        <table data-table="control">
          <thead>
            <tr>
              <th scope="col">{t('control.who')}</th>
              <th scope="col">{t('control.what')}</th>
              <th scope="col">{t('control.when')}</th>
              {[t('control.reported'), t('control.records'), t('control.difference')].map((one) => (
                <th key={one} scope="col" className="number">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ one, cells: [who, what, when] }) => (
              <tr key={`${one.sheet} ${one.row} ${one.column}`}>
                <th scope="row">{who}</th>
                <td>{what}</td>
                <td>{when}</td>
                <Count name="reported" value={one.value} />
                <Count name="records" value={one.records} />
                <Count name="difference" value={one.difference} isSigned />
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function Count({
  name,
  value,
  isSigned = false,
}: {
  name: string;
  value: number | null;
  isSigned?: boolean;
}) {
  const sign = isSigned && value !== null && value > 0 ? '+' : '';
  return (
    <td className="number">
      {value === null ? (
        noValue
      ) : (
        <data value={value} data-figure={name}>
          {sign}
          {formatCount(value)}
        </data>
      )}
    </td>
  );
}

function cellsOf({ unit, institution, column, period }: Compared, t: Translate): [string, string, string] {
  const when =
    period === null
      ? noValue
      : t(period.kind === 'month' ? 'control.month' : 'control.toDate', {
          year: period.year,
          month: period.month,
        });
  return [institution ?? unit ?? noValue, column, when];
}

async function download(
  file: string,
  { compared, isSample, t }: { compared: readonly Compared[]; isSample: boolean; t: Translate },
): Promise<void> {
  const { toCsv } = await import('../../../export/toCsv');
  const text = (heading: string) => ({ heading, decimals: null });
  const number = (heading: string) => ({ heading, decimals: 0 as const });
  const table: ExportTable = {
    name: t('control.title'),
    mark: isSample ? t('sample.short') : null,
    columns: [
      text(t('load.sheet')),
      number(t('load.row')),
      ...[t('control.who'), t('control.what'), t('control.when')].map(text),
      ...[t('control.reported'), t('control.records'), t('control.difference')].map(number),
    ],
    rows: compared.map((one) => [
      one.sheet,
      one.row,
      ...cellsOf(one, t),
      one.value,
      one.records,
      one.difference,
    ]),
    notes: { name: '', lines: [] },
  };
  const name = t('control.fileName', { file });
  saveFile(
    new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }),
    fileName({ isSample, name, asOf: null, extension: 'csv' }),
  );
}
