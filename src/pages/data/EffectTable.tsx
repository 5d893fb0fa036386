import { Figure } from '../../components/Figure';
import { StatusTag } from '../../components/StatusTag';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import { formatSignedPoints, pointsBetween } from '../../format/points';
import { formatShare, printedShare } from '../../format/share';
import type { EntryTerms } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { Effect } from '../../query/effects';
import { useWords } from '../context';
import { statusWord } from '../statusWord';

interface EffectTableProps {
  effects: readonly Effect[];
  hasBefore: boolean;
  /** The load is of reference populations only, which no target counts. */
  isPopulation: boolean;
}

/** What a load changes in the figure of each target, before anything is committed. */
export function EffectTable({ effects, hasBefore, isPopulation }: EffectTableProps) {
  const { t, pick } = useWords();
  if (effects.length === 0) return <p>{t(isPopulation ? 'effect.population' : 'effect.none')}</p>;
  return (
    <TableScroll label={t('effect.title')}>
      <table data-table="effects">
        <caption>{t('effect.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.target')}</th>
            {hasBefore && (
              <th scope="col" className="number">
                {t('effect.before')}
              </th>
            )}
            <th scope="col" className="number">
              {t('effect.after')}
            </th>
            {hasBefore && (
              <th scope="col" className="number">
                {t('effect.change')}
              </th>
            )}
            <th scope="col">{t('effect.status')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ entry, before, after }) => (
            <tr key={entry.id} data-key={entry.id}>
              <th scope="row">
                {t(`region.${entry.region}`)}
                {t('list.colon')}
                {pick(entry.short)}
                {t('list.paren', { text: pick(entry.unit) })}
              </th>
              {hasBefore && <Value name="before" entry={entry} standing={before} />}
              <Value name="after" entry={entry} standing={after} />
              {hasBefore && <td className="number">{changeText(entry, before, after)}</td>}
              <td>
                <StatusTag status={after.status} word={statusWord(t, entry, after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Value({ name, entry, standing }: { name: string; entry: EntryTerms; standing: Standing | null }) {
  const { language } = useWords();
  const value = standing?.actual ?? null;
  const text = entry.kind === 'ratio' ? formatShare(value, language) : formatCount(value);
  return (
    <td className="number">
      <Figure name={name} value={value} text={text} />
    </td>
  );
}

/** With its sign; shares in percentage points, as printed. */
function changeText({ kind }: EntryTerms, before: Standing | null, { actual }: Standing): string {
  const was = before?.actual ?? null;
  if (was === null || actual === null) return '—';
  if (kind === 'ratio') return formatSignedPoints(pointsBetween(printedShare(actual), printedShare(was)));
  return `${actual > was ? '+' : ''}${formatCount(actual - was)}`;
}
