import { dimensions, type Filter } from '../../model/ledger';
import { personDimensions, type ExploreFilter } from '../../query/explore/exploreRequest';
import { coveringScope, personsScopes } from '../../query/explore/personsScope';
import { useReference, useWords } from '../context';
import { choiceText } from '../target/scopeText';
import { useValueLabel } from '../target/valueLabel';
import type { ExploreAddress } from './exploreAddress';
import { useExploreNavigate } from './useExploreNavigate';
import { Views } from './Views';

interface LinkedViewsProps {
  address: ExploreAddress;
  asOf: string;
}

/** All views of the cut; persons only where the ledger declares that they are counted. */
export function LinkedViews({ address, asOf }: LinkedViewsProps) {
  const words = useWords();
  const { t } = words;
  const label = useValueLabel();
  const { ledger } = useReference();
  const select = useExploreNavigate(address);
  const { measure, region, filter, other } = address;
  if (measure.kind !== 'persons') return <Views address={address} asOf={asOf} scope={{}} />;
  const scopes = personsScopes(ledger, measure, region);
  const scope = coveringScope(scopes, filter);
  const filters = [filter, ...(other ? [other.filter] : [])];
  if (filters.some(asksRecords)) return <p role="status">{t('explore.personsCut')}</p>;
  // Both selections are counted in one scope, or they could not be compared.
  if (scope && filters.every((one) => coveringScope([scope], one)))
    return <Views address={address} asOf={asOf} scope={scope} />;
  if (scopes.length === 0) return <p role="status">{t('explore.personsNone')}</p>;
  const nameOf = (one: Filter) =>
    dimensions
      .filter((dimension) => one[dimension])
      .map((dimension) => choiceText(words, label, dimension, one[dimension]!))
      .join(t('list.comma'));
  return (
    <div>
      <p role="status">{t('explore.personsOnly')}</p>
      <p>
        {scopes.map((one) => (
          <button
            key={JSON.stringify(one)}
            type="button"
            onClick={() => select({ filter: { ...filter, ...one } })}
          >
            {t('explore.personsScope', { scope: nameOf(one) })}
          </button>
        ))}
      </p>
    </div>
  );
}

/** What the table of persons cannot be cut by: attributes of persons, and what is not filled in. */
const asksRecords = (filter: ExploreFilter) =>
  personDimensions.some((dimension) => filter[dimension]) ||
  Object.values(filter).some((values) => values.includes(''));
