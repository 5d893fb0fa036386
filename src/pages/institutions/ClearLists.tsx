import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatShare } from '../../format/share';
import type { InstitutionRow, InstitutionTable } from '../../query/institutionTable';
import { useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';

interface ClearListsProps {
  table: InstitutionTable;
  /** The table's rows in official order. */
  rows: readonly InstitutionRow[];
  addressOf(id: string): string;
}

/** The institutions clearly under and over the level of the others, each with a neutral sentence. */
export function ClearLists({ table, rows, addressOf }: ClearListsProps) {
  const { t, language } = useWords();
  const label = useValueLabel();
  const listed = (ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id));
  const lists = [
    ['low', t('insts.low'), t('insts.noLow'), listed(table.clearlyBelow)],
    ['high', t('insts.high'), t('insts.noHigh'), listed(table.clearlyAbove)],
  ] as const;
  return (
    <Card title={t('insts.clear')} subtitle={t('insts.clearNote')}>
      <div className="clear-lists">
        {lists.map(([name, sentence, none, own]) => (
          <div key={name} data-list={name}>
            <h3>{own.length === 0 ? none : sentence}</h3>
            {own.length > 0 && (
              <ul>
                {own.map(({ id, current }) => (
                  <li key={id} data-key={id}>
                    <a href={addressOf(id)}>{label('institution', id)}</a>
                    {t('list.colon')}
                    {t('insts.passRate')}{' '}
                    <Figure
                      name="rate"
                      value={current.rate}
                      text={formatShare(current.rate, language)}
                      period={String(table.year)}
                    />
                    {t('list.paren', { text: t('insts.sat', { n: current.examinees }) })}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </Card>
  );
}
