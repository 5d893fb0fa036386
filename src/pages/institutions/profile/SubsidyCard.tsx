import { Card } from '../../../components/Card';
import { formatPeriod } from '../../../format/dates';
import { subsidyTotalsQuery, subsidyUnpricedQuery } from '../../../query/ruleQueries';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { ClauseQuote, clauseText, ruleOf } from '../../rules/Clause';
import { subsidyColumns } from '../../rules/subsidy/subsidyColumns';
import { subsidyLines, sumSubsidies, unpricedByReason } from '../../rules/subsidy/subsidyTotals';
import { subsidySentence, unpricedSentence } from '../../rules/subsidy/subsidyWords';
import { FigureTable } from '../../table/FigureTable';
import { useValueLabel } from '../../target/valueLabel';
import { useAnswer } from '../../useAnswer';
import { Basis } from './Basis';
import type { RecordCardProps } from './RecordCards';
import { useProfileOffer } from './useProfileOffer';

/** The institution's share of the subsidies of the engineer programme, by occupation. */
export function SubsidyCard({ institution, region, rulebook }: RecordCardProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const label = useValueLabel();
  const offer = useProfileOffer({ region, institution }, ['training']);
  const totals = useAnswer(subsidyTotalsQuery, region, 'training');
  const unpriced = useAnswer(subsidyUnpricedQuery, region, 'training');
  const title = t('subsidy.title');
  if (region !== 'chongqing')
    return (
      <Card title={title}>
        <p>{t('subsidy.elsewhere')}</p>
      </Card>
    );
  if (totals.asOf === null || totals.rows === null || unpriced.rows === null) return null;
  const rows = totals.rows.filter((row) => row.institution === institution);
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p>{t('profile.noSubsidy')}</p>
      </Card>
    );
  const own = unpriced.rows.filter((row) => row.institution === institution);
  const rule = ruleOf(rulebook, 'E-25');
  const from = rule.validFrom ?? totals.asOf;
  const sums = sumSubsidies(rows);
  const lines = subsidyLines(rows, 'occupation', () => 0);
  const total = { key: 'total', ...sums };
  const columns = subsidyColumns({ words, label, by: 'occupation', heading: t('filter.occupation') });
  const reasons = unpricedSentence(words, unpricedByReason(own));
  const terms = {
    title,
    definition: [t('subsidy.terms'), pick(rule.reading)],
    period: formatPeriod(from, totals.asOf, language),
    clauses: [rule, ruleOf(rulebook, 'E-24')].map((one) => clauseText(words, one)),
    notes: [reasons, t('subsidy.evaluation')],
  };
  return (
    <Card title={title} actions={<TakeAway offer={offer(terms, { columns, rows: lines, total })} />}>
      <p data-sentence="subsidy">{subsidySentence(words, sums, { asOf: totals.asOf, from })}</p>
      {reasons !== '' && <p>{reasons}</p>}
      <FigureTable
        name="profile-subsidy"
        label={title}
        keyOf={({ key }) => key || 'none'}
        rows={lines}
        {...{ columns, total }}
      />
      <Basis region={region} datasets={['training']} texts={[t('subsidy.terms')]} />
      <ClauseQuote {...rule} />
    </Card>
  );
}
