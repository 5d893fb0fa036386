import { AsOf } from '../../../components/AsOf';
import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import { voucherUseQuery } from '../../../query/supplyQueries';
import { useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useValueLabel } from '../../target/valueLabel';
import { ClauseQuote, clauseText } from '../Clause';
import { NotYet } from '../NotYet';
import { isInScope, type RulesAddress } from '../rulesAddress';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useSectionOffer } from '../useSectionOffer';
import { useAnswer } from '../../useAnswer';
import { useUnitOrder } from '../../useUnitOrder';
import { sumVouchers, voucherLines, type VoucherLine } from './voucherTotals';

/** Vouchers issued against used, by year and by district. */
export function VoucherCard(props: { address: RulesAddress }) {
  // Vouchers are registered by district.
  const address = { ...props.address, institutions: [] };
  const words = useWords();
  const { t, language } = words;
  const { ledger } = useReference();
  const label = useValueLabel();
  const orderOf = useUnitOrder(address.region);
  const offer = useSectionOffer(address, ['supply']);
  const { asOf, rows } = useAnswer(voucherUseQuery, address.region, 'supply');
  const title = t('supply.vouchers');
  if (asOf === null || rows === null)
    return (
      <Card title={title}>
        <NotYet asOf={asOf} dataset="supply" />
      </Card>
    );
  const inScope = rows.filter((one) =>
    isInScope(address, { unit: one.unit, institution: null, year: String(one.year) }),
  );
  const entry = ledger.find(({ reading }) => reading.filter.type?.includes('voucher-batch'));
  const total = sumVouchers('total', inScope);
  const terms = {
    definition: [t('supply.voucherRule')],
    period: t('supply.until', { date: formatDay(asOf, language) }),
    clauses: entry ? [clauseText(words, entry)] : [],
  };
  const columns = (heading: string, name: (key: string) => string): TableColumn<VoucherLine>[] => [
    { kind: 'text', heading, text: ({ key }) => name(key) },
    countColumn(words, { heading: t('supply.issued'), figure: 'issued', value: (line) => line.issued }),
    countColumn(words, { heading: t('supply.used'), figure: 'used', value: (line) => line.used }),
    shareColumn(words, { heading: t('supply.useShare'), figure: 'use-share', value: (line) => line.share }),
    countColumn(words, {
      heading: t('supply.unknownUse'),
      figure: 'issued-unknown',
      value: (line) => line.issuedUnknown,
    }),
    countColumn(words, { heading: t('supply.overused'), figure: 'overused', value: (line) => line.overused }),
  ];
  const tables = [
    { by: 'year', heading: t('target.years'), name: (key: string) => key },
    { by: 'unit', heading: t('filter.unit'), name: (key: string) => label('unit', key) },
  ] as const;
  return (
    <Card title={title}>
      <p className="note">{t('supply.voucherRule')}</p>
      <p className="note">{t('supply.noInstitution')}</p>
      {tables.map(({ by, heading, name }) => {
        const lines = voucherLines(inScope, by, orderOf);
        const table = {
          columns: columns(heading, name),
          rows: lines,
          total: lines.length > 0 ? total : null,
        };
        const partTitle = `${title}${t('list.paren', { text: heading })}`;
        return (
          <div key={by} className="part-table">
            <div className="list-head">
              <h3>{heading}</h3>
              <TakeAway offer={offer({ ...terms, title: partTitle }, table)} />
            </div>
            <FigureTable name={`vouchers-${by}`} label={partTitle} keyOf={({ key }) => key} {...table} />
          </div>
        );
      })}
      <p className="note">
        <AsOf
          dataset="supply"
          region={address.region}
          day={asOf}
          text={t('asOf.dataset', { dataset: t('dataset.supply'), date: formatDay(asOf, language) })}
        />
      </p>
      {entry && <ClauseQuote {...entry} />}
    </Card>
  );
}
