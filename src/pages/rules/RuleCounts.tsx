import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import { formatShare } from '../../format/share';
import type { RuleResult } from '../../query/rules';
import { useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { usePlaceName } from './usePlaceName';
import { countByMonth, type CountLine } from './scopeResults';
import { useUnitLines } from './useUnitLines';
import { useRuleOffer } from './useChecksOffer';

/** Where and when the findings of a rule lie. */
export function RuleCounts({ result }: { result: RuleResult }) {
  const { t } = useWords();
  const placeOf = usePlaceName();
  const offer = useRuleOffer(result);
  const units = useUnitLines(result);
  const months = countByMonth(result);
  const unitName = (key: string | null) => placeOf('unit', key);
  const monthName = (key: string | null) => key ?? t('filter.missing');
  return (
    <div className="rule-grid">
      <Card
        title={t('rules.byUnit')}
        actions={<TakeAway offer={offer.counts(t('rules.byUnit'), t('rules.unit'), units, unitName)} />}
      >
        <CountTable heading={t('rules.unit')} lines={units} name={unitName} />
      </Card>
      <Card
        title={t('rules.byMonth')}
        actions={<TakeAway offer={offer.counts(t('rules.byMonth'), t('rules.month'), months, monthName)} />}
      >
        <CountTable heading={t('rules.month')} lines={months} name={monthName} />
      </Card>
    </div>
  );
}

interface CountTableProps {
  heading: string;
  lines: readonly CountLine[];
  name(key: string | null): string;
}

function CountTable({ heading, lines, name }: CountTableProps) {
  const { t, language } = useWords();
  const isShared = lines.some(({ checked }) => checked !== null);
  const hasPending = lines.some(({ pending }) => pending > 0);
  const total = (of: 'breaches' | 'pending') => lines.reduce((sum, line) => sum + line[of], 0);
  const checked = lines.reduce((sum, line) => sum + (line.checked ?? 0), 0);
  return (
    <TableScroll label={heading} className={lines.length < 20 ? '' : 'long-list'}>
      <table>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className="number">
              {t('rules.counted.breaches')}
            </th>
            {hasPending && (
              <th scope="col" className="number">
                {t('rules.counted.pending')}
              </th>
            )}
            {isShared && (
              <>
                <th scope="col" className="number">
                  {t('rules.checkedCases')}
                </th>
                <th scope="col" className="number">
                  {t('rules.share')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key ?? ''} data-key={line.key ?? ''}>
              <th scope="row">{name(line.key)}</th>
              <Count name="breaches" value={line.breaches} />
              {hasPending && <Count name="pending" value={line.pending} />}
              {isShared && (
                <>
                  <Count name="checked" value={line.checked ?? 0} />
                  <td className="number">
                    {line.checked ? formatShare(line.breaches / line.checked, language) : '—'}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('term.total')}</th>
            <Count name="breaches" value={total('breaches')} />
            {hasPending && <Count name="pending" value={total('pending')} />}
            {isShared && (
              <>
                <Count name="checked" value={checked} />
                <td className="number">
                  {checked > 0 ? formatShare(total('breaches') / checked, language) : '—'}
                </td>
              </>
            )}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <td className="number">
      <data value={value} data-figure={name}>
        {formatCount(value)}
      </data>
    </td>
  );
}
