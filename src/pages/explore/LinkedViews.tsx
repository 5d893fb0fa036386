import { dimensions } from '../../model/ledger';
import { personDimensions, type ExploreFilter } from '../../query/explore/exploreRequest';
import { coveringScope, personsScopes } from '../../query/explore/personsScope';
import { useReference, useWords } from '../context';
import { choiceText } from '../target/scopeText';
import { useValueLabel } from '../target/valueLabel';
import type { ExploreAddress } from './exploreAddress';
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
  const { measure, region, filter, other } = address;
  if (measure.kind !== 'persons') return <Views address={address} asOf={asOf} scope={{}} />;
  const scopes = personsScopes(ledger, measure, region);
  const scope = coveringScope(scopes, filter);
  const filters = [filter, ...(other ? [other.filter] : [])];
  if (filters.some(asksRecords)) return <p role="status">{t('explore.personsCut')}</p>;
  // Both selections are counted in one scope, or they could not be compared.
  if (scope && filters.every((one) => coveringScope([scope], one)))
    return <Views address={address} asOf={asOf} scope={scope} />;
  const named = scopes.map((one) =>
    dimensions
      .filter((dimension) => one[dimension])
      .map((dimension) => choiceText(words, label, dimension, one[dimension]!))
      .join(t('list.comma')),
  );
  return (
    <p role="status">
      {named.length === 0
        ? t('explore.personsNone')
        : t('explore.personsOnly', { scopes: named.join(t('list.semicolon')) })}
    </p>
  );
}

/** What the table of persons cannot be cut by: attributes of persons, and what is not filled in. */
const asksRecords = (filter: ExploreFilter) =>
  personDimensions.some((dimension) => filter[dimension]) ||
  Object.values(filter).some((values) => values.includes(''));
