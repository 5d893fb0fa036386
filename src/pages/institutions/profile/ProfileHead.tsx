import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Figure } from '../../../components/Figure';
import { formatCount } from '../../../format/count';
import { formatDay } from '../../../format/dates';
import { formatShare } from '../../../format/share';
import { smallestGroup } from '../../../model/smallGroup';
import { loadPeerPlace, type ProfileMonth } from '../../../query/institutionProfile';
import type { Rulebook } from '../../../reference/rulebook';
import { keepSettings, type Search } from '../../address';
import { useData, useSources, useWords } from '../../context';
import { hashAddress } from '../../hashAddress';
import { useUnitOrder } from '../../useUnitOrder';
import { useValueLabel } from '../../target/valueLabel';
import { FloorSentence } from './FloorSentence';
import type { PartProps } from './Profile';
import { isFew, peerSentence, rateSentence } from './profileWords';
import { institutionType } from '../../institutionType';
import type { Records } from './useRecords';

interface ProfileHeadProps extends PartProps {
  records: Records;
  rulebook: Rulebook;
  search: Search;
}

/** What a visit is prepared with first: who it is, the year against its peers and the floor, four figures. */
export function ProfileHead({ records, rulebook, search, ...part }: ProfileHeadProps) {
  const words = useWords();
  const { t } = words;
  const { region, institution, profile, year } = part;
  const { version } = useData();
  const sources = useSources();
  const { data: peers } = useQuery({
    queryKey: ['institutionPeers', version, region, institution, year],
    queryFn: () => loadPeerPlace(sources, { region, institution, year }),
    throwOnError: true,
  });
  const rate = profile.years.find(({ result }) => result.year === year)?.result ?? null;
  return (
    <>
      <Facts {...part} />
      <YearLinks {...part} />
      <div className="profile-lead" data-sentence="institution">
        <p aria-busy={peers === undefined}>
          {rateSentence(words, rate, profile.asOf.assessment ?? '')}
          {peers !== undefined && `${t('list.space')}${peerSentence(words, rate, peers)}`}
        </p>
        <FloorSentence {...part} {...{ records, rulebook }} />
      </div>
      <Tiles {...part} />
      {rate !== null && isFew(rate) && <p className="note">{t('supp.small', { k: smallestGroup })}</p>}
      <p className="screen-only">
        <a href={hashAddress('/rules', { ...keepSettings(search), region, institution })}>
          {t('profile.checks')}
        </a>
      </p>
    </>
  );
}

/** Type, units, id and cut-off. */
function Facts({ region, institution, profile }: PartProps) {
  const { t, language } = useWords();
  const label = useValueLabel();
  const { institutions } = useData();
  const orderOf = useUnitOrder(region);
  const type = institutions.get(institution)?.type ?? null;
  const units = [...profile.units].sort((one, other) => orderOf(one) - orderOf(other));
  const { training, assessment } = profile.asOf;
  const days = [...new Set([training, assessment].filter((day) => day !== null))];
  const facts: [string, string][] = [
    [t('profile.type'), type === null ? t('filter.missing') : institutionType(type, language)],
    [t('filter.unit'), units.map((unit) => label('unit', unit)).join(t('list.and')) || t('filter.missing')],
    [t('export.id'), institution],
    [t('term.asOf'), days.map((day) => formatDay(day, language)).join(t('list.and'))],
  ];
  return (
    <dl className="profile-facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The years with records; each is an address of its own. */
function YearLinks({ profile, year }: PartProps) {
  const { t } = useWords();
  const known = [
    ...profile.years.map(({ result }) => result.year),
    ...profile.months.map(({ month }) => Number(month.slice(0, 4))),
    year,
  ];
  const years = [...new Set(known)].sort((a, b) => b - a);
  if (years.length < 2) return null;
  return (
    <nav className="year-tabs" aria-label={t('target.years')}>
      {years.map((one) => (
        <Link
          key={one}
          to="."
          search={(previous: Search) => ({ ...previous, year: String(one) })}
          resetScroll={false}
          aria-current={one === year ? 'page' : undefined}
        >
          {t('target.yearTab', { year: one })}
        </Link>
      ))}
    </nav>
  );
}

function Tiles({ profile, year }: PartProps) {
  const { t, language } = useWords();
  const rate = profile.years.find(({ result }) => result.year === year)?.result ?? null;
  const months = profile.months.filter(({ month }) => month.startsWith(`${year}-`));
  const sum = (column: Exclude<keyof ProfileMonth, 'month'>) =>
    months.some((one) => one[column] !== null)
      ? months.reduce((total, one) => total + (one[column] ?? 0), 0)
      : null;
  const share = rate?.rate ?? null;
  const tiles: [term: string, name: string, value: number | null, text: string][] = [
    [t('floor.rate'), 'pass-rate', share, formatShare(share, language)],
    ...(
      [
        [t('floor.examinees.best'), 'examinees', rate?.examinees ?? null],
        [t('event.enrolled'), 'enrolled', sum('enrolled')],
        [t('event.completed'), 'completed', sum('completed')],
      ] as const
    ).map(([term, name, value]): (typeof tiles)[number] => [term, name, value, formatCount(value)]),
  ];
  return (
    <dl className="profile-tiles" aria-label={t('target.yearTab', { year })}>
      {tiles.map(([term, name, value, text]) => (
        <div key={name}>
          <dt>{term}</dt>
          <dd>
            <Figure name={name} value={value} text={text} period={String(year)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
