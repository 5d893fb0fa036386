import { useQuery } from '@tanstack/react-query';
import { loadInstitutionProfile, type InstitutionProfile } from '../../../query/institutionProfile';
import type { DataRegion } from '../../../reference/divisions';
import { keepSettings, regions, type Search } from '../../address';
import { useData, useSources, useWords } from '../../context';
import { hashAddress } from '../../hashAddress';
import { useRulebook } from '../../rules/usePrepared';
import type { ProfileAddress } from './profileAddress';
import { ProfileHead } from './ProfileHead';
import { ProfileMonths } from './ProfileMonths';
import { OccupationsCard } from './OccupationsCard';
import { RecordCards } from './RecordCards';
import { useRecords } from './useRecords';
import { YearsCard } from './YearsCard';

interface ProfileProps {
  institution: string;
  address: ProfileAddress;
  search: Search;
}

/** What every part of the page is given. */
export interface PartProps {
  region: DataRegion;
  institution: string;
  profile: InstitutionProfile;
  /** The year that lead and occupations are of. */
  year: number;
}

const isEmpty = ({ months, years }: InstitutionProfile) => months.length === 0 && years.length === 0;

/** What the data know of an institution that they name. */
export function Profile({ institution, address, search }: ProfileProps) {
  const { t } = useWords();
  const { version } = useData();
  const sources = useSources();
  const { data } = useQuery({
    queryKey: ['institution', version, institution, address.region],
    queryFn: async () => {
      const asked = address.region;
      for (const region of asked ? [asked, ...regions.filter((one) => one !== asked)] : regions) {
        const profile = await loadInstitutionProfile(sources, { region, institution });
        if (!isEmpty(profile)) return { region, profile };
      }
      return null;
    },
    throwOnError: true,
  });
  if (data === undefined)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  if (data === null) return <p role="alert">{t('profile.nothing')}</p>;
  if (address.region !== null && data.region !== address.region)
    return (
      <p role="alert">
        {t('profile.elsewhere', { region: t(`region.${address.region}`) })}
        {t('list.space')}
        <a
          href={hashAddress(`/institutions/${institution}`, { ...keepSettings(search), region: data.region })}
        >
          {t('profile.there', { region: t(`region.${data.region}`) })}
        </a>
      </p>
    );
  const day = data.profile.asOf.assessment ?? data.profile.asOf.training ?? '';
  const year = address.year ?? Number(day.slice(0, 4));
  return <Parts {...data} {...{ institution, year, search }} />;
}

function Parts({ search, ...part }: PartProps & { search: Search }) {
  const { t } = useWords();
  const rulebook = useRulebook();
  if (!rulebook)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  return <Loaded {...part} {...{ search, rulebook }} />;
}

type LoadedProps = PartProps & { search: Search; rulebook: NonNullable<ReturnType<typeof useRulebook>> };

function Loaded({ search, rulebook, ...part }: LoadedProps) {
  const { region, institution, profile, year } = part;
  const records = useRecords({ region, institution }, profile.asOf.training, rulebook);
  return (
    <article data-institution={institution} className="profile">
      <ProfileHead {...part} {...{ records, rulebook, search }} />
      <YearsCard {...part} />
      <OccupationsCard key={year} {...part} />
      <ProfileMonths {...part} />
      <RecordCards {...part} {...{ records, rulebook }} />
    </article>
  );
}
