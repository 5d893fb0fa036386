import { useState } from 'react';
import { TableScroll } from '../../../components/TableScroll';
import type { FilePlan } from '../../../ingest/plan/filePlan';
import type { Proposal } from '../../../ingest/plan/proposal';
import { useWords } from '../../context';

interface SourceChoicesProps {
  proposal: Proposal;
  plan: FilePlan;
  /** The file is to be recognised anew under another dataset, heading or encoding. */
  onAgain(plan: FilePlan): void;
  onPlan(plan: FilePlan): void;
}

/** What the file was taken for, and the choice of something else. */
export function SourceChoices({ proposal, plan, onAgain, onPlan }: SourceChoicesProps) {
  const { t } = useWords();
  const { dataset, datasets, sheet, sheets } = proposal;
  const again = (more: Partial<FilePlan>) =>
    onAgain({ ...plan, constants: {}, ofThisFile: [], made: {}, ...more, columns: null });
  const shown = sheets.find(({ name }) => name === sheet);
  const [row, setRow] = useState(shown?.heading?.first ?? 0);
  const isKnown = plan.columns !== null;
  return (
    <>
      {dataset !== null && (
        <div className="map-source">
          <label>
            {t('map.dataset')}
            <select
              value={dataset}
              onChange={({ target }) => again({ dataset: target.value as typeof dataset })}
            >
              {datasets.map((one) => (
                <option key={one.dataset} value={one.dataset}>
                  {t(`dataset.${one.dataset}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {sheets.length > 1 && <SheetChoices {...{ proposal, plan, onPlan }} onAgain={again} />}
      {dataset !== null && (
        <details open={!isKnown}>
          <summary>
            {t('map.headingRow')}
            {t('list.colon')}
            {shown?.heading ? rowsWord(shown.heading) : '—'}
          </summary>
          <TableScroll label={t('map.around')}>
            <table className="map-rows">
              <caption>{t('map.around')}</caption>
              <tbody>
                {proposal.rows.map(({ number, cells }) => (
                  <tr key={number} data-heading={isHeading(number) || undefined}>
                    <th scope="row">{number}</th>
                    {cells.map((cell, at) => (
                      <td key={at}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          <p className="map-source">
            <label>
              {t('map.headingRow')}{' '}
              <select value={row} onChange={({ target }) => setRow(Number(target.value))}>
                {proposal.rows.map(({ number }) => (
                  <option key={number} value={number}>
                    {t('map.row', { n: number })}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              onClick={() =>
                again({
                  dataset: null,
                  headings: { ...plan.headings, [sheet ?? '']: { first: row, last: row } },
                })
              }
            >
              {t('map.again')}
            </button>
          </p>
        </details>
      )}
      {proposal.encodings.length > 0 && <EncodingChoices proposal={proposal} onAgain={again} />}
    </>
  );

  function isHeading(number: number): boolean {
    return shown?.heading != null && number >= shown.heading.first && number <= shown.heading.last;
  }

  function rowsWord({ first, last }: { first: number; last: number }): string {
    return first === last ? t('map.row', { n: first }) : t('map.rows', { first, last });
  }
}

function SheetChoices({
  proposal,
  plan,
  onPlan,
  onAgain,
}: Omit<SourceChoicesProps, 'onAgain'> & { onAgain(more: Partial<FilePlan>): void }) {
  const { t } = useWords();
  const { sheets } = proposal;
  const [chosen, setChosen] = useState(plan.sheets ?? []);
  const choose = (name: string, isIn: boolean) => {
    const next = sheets.flatMap((one) =>
      one.name !== null && (one.name === name ? isIn : chosen.includes(one.name)) ? [one.name] : [],
    );
    setChosen(next);
    onPlan({ ...plan, sheets: next });
  };
  const isOther = chosen.some((name) => sheets.some((one) => one.name === name && one.state !== 'fits'));
  return (
    <fieldset className="map-sheets">
      <legend>{t('load.which', { n: sheets.filter(({ state }) => state === 'fits').length })}</legend>
      {sheets.map(({ name, state, rows }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name ?? '')}
            disabled={state === 'empty' || state === 'cross'}
            onChange={({ target }) => choose(name ?? '', target.checked)}
          />{' '}
          {name}
          {state === 'fits' && t('list.paren', { text: t('map.rowsOfSheet', { n: rows }) })}
          {state !== 'fits' && (
            <span className="note">{t('list.paren', { text: t(`map.state.${state}`) })}</span>
          )}
        </label>
      ))}
      {isOther && (
        <button type="button" onClick={() => onAgain({ sheets: chosen, dataset: null, headings: {} })}>
          {t('map.again')}
        </button>
      )}
    </fieldset>
  );
}

function EncodingChoices({
  proposal,
  onAgain,
}: {
  proposal: Proposal;
  onAgain(more: Partial<FilePlan>): void;
}) {
  const { t } = useWords();
  const [encoding, setEncoding] = useState(proposal.encoding);
  return (
    <details open={proposal.encoding === null}>
      <summary>
        {t('map.encoding')}
        {t('list.colon')}
        {proposal.encoding ?? '—'}
      </summary>
      {proposal.encodings.map((one) => (
        <label key={one.encoding} className="map-encoding">
          <input
            type="radio"
            name="encoding"
            checked={encoding === one.encoding}
            onChange={() => setEncoding(one.encoding)}
          />{' '}
          {one.encoding}
          <span className="map-preview">{one.lines.join('\n')}</span>
        </label>
      ))}
      <button
        type="button"
        disabled={encoding === proposal.encoding}
        onClick={() => onAgain({ encoding, dataset: null })}
      >
        {t('map.again')}
      </button>
    </details>
  );
}
