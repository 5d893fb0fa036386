import { institutionYearsQuery, type InstitutionYear } from '../../../query/ruleQueries';
import { AsOf } from '../../../components/AsOf';
import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import { smallestGroup } from '../../../model/smallGroup';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { useValueLabel } from '../../target/valueLabel';
import { ClauseQuote, clauseText, RuleLinks, ruleOf } from '../Clause';
import { holdsOn } from '../holdsOn';
import { NotYet } from '../NotYet';
import { isInScope } from '../rulesAddress';
import type { SectionProps } from '../sectionProps';
import { FigureTable } from '../../table/FigureTable';
import { useSectionOffer } from '../useSectionOffer';
import { useAnswer } from '../../useAnswer';
import { useUnitOrder } from '../../useUnitOrder';
import { floorColumns, isSmall } from './floorColumns';
import { FloorChoosers } from './FloorChoosers';
import { firstTwoYears, floorRows } from './floorRows';
import { floorText, readingKeys, spanKeys } from './floorWords';
import { ReadingCounts } from './ReadingCounts';

/** Institutions at the yearly pass-rate floor of the engineer programme. */
export function FloorSection({ address, rulebook }: SectionProps) {
  const { t } = useWords();
  const { asOf, rows } = useAnswer(institutionYearsQuery, address.region, 'assessment');
  if (address.region !== 'chongqing') return <p>{t('floor.elsewhere')}</p>;
  if (asOf === null || rows === null) return <NotYet asOf={asOf} dataset="assessment" />;
  const inScope = rows.filter((one) => isInScope({ ...address, year: null }, { ...one, year: null }));
  const last = Math.max(...rows.map(({ year }) => year));
  const year = Number(address.year ?? (Number.isFinite(last) ? last : asOf.slice(0, 4)));
  return (
    <div data-section="floor">
      <Years years={inScope} {...{ address, rulebook, year, asOf }} />
      <RuleLinks rulebook={rulebook} ids={['E-08', 'E-09', 'E-10']} lead={t('rules.section.checks')} />
    </div>
  );
}

interface YearsProps extends SectionProps {
  years: readonly InstitutionYear[];
  year: number;
  asOf: string;
}

function Years({ address, rulebook, years, year, asOf }: YearsProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const label = useValueLabel();
  const orderOf = useUnitOrder(address.region);
  const offer = useSectionOffer(address, ['assessment', 'training']);
  const { span, reading } = address;
  const rows = floorRows(years, { span, reading, year }, orderOf);
  const rule = ruleOf(rulebook, 'E-08');
  const floors = rulebook.standards.filter(({ name }) => name === 'pass-rate-floor');
  const floor = floors.find((one) => holdsOn(one, `${year}-12-31`))?.value ?? null;
  const floorWords = floorText(words, floor ?? floors.at(-1)?.value ?? 0);
  const rated = rows.filter(({ rate }) => rate !== null);
  const yearText = t('target.yearTab', { year });
  const readingText = t('floor.readingUsed', { reading: t(readingKeys[reading]), span: t(spanKeys[span]) });
  const [first, second] = firstTwoYears(rule.validFrom ?? asOf);
  const isOver = rows[0]?.isOver ?? asOf >= `${year}-12-31`;
  const notes = [
    ...(floor === null ? [`${t('floor.noFloor')}${t('list.stop')}`] : []),
    ...(isOver ? [] : [t('floor.notOver', { date: formatDay(asOf, language), year })]),
    ...(rule.validFrom?.startsWith(String(year)) && year < first && span === 'notice'
      ? [t('floor.partYear', { document: rule.document, from: formatDay(rule.validFrom, language), year })]
      : []),
    ...(reading === 'best' && span === 'notice' ? [] : [t('floor.otherReading')]),
    t('floor.twoYears', { floor: floorWords, first, second }),
  ];
  const terms = {
    definition: [readingText, pick(rule.reading)],
    period: yearText,
    clauses: [clauseText(words, rule)],
    notes: [...notes, t('floor.open')],
  };
  const columns = floorColumns({ words, label, reading, asOf });
  const title = t('floor.title');
  return (
    <>
      <Card
        title={title}
        subtitle={yearText}
        actions={<TakeAway offer={offer({ ...terms, title: `${title} ${year}` }, { columns, rows })} />}
      >
        <FloorChoosers reading={reading} span={span} />
        {rated.length > 0 && floor !== null && (
          <p className="section-lead">
            {t(reading === 'trained' ? 'floor.leadTrained' : 'line.floor', {
              n: rated.length,
              m: rated.filter(({ isBelow }) => !isBelow).length,
              floor: floorWords,
            })}
            {t('list.stop')}
          </p>
        )}
        {notes.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p className="note">
          {readingText}
          {t('list.space')}
          {t('floor.order', { floor: floorWords })}
          {rows.some(isSmall) &&
            `${t('list.space')}${t('supp.sign')}${t('list.colon')}${t('supp.small', { k: smallestGroup })}${t('list.stop')}`}
        </p>
        <FigureTable
          name="floor"
          label={title}
          keyOf={({ institution }) => institution}
          period={String(year)}
          {...{ columns, rows }}
        />
        <p className="note">
          <AsOf
            dataset="assessment"
            region={address.region}
            day={asOf}
            text={t('asOf.dataset', { dataset: t('dataset.assessment'), date: formatDay(asOf, language) })}
          />
        </p>
        <ClauseQuote {...rule} />
      </Card>
      <ReadingCounts address={address} years={years} year={year} floor={floorWords} terms={terms} />
    </>
  );
}
