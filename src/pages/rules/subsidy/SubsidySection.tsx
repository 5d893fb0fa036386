import { formatDay, formatPeriod } from '../../../format/dates';
import {
  subsidyTotalsQuery,
  subsidyUnpricedQuery,
  type SubsidyRow,
  type UnpricedRow,
} from '../../../query/ruleQueries';
import { AsOf } from '../../../components/AsOf';
import { Card } from '../../../components/Card';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useValueLabel } from '../../target/valueLabel';
import { clauseText, RuleLinks, ruleOf } from '../Clause';
import { NotYet } from '../NotYet';
import { isInScope } from '../rulesAddress';
import type { SectionProps } from '../sectionProps';
import { FigureTable } from '../../table/FigureTable';
import { useSectionOffer } from '../useSectionOffer';
import { useAnswer } from '../../useAnswer';
import { useUnitOrder } from '../../useUnitOrder';
import { PartTabs, partKeys } from './PartTabs';
import { StandardsCard } from './StandardsCard';
import { subsidyColumns } from './subsidyColumns';
import { subsidyLines, sumSubsidies, unpricedByReason } from './subsidyTotals';
import { subsidySentence, unpricedSentence } from './subsidyWords';

/** Training subsidies of the engineer programme: what is expected, payable and paid, and the difference. */
export function SubsidySection({ address, rulebook }: SectionProps) {
  const { t } = useWords();
  const totals = useAnswer(subsidyTotalsQuery, address.region, 'training');
  const unpriced = useAnswer(subsidyUnpricedQuery, address.region, 'training');
  if (address.region !== 'chongqing') return <p>{t('subsidy.elsewhere')}</p>;
  if (totals.asOf === null || totals.rows === null || unpriced.rows === null)
    return <NotYet asOf={totals.asOf} dataset="training" />;
  const inScope = <Row extends { unit: string; institution: string; month: string }>(rows: readonly Row[]) =>
    rows.filter((row) => isInScope(address, { ...row, year: row.month.slice(0, 4) }));
  return (
    <div data-section="subsidy">
      <Totals
        {...{ address, rulebook }}
        rows={inScope(totals.rows)}
        unpriced={inScope(unpriced.rows)}
        asOf={totals.asOf}
      />
      <StandardsCard {...{ address, rulebook }} asOf={totals.asOf} />
      <RuleLinks rulebook={rulebook} ids={['E-25', 'E-26', 'E-16', 'E-27']} lead={t('subsidy.checks')} />
    </div>
  );
}

interface TotalsProps extends SectionProps {
  rows: readonly SubsidyRow[];
  unpriced: readonly UnpricedRow[];
  asOf: string;
}

function Totals({ address, rulebook, rows, unpriced, asOf }: TotalsProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const label = useValueLabel();
  const orderOf = useUnitOrder(address.region);
  const offer = useSectionOffer(address, ['training']);
  const rule = ruleOf(rulebook, 'E-25');
  const { part: by } = address;
  const lines = subsidyLines(rows, by, orderOf);
  const sums = sumSubsidies(rows);
  const from = rule.validFrom ?? asOf;
  const reasons = unpricedSentence(words, unpricedByReason(unpriced));
  const heading = t(partKeys[by]);
  const title = t('subsidy.title');
  const columns = subsidyColumns({ words, label, by, heading });
  const total = { key: 'total', ...sums };
  const definition = [t('subsidy.terms'), pick(rule.reading)];
  const files = offer(
    {
      title: `${title}${t('list.paren', { text: heading })}`,
      definition,
      period: formatPeriod(from, asOf, language),
      clauses: [rule, ruleOf(rulebook, 'E-24')].map((one) => clauseText(words, one)),
      notes: [reasons, t('subsidy.evaluation')],
    },
    { columns, rows: lines, total: lines.length > 0 ? total : null },
  );
  return (
    <Card title={title} actions={<TakeAway offer={files} />}>
      {rows.length > 0 && <p className="section-lead">{subsidySentence(words, sums, { asOf, from })}</p>}
      {reasons !== '' && <p>{reasons}</p>}
      <PartTabs by={by} />
      <p className="note">{t('subsidy.terms')}</p>
      <FigureTable
        name={`subsidy-${by}`}
        label={heading}
        keyOf={({ key }) => key}
        rows={lines}
        {...{ columns, total }}
      />
      <p className="note">
        {t('subsidy.addsUp')}
        {t('list.space')}
        <AsOf
          dataset="training"
          region={address.region}
          day={asOf}
          text={t('asOf.dataset', { dataset: t('dataset.training'), date: formatDay(asOf, language) })}
        />
      </p>
      <p className="note">{t('subsidy.evaluation')}</p>
    </Card>
  );
}
