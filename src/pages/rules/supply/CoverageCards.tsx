import { Card } from '../../../components/Card';
import { formatPeriod } from '../../../format/dates';
import { listCoverageQuery, type ListCoverage } from '../../../query/supplyQueries';
import { occupationNames } from '../../../reference/occupations';
import type { Rulebook } from '../../../reference/rulebook';
import type { Rule } from '../../../reference/rules';
import { useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { ClauseQuote, clauseText, ruleOf } from '../Clause';
import { FigureList } from '../FigureList';
import { NotYet } from '../NotYet';
import type { RulesAddress } from '../rulesAddress';
import type { SectionProps } from '../sectionProps';
import { countColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useSectionOffer } from '../useSectionOffer';
import { useAnswer } from '../../useAnswer';
import { countCoverage, coveredLists, gapOf, type CoveredList } from './coverage';

/** What each list is called, and the rule whose clause prints it. */
const lists = {
  'digital-engineer-2025': { title: 'supply.list.engineer', rule: 'E-01' },
  'digital-skill-2022': { title: 'supply.list.skill', rule: 'C-03' },
  'dadukou-item': { title: 'supply.list.dadukou', rule: 'D-09' },
} as const satisfies Record<CoveredList, { title: string; rule: string }>;

const gapKeys = {
  'class-and-exam': 'supply.gap.both',
  class: 'supply.gap.class',
  exam: 'supply.gap.exam',
  nothing: 'supply.gap.none',
} as const;

/** What of the documents' lists has no class or no exam in the year of the cut-off day. */
export function CoverageCards({ address, rulebook }: SectionProps) {
  const { asOf, rows } = useAnswer(listCoverageQuery, address.region, 'training');
  if (asOf === null || rows === null) return <NotYet asOf={asOf} dataset="training" />;
  return coveredLists.map((list) => (
    <CoverageCard
      key={list}
      {...{ address, list, asOf }}
      rows={inPrintedOrder(rows, list, rulebook)}
      rule={ruleOf(rulebook, lists[list].rule)}
    />
  ));
}

/** Codes ascend in their documents; items stand as Dadukou prints them. */
function inPrintedOrder(
  rows: readonly ListCoverage[],
  list: CoveredList,
  rulebook: Rulebook,
): ListCoverage[] {
  const places = new Map(
    rulebook.lists.filter((one) => one.list === list).map(({ value }, index) => [value, index]),
  );
  return rows
    .filter((row) => row.list === list)
    .sort((one, other) => (places.get(one.subject) ?? 0) - (places.get(other.subject) ?? 0));
}

interface CoverageCardProps {
  address: RulesAddress;
  list: CoveredList;
  rows: readonly ListCoverage[];
  rule: Rule;
  asOf: string;
}

function CoverageCard({ address, list, rows, rule, asOf }: CoverageCardProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const names = occupationNames(useReference().occupations);
  // The lists speak of the whole region in one year: nothing is narrowed here.
  const offer = useSectionOffer({ ...address, units: [], institutions: [], year: null }, [
    'training',
    'assessment',
  ]);
  const isAssessed = list !== 'dadukou-item';
  const counts = countCoverage(rows);
  const year = asOf.slice(0, 4);
  const title = t(lists[list].title);
  const period = formatPeriod(`${year}-01-01`, asOf, language);
  const name = (subject: string) => {
    const known = names.get(subject);
    return known ? pick(known) : subject;
  };
  const columns: TableColumn<ListCoverage>[] = [
    {
      kind: 'text',
      heading: isAssessed ? t('filter.occupation') : t('export.item'),
      text: ({ subject }) => name(subject),
      shown: ({ subject }) => (isAssessed ? name(subject) : <span lang="zh-CN">{subject}</span>),
    },
    ...(isAssessed
      ? [
          {
            kind: 'text',
            heading: t('export.code'),
            width: 'short',
            text: ({ subject }: ListCoverage) => subject,
          } as const,
        ]
      : []),
    countColumn(words, { heading: t('supply.classes'), figure: 'classes', value: (row) => row.classes }),
    countColumn(words, {
      heading: t('supply.classesBefore'),
      figure: 'classes-before',
      value: (row) => row.classesBefore,
    }),
    ...(isAssessed
      ? [
          countColumn<ListCoverage>(words, {
            heading: t('supply.exams'),
            figure: 'exams',
            value: (row) => row.exams,
          }),
        ]
      : []),
    {
      kind: 'text',
      heading: t('supply.coverage'),
      text: (row) => t(gapKeys[gapOf(row)]),
      shown: (row) => <span data-state={gapOf(row)}>{t(gapKeys[gapOf(row)])}</span>,
    },
  ];
  const lacking = rows.filter((row) => gapOf(row) !== 'nothing');
  const definition = [t(isAssessed ? 'supply.coverageRule' : 'supply.itemRule'), pick(rule.reading)];
  const files = offer(
    { title: `${title} ${year}`, definition, period, clauses: [clauseText(words, rule)] },
    { columns, rows },
  );
  return (
    <Card title={title} subtitle={period} className="coverage" actions={<TakeAway offer={files} />}>
      <div data-list={list}>
        <FigureList
          period={year}
          items={[
            ['listed', t('supply.listed'), counts.all],
            ['without-class', t('supply.withoutClass'), counts.withoutClass],
            ['formerly', t('supply.formerly'), counts.formerly],
            ...(isAssessed ? [['without-exam', t('supply.withoutExam'), counts.withoutExam] as const] : []),
          ]}
        />
        <p className="note">{t(isAssessed ? 'supply.coverageRule' : 'supply.itemRule')}</p>
        {lacking.length === 0 ? (
          <p>{t('supply.allCovered')}</p>
        ) : (
          <FigureTable
            name={`coverage-${list}`}
            label={title}
            keyOf={({ subject }) => subject}
            period={year}
            rows={lacking}
            columns={columns}
          />
        )}
      </div>
      <ClauseQuote {...rule} />
    </Card>
  );
}
