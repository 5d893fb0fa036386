import { formatCount } from '../../format/count';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/share';
import type { InstitutionRow, InstitutionTable } from '../../query/institutionTable';
import type { Rulebook } from '../../reference/rulebook';
import { keepSettings, type Search } from '../address';
import { useWords } from '../context';
import { hashAddress } from '../hashAddress';
import { clauseText, ruleOf } from '../rules/Clause';
import { floorRows } from '../rules/floor/floorRows';
import { floorSentence, floorText } from '../rules/floor/floorWords';
import { useTableOffer } from '../table/useTableOffer';
import { choiceText } from '../target/scopeText';
import { useValueLabel } from '../target/valueLabel';
import { useUnitOrder } from '../useUnitOrder';
import { ClearLists } from './ClearLists';
import { comparisonColumns } from './comparisonColumns';
import { ComparisonTableCard } from './ComparisonTableCard';
import { FigureText, markFigure } from './FigureText';
import { FindInstitution } from './FindInstitution';
import { FloorLead } from './FloorLead';
import { floorOf, floorProgramme, floorRule, floorYears, listedFloor } from './floorRemarks';
import { FunnelCard } from './FunnelCard';
import { inOfficialOrder } from './institutionOrder';
import { narrowings, type InstitutionsAddress } from './institutionsAddress';
import { limitsText } from './limitsText';
import { groupOf } from './placeWords';

interface ReportProps {
  address: InstitutionsAddress;
  year: number;
  asOf: string;
  rulebook: Rulebook;
  search: Search;
  /** What the page is narrowed to. */
  table: InstitutionTable;
  /** The programme that the floor of the yearly rate binds, in the whole region. */
  bound: InstitutionTable;
  /** Whether the results may be of several programmes. */
  isMixed: boolean;
}

/** What is said of the institutions of a year: the floor, the funnel, who lies outside it, the table. */
export function Report(props: ReportProps) {
  const { address, year, asOf, rulebook, search, table, bound, isMixed } = props;
  const words = useWords();
  const { t, language } = words;
  const label = useValueLabel();
  const placeOf = useUnitOrder(address.region);
  const { region, chosen, isAdjusted, find } = address;
  const chosenText = narrowings
    .filter((narrowing) => chosen[narrowing].length > 0)
    .map((narrowing) => choiceText(words, label, narrowing, chosen[narrowing]))
    .join(t('list.semicolon'));
  const offer = useTableOffer({ region, chosen: chosenText }, ['assessment']);
  const isOver = `${year}-12-31` <= asOf;
  const period = isOver
    ? t('target.yearTab', { year })
    : t('insts.untilDay', { year, date: formatDay(asOf, language) });
  const scope = [t(`region.${region}`), period, chosenText].filter(Boolean).join(t('list.comma'));
  const rule = ruleOf(rulebook, floorRule);
  const isBound =
    region === 'chongqing' && (chosen.programme.length === 0 || chosen.programme.includes(floorProgramme));
  const floor = floorOf(rulebook.standards, year);
  const floored = floorRows(
    floorYears({
      table: bound,
      validFrom: rule.validFrom ?? asOf,
      asOf,
      floorIn: (one) => floorOf(rulebook.standards, one),
    }),
    { span: 'calendar', reading: 'best', year },
    placeOf,
  );
  // Headline and column speak of the same institutions.
  const listed = isBound && floor !== null ? listedFloor(floored, table) : [];
  const remarks = new Map(listed.map((row) => [row.institution, row]));
  const isNarrowed = chosenText !== '';
  const programme = label('programme', floorProgramme);
  const remark = {
    heading: t(isNarrowed ? 'insts.remarkWhole' : 'insts.remark', { programme }),
    of: ({ id }: InstitutionRow) => {
      const row = remarks.get(id);
      if (row === undefined || floor === null) return null;
      return row.isBelow
        ? floorSentence(words, row, asOf)
        : t('floor.reached', { floor: floorText(words, floor) });
    },
  };
  const group = groupOf(table);
  const rows = inOfficialOrder(table.rows, placeOf);
  const addressOf = (id: string) =>
    hashAddress(`/institutions/${encodeURIComponent(id)}`, keepSettings(search));
  const columnsWith = (digits: 1 | 2) =>
    comparisonColumns({
      ...{ words, label, rows, year, digits, remark, placeOf, addressOf },
      group,
    });
  const notes = [
    ...(isOver ? [] : [t('insts.notOver', { year, before: year - 1 })]),
    t('insts.noteInterval'),
    t('insts.noteTrend'),
    t('insts.noteStandardised'),
    t('insts.noteAttempts'),
    t('insts.notePlace'),
    ...(isMixed ? [t('insts.mixed')] : []),
  ];
  const terms = {
    definition: [t('insts.definition'), ...(isBound ? [t('insts.floorReading')] : [])],
    period,
    clauses: isBound && floor !== null ? [clauseText(words, rule)] : [],
    notes: [limitsText(words, table, isAdjusted), ...notes].filter(Boolean),
  };
  const fileTitle = `${t('insts.table')} ${year}`;
  return (
    <article data-page="institutions">
      <FloorLead
        {...{ rulebook, isBound, isNarrowed, region, year, asOf, floor, search, addressOf }}
        rows={listed}
      />
      <p data-sentence="shown">
        <FigureText text={shownText()} period={String(year)} />
        {isMixed && (
          <span className="note">
            {t('list.space')}
            {t('insts.mixed')}
          </span>
        )}
      </p>
      <FindInstitution {...{ table, find, search }} />
      {table.funnel.rate !== null && (
        <>
          <FunnelCard {...{ table, address, asOf, scope, terms, offer }} />
          {group === 'comparable' && <ClearLists {...{ table, rows, addressOf }} />}
        </>
      )}
      <ComparisonTableCard
        columns={columnsWith(1)}
        offer={offer(
          { ...terms, title: fileTitle },
          { columns: columnsWith(2).map(({ column }) => column), rows },
        )}
        canRank={group === 'comparable'}
        {...{ rows, year, scope, find, notes }}
      />
    </article>
  );

  function shownText(): string {
    const { funnel } = table;
    const sum = (of: 'examinees' | 'passed') =>
      table.rows.reduce((total, { current }) => total + current[of], 0);
    const [n, m] = [sum('examinees'), sum('passed')];
    if (funnel.rate === null) return `${scope}${t('list.colon')}${t('insts.nobody')}`;
    return `${scope}${t('list.colon')}${t('insts.shown', {
      count: markFigure('institutions', funnel.points, formatCount(funnel.points)),
      n: markFigure('examinees', n, formatCount(n)),
      m: markFigure('passed', m, formatCount(m)),
      p: markFigure('rate', funnel.rate, formatShare(funnel.rate, language)),
    })}`;
  }
}
