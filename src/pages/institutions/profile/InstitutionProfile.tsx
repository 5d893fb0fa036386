import { Guarded } from '../../../components/Card';
import { addRulesTexts } from '../../../i18n/rulesTexts';
import { keepSettings, type Search } from '../../address';
import { useData, useWords } from '../../context';
import { hashAddress } from '../../hashAddress';
import { NeedsEngine } from '../../NeedsEngine';
import { useValueLabel } from '../../target/valueLabel';
import { UnknownValues } from '../../UnknownValues';
import { useOwnTitle } from '../../useOwnTitle';
import { Profile } from './Profile';
import { readProfileAddress } from './profileAddress';

// Floor and subsidies are worded as on the page of policy checks.
addRulesTexts();

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
          <Known institution={institution} search={search} />
        </Guarded>
      </NeedsEngine>
    </>
  );
}

function Known({ institution, search }: InstitutionProfileProps) {
  const { t } = useWords();
  const label = useValueLabel();
  const { institutions } = useData();
  const address = readProfileAddress(search);
  const isKnown = institutions.has(institution);
  const name = isKnown ? label('institution', institution) : t('nav.institutions');
  useOwnTitle(name, 'nav.institutions');
  return (
    <>
      <h1>{name}</h1>
      <UnknownValues values={address.unknown} />
      {isKnown ? (
        <Profile institution={institution} address={address} search={search} />
      ) : (
        <p role="alert">{t('inst.unknown', { id: institution.slice(0, 40) })}</p>
      )}
    </>
  );
}
