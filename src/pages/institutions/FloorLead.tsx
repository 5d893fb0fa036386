import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/share';
import { smallestGroup } from '../../model/smallGroup';
import type { Rulebook } from '../../reference/rulebook';
import { keepSettings, type Search } from '../address';
import { useWords } from '../context';
import { hashAddress } from '../hashAddress';
import { ruleOf } from '../rules/Clause';
import type { FloorRow } from '../rules/floor/floorRows';
import { floorSentence, floorText, readingKeys, spanKeys } from '../rules/floor/floorWords';
import { useValueLabel } from '../target/valueLabel';
import { FigureText, markFigure } from './FigureText';
import { floorProgramme, floorRule } from './floorRemarks';

interface FloorLeadProps {
  rulebook: Rulebook;
  /** Whether the selection holds results that the floor binds. */
  isBound: boolean;
  /** Whether districts, programmes or occupations are chosen: the floor is held against more than the table shows. */
  isNarrowed: boolean;
  region: string;
  year: number;
  asOf: string;
  floor: number | null;
  /** The institutions listed on the page, by all their examinees of the floor's programme; all with a rate. */
  rows: readonly FloorRow[];
  search: Search;
  addressOf(id: string): string;
}

/** What the page says first: how many institutions reach the floor of the yearly rate, and of whom that is said. */
export function FloorLead(props: FloorLeadProps) {
  const { rulebook, isBound, isNarrowed, region, year, asOf, floor, rows, search, addressOf } = props;
  const words = useWords();
  const { t, language } = words;
  const label = useValueLabel();
  const rule = ruleOf(rulebook, floorRule);
  const programme = label('programme', floorProgramme);
  if (region !== 'chongqing') return <p data-sentence="floor">{t('floor.elsewhere')}</p>;
  if (!isBound)
    return <p data-sentence="floor">{t('insts.floorOther', { document: rule.document, programme })}</p>;
  if (floor === null)
    return (
      <p data-sentence="floor">
        {t('insts.floorNotYet', {
          document: rule.document,
          from: rule.validFrom === null ? '' : formatDay(rule.validFrom, language),
          programme,
          year,
        })}
      </p>
    );
  const reached = rows.filter(({ isBelow }) => !isBelow);
  const below = rows.filter(({ isBelow }) => isBelow);
  const isOver = `${year}-12-31` <= asOf;
  const isWhole = rule.validFrom !== null && rule.validFrom <= `${year}-01-01`;
  const counted = t('line.floor', {
    n: markFigure('floor-whole', rows.length, String(rows.length)),
    m: markFigure('floor-part', reached.length, String(reached.length)),
    floor: floorText(words, floor),
  });
  const link = hashAddress('/rules', {
    ...keepSettings(search),
    section: 'floor',
    year: String(year),
  });
  return (
    <div className="floor-lead">
      <p className="lead" data-sentence="floor" data-state={isOver ? (isWhole ? 'over' : 'part') : 'running'}>
        {rows.length === 0 ? (
          t(isNarrowed ? 'insts.floorNoneListed' : 'insts.floorNone', { programme, year })
        ) : (
          <>
            {t(isNarrowed ? 'insts.floorOfListed' : 'insts.floorOf', { programme, year })}
            <FigureText text={counted} period={String(year)} />
            {isOver ? t('list.stop') : t('insts.floorRunning', { date: formatDay(asOf, language) })}
          </>
        )}
      </p>
      <p className="note">
        {isOver && !isWhole && rule.validFrom !== null && (
          <>
            {t('floor.partYear', {
              document: rule.document,
              from: formatDay(rule.validFrom, language),
              year,
            })}
            {t('list.space')}
          </>
        )}
        {t('insts.floorBasis', { document: rule.document, clause: rule.clause, programme })}
        {t('list.space')}
        {t('floor.readingUsed', { reading: t(readingKeys.best), span: t(spanKeys.calendar) })}
        {t('list.space')}
        <a className="screen-only" href={link}>
          {t('insts.floorLink')}
        </a>
      </p>
      {below.length > 0 && (
        <>
          <p>{t('insts.floorBelow', { floor: floorText(words, floor) })}</p>
          <ul data-list="below-floor">
            {below.map((row) => (
              <li key={row.institution} data-key={row.institution} data-state={row.state}>
                <a href={addressOf(row.institution)}>{label('institution', row.institution)}</a>
                {row.examinees < smallestGroup && <span className="note"> {t('supp.sign')}</span>}
                {t('list.colon')}
                {row.state === 'part' &&
                  `${t('insts.passRate')}${t('list.space')}${formatShare(row.rate, language)}${t('list.semicolon')}`}
                {floorSentence(words, row, asOf)}
              </li>
            ))}
          </ul>
          {below.some(({ examinees }) => examinees < smallestGroup) && (
            <p className="note">
              {t('supp.sign')}
              {t('list.colon')}
              {t('supp.small', { k: smallestGroup })}
              {t('list.stop')}
            </p>
          )}
        </>
      )}
    </div>
  );
}
