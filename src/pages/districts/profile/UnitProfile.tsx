import { Guarded } from '../../../components/Card';
import type { Division } from '../../../reference/divisions';
import { keepSettings, readRegion, type Search } from '../../address';
import { useReference, useWords } from '../../context';
import { hashAddress } from '../../hashAddress';
import { NeedsEngine } from '../../NeedsEngine';
import { useValueLabel } from '../../target/valueLabel';
import { UnknownValues } from '../../UnknownValues';
import { useOwnTitle } from '../../useOwnTitle';
import { Profile } from './Profile';
import { unitName, unitPlace } from './unitName';

interface UnitProfileProps {
  unit: string;
  search: Search;
}

const read = ['region', 'target', 'lang', 'theme', 'data'];

/** One unit: how it stands, against the whole of its region, and what is behind that. */
export function UnitProfile({ unit, search }: UnitProfileProps) {
  const words = useWords();
  const { t } = words;
  const { divisions } = useReference();
  const label = useValueLabel();
  const division = divisions.find(({ id }) => id === unit);
  const region = readRegion(search) ?? division?.region ?? 'chongqing';
  const own = division?.region === region ? division : null;
  useOwnTitle(own && unitName(words, label, own), 'nav.districts');
  return (
    <>
      <p className="note back">
        <a href={hashAddress('/districts', keepSettings(search))}>{t('districts.back')}</a>
      </p>
      <UnknownValues values={Object.keys(search).filter((key) => !read.includes(key))} />
      {own ? (
        <>
          <h1>{unitName(words, label, own)}</h1>
          <p className="note">{unitPlace(words, own, divisions)}</p>
          <NeedsEngine>
            <Guarded>
              <Profile division={own} search={{ ...search, region }} />
            </Guarded>
          </NeedsEngine>
        </>
      ) : (
        <>
          <h1>{t(region === 'zhejiang' ? 'districts.province' : 'districts.city')}</h1>
          <p role="alert">{t('districts.noUnit', { id: unit.slice(0, 40) })}</p>
          {division && <Elsewhere division={division} search={search} />}
        </>
      )}
    </>
  );
}

/** A unit of the other region, which may have the same name as one of this. */
function Elsewhere({ division, search }: { division: Division; search: Search }) {
  const words = useWords();
  const label = useValueLabel();
  const { id, region } = division;
  return (
    <p>
      {words.t('unit.elsewhere', { region: words.t(`region.${region}`) })}
      {words.t('list.colon')}
      <a href={hashAddress(`/districts/${id}`, { ...keepSettings(search), region })}>
        {unitName(words, label, division)}
      </a>
    </p>
  );
}
