import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useWords } from '../context';

/** What stands behind a figure that has no cuts: the published observations of a stock, part and whole of a ratio. */
export function UndividedCard({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t } = useWords();
  return entry.kind === 'stock' ? (
    <Card title={t('target.stocks')}>
      <Stocks entry={entry} view={view} />
      <p className="note">{t('target.unavailable.stock')}</p>
    </Card>
  ) : (
    <Card title={t('target.ratio')}>
      <Ratio entry={entry} view={view} />
      <p className="note">{t('target.unavailable.ratio')}</p>
    </Card>
  );
}

function Stocks({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t, pick } = useWords();
  const stocks = view.observation.stocks ?? [];
  if (stocks.length === 0) return <p>{t('line.stockNone')}</p>;
  return (
    <div className="table-scroll">
      <table data-table="stocks">
        <thead>
          <tr>
            <th scope="col">{t('term.stockDay')}</th>
            <th scope="col" className="number">
              {t('term.stockValue')}
              {t('list.paren', { text: pick(entry.unit) })}
            </th>
            <th scope="col">{t('term.stockSource')}</th>
          </tr>
        </thead>
        <tbody>
          {stocks.map(({ day, value, source }) => (
            <tr key={day} data-key={day}>
              <th scope="row">{day}</th>
              <td className="number">
                <Figure name="stock" value={value} text={formatCount(value)} period={day} />
              </td>
              <td>{source || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Ratio({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t } = useWords();
  const { ratio, periodLabel } = view.standing;
  if (!ratio) return <p>{t('empty.filter')}</p>;
  const isFloor = entry.reading.count === 'institutions-at-floor';
  return (
    <dl className="figure-list">
      <div>
        <dt>{t(isFloor ? 'ratio.floorPart' : 'ratio.part')}</dt>
        <dd>
          <Figure name="part" value={ratio.part} text={formatCount(ratio.part)} period={periodLabel} />
        </dd>
      </div>
      <div>
        <dt>{t(isFloor ? 'ratio.floorWhole' : 'ratio.whole')}</dt>
        <dd>
          <Figure name="whole" value={ratio.whole} text={formatCount(ratio.whole)} period={periodLabel} />
        </dd>
      </div>
    </dl>
  );
}
