import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import { formatYuan } from '../../../format/money';
import { occupationNames } from '../../../reference/occupations';
import type { Rulebook } from '../../../reference/rulebook';
import type { StandardLine } from '../../../reference/ruleStandards';
import { useReference, useWords } from '../../context';
import { MethodLink } from '../../MethodLink';
import { useValueLabel } from '../../target/valueLabel';
import { TakeAway } from '../../export/TakeAway';
import { ClauseQuote, clauseText, ruleOf } from '../Clause';
import type { SectionProps } from '../sectionProps';
import { holdsOn } from '../holdsOn';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { validityColumns } from '../validityColumns';
import { useSectionOffer } from '../useSectionOffer';
import { dueFen } from './subsidyTotals';

const factorKeys: Record<
  string,
  'subsidy.situation.at' | 'subsidy.situation.after' | 'subsidy.situation.none'
> = {
  'employed-at-start': 'subsidy.situation.at',
  'employed-after': 'subsidy.situation.after',
  'not-employed': 'subsidy.situation.none',
};

/** How an amount comes about: the formula, and every rate and factor with the days on which it holds. */
export function StandardsCard({ address, rulebook, asOf }: SectionProps & { asOf: string }) {
  const words = useWords();
  const { t, language } = words;
  // The standards hold for everybody.
  const offer = useSectionOffer({ ...address, units: [], institutions: [], year: null }, ['training']);
  const label = useValueLabel();
  const lines = rulebook.standards.filter(({ name }) => name === 'rate' || name === 'factor');
  const columns: TableColumn<StandardLine>[] = [
    {
      kind: 'text',
      heading: t('export.item'),
      text: ({ name, key }) => {
        if (name === 'rate') return t('subsidy.rateOf', { level: label('level', `professional:${key}`) });
        const situation = factorKeys[key];
        return situation ? t('subsidy.factorOf', { situation: t(situation) }) : key;
      },
    },
    {
      kind: 'figure',
      heading: t('export.value'),
      figure: 'standard',
      value: ({ value }) => value,
      format: String,
      exported: (value) => value,
      decimals: 0,
    },
    {
      kind: 'text',
      heading: t('export.unit'),
      text: ({ name }) => (name === 'rate' ? t('subsidy.yuanPerHour') : '%'),
    },
    ...validityColumns<StandardLine>(words),
  ];
  const title = t('subsidy.formulaTitle');
  const clauses = ['E-24', 'E-25'].map((id) => ruleOf(rulebook, id));
  const terms = {
    title,
    definition: [t('subsidy.formula')],
    period: t('supply.until', { date: formatDay(asOf, language) }),
    clauses: clauses.map((one) => clauseText(words, one)),
  };
  return (
    <Card title={title} actions={<TakeAway offer={offer(terms, { columns, rows: lines })} />}>
      <p>{t('subsidy.formula')}</p>
      <Example rulebook={rulebook} day={asOf} />
      <FigureTable
        name="subsidy-standards"
        label={title}
        keyOf={({ name, key, from }) => `${name}-${key}-${from}`}
        rows={lines}
        columns={columns}
      />
      <p className="note">
        {t('subsidy.hoursNote')} <MethodLink section="digital" />
      </p>
      {clauses.map((one) => (
        <ClauseQuote key={one.id} {...one} />
      ))}
    </Card>
  );
}

/** The first line of the annex, calculated at the standards of a day. */
function Example({ rulebook, day }: { rulebook: Rulebook; day: string }) {
  const { t, pick } = useWords();
  const label = useValueLabel();
  const { occupations } = useReference();
  const holds = (one: { from: string; to: string | null }) => holdsOn(one, day);
  const line = rulebook.hours.find(holds);
  const standard = (name: string, key: string) =>
    rulebook.standards.find((one) => one.name === name && one.key === key && holds(one))?.value;
  const rate = line && standard('rate', line.level);
  const factor = standard('factor', 'employed-after');
  if (!line || rate === undefined || factor === undefined) return null;
  const name = occupationNames(occupations).get(line.occupation);
  return (
    <p className="note">
      {t('subsidy.example', {
        occupation: name ? pick(name) : line.occupation,
        level: label('level', `professional:${line.level}`),
        hours: line.hours,
        rate,
        factor,
        amount: formatYuan(dueFen({ hours: line.hours, rate, factor })),
      })}
    </p>
  );
}
