import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useWords, type Words } from '../context';
import { TakeAway } from '../export/TakeAway';
import { ratioTable, stocksTable } from './targetTables';
import { useTargetOffer } from './useTargetOffer';

/** What stands behind a figure that has no cuts: the published observations of a stock, part and whole of a ratio. */
export function UndividedCard({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { t } = words;
  const offer = useTargetOffer(entry, view);
  const hasStocks = (view.observation.stocks ?? []).length > 0;
  const stocks = offer({ title: t('target.stocks'), table: () => stocksTable(words, entry, view) });
  const ratio = offer({
    title: t('target.ratio'),
    table: () => ratioTable(words, view, ratioNames(words, entry)),
  });
  return entry.kind === 'stock' ? (
    <Card title={t('target.stocks')} actions={hasStocks && <TakeAway offer={stocks} />}>
      <Stocks entry={entry} view={view} />
      <p className="note">{t('target.unavailable.stock')}</p>
    </Card>
  ) : (
    <Card title={t('target.ratio')} actions={view.standing.ratio && <TakeAway offer={ratio} />}>
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
    <TableScroll label={t('target.stocks')}>
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
    </TableScroll>
  );
}

function ratioNames({ t }: Words, entry: Entry): { part: string; whole: string } {
  return entry.reading.count === 'institutions-at-floor'
    ? { part: t('ratio.floorPart'), whole: t('ratio.floorWhole') }
    : { part: t('ratio.part'), whole: t('ratio.whole') };
}

function Ratio({ entry, view }: { entry: Entry; view: TargetView }) {
  const words = useWords();
  const { ratio, periodLabel } = view.standing;
  if (!ratio) return <p>{words.t('empty.filter')}</p>;
  const names = ratioNames(words, entry);
  return (
    <dl className="figure-list">
      <div>
        <dt>{names.part}</dt>
        <dd>
          <Figure name="part" value={ratio.part} text={formatCount(ratio.part)} period={periodLabel} />
        </dd>
      </div>
      <div>
        <dt>{names.whole}</dt>
        <dd>
          <Figure name="whole" value={ratio.whole} text={formatCount(ratio.whole)} period={periodLabel} />
        </dd>
      </div>
    </dl>
  );
}
