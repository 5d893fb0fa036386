import { Guarded } from '../../../components/Card';
import { keepSettings, type Search } from '../../address';
import { useData, useWords } from '../../context';
import { hashAddress } from '../../hashAddress';
import { NeedsEngine } from '../../NeedsEngine';
import { useValueLabel } from '../../target/valueLabel';

interface InstitutionProfileProps {
  institution: string;
  search: Search;
}

/** One institution by itself. */
export function InstitutionProfile({ institution, search }: InstitutionProfileProps) {
  const { t } = useWords();
  return (
    <>
      <p className="note back">
        <a href={hashAddress('/institutions', keepSettings(search))}>{t('inst.back')}</a>
      </p>
      <NeedsEngine>
        <Guarded>
          <Profile institution={institution} search={search} />
        </Guarded>
      </NeedsEngine>
    </>
  );
}

function Profile({ institution }: InstitutionProfileProps) {
  const { t } = useWords();
  const label = useValueLabel();
  const { institutions } = useData();
  if (!institutions.has(institution))
    return (
      <>
        <h1>{t('nav.institutions')}</h1>
        <p role="alert">{t('inst.unknown', { id: institution.slice(0, 40) })}</p>
      </>
    );
  return (
    <>
      <h1>{label('institution', institution)}</h1>
      <p>{t('profile.targets')}</p>
    </>
  );
}
