import { useMemo } from 'react';
import { useSearch } from '@tanstack/react-router';
import { Guarded } from '../../components/Card';
import { addExploreTexts } from '../../i18n/exploreTexts';
import { addPageTexts } from '../../i18n/pageTexts';
import '../../theme/later';
import type { Search } from '../address';
import { useData, useReference, useWords } from '../context';
import { NeedsEngine } from '../NeedsEngine';
import { UnknownValues } from '../UnknownValues';
import { ExploreChoosers } from './ExploreChoosers';
import { readExploreAddress } from './exploreAddress';
import { isKnownHere } from './exploreLabel';
import { LinkedViews } from './LinkedViews';
import { PivotCard } from './pivot/PivotCard';

addPageTexts();
addExploreTexts();

/** Any cut of any figure: linked views of which each filters the others. */
export function ExplorePage() {
  const { t } = useWords();
  return (
    <>
      <h1>{t('nav.explore')}</h1>
      <p className="note">{t('explore.intro')}</p>
      <NeedsEngine>
        <Guarded>
          <Loaded />
        </Guarded>
      </NeedsEngine>
    </>
  );
}

function Loaded() {
  const { t } = useWords();
  const search: Search = useSearch({ strict: false });
  const reference = useReference();
  const { institutions, status } = useData();
  // Made anew only where the address is another, so that what is drawn from it stands still otherwise.
  const address = useMemo(
    () =>
      readExploreAddress(search, (dimension, value, region) =>
        isKnownHere({ region, reference, institutions }, dimension, value),
      ),
    [search, reference, institutions],
  );
  const { region, measure } = address;
  const loaded = status.find((one) => one.dataset === measure.dataset && one.region === region);
  return (
    <>
      <UnknownValues values={address.unknown} />
      <ExploreChoosers address={address} asOf={loaded?.asOf ?? null} />
      {loaded ? (
        <>
          <LinkedViews address={address} asOf={loaded.asOf} />
          <PivotCard address={address} asOf={loaded.asOf} />
        </>
      ) : (
        <p role="status">{t('explore.noData', { dataset: t(`dataset.${measure.dataset}`) })}</p>
      )}
    </>
  );
}
