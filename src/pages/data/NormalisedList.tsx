import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import type { LoadableFile } from '../../ingest/checkTask';
import type { Normalised } from '../../ingest/types';
import type { Dataset } from '../../model/ledger';
import { unitLabel } from '../../reference/divisions';
import { useReference, useWords } from '../context';
import { fieldTitle, valueWord } from './schemaWords';

/** What was rewritten in one form, folded: column, kind, number and one example. */
export function NormalisedList({ file }: { file: LoadableFile }) {
  const { t, language } = useWords();
  const { normalised, dataset } = file;
  if (normalised.length === 0) return null;
  return (
    <details data-list="normalised">
      <summary>{t('load.normalised', { n: normalised.reduce((sum, { count }) => sum + count, 0) })}</summary>
      <TableScroll label={t('load.normKind')}>
        <table data-table="normalised">
          <thead>
            <tr>
              <th scope="col">{t('load.column')}</th>
              <th scope="col">{t('load.normKind')}</th>
              <th scope="col" className="number">
                {t('load.normCount')}
              </th>
              <th scope="col">{t('load.normExample')}</th>
            </tr>
          </thead>
          <tbody>
            {normalised.map((one) => (
              <tr key={`${one.field} ${one.kind}`}>
                <th scope="row">{one.column ?? fieldTitle(dataset, one.field, language)}</th>
                <td>{t(`norm.${one.kind}`)}</td>
                <td className="number">{formatCount(one.count)}</td>
                <td>{one.example ? <Pair one={one} dataset={dataset} /> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

function Pair({ one: { field, kind, example }, dataset }: { one: Normalised; dataset: Dataset }) {
  const { t, language } = useWords();
  const { divisions } = useReference();
  if (example === null) return null;
  const division = kind === 'unit' ? divisions.find(({ id }) => id === example.to) : undefined;
  const answer = example.to === 'true' ? t('answer.yes') : t('answer.no');
  const word = kind === 'yesno' ? answer : valueWord(dataset, field, example.to, language);
  const to = division ? unitLabel(division, divisions)[language] : word;
  return <>{t('load.normPair', { from: example.from, to })}</>;
}
