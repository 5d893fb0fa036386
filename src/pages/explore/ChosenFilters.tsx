import { useWords } from '../context';
import type { ExploreAddress } from './exploreAddress';
import { chosenParts, useExploreLabel } from './exploreLabel';
import { nothingChosen } from './exploreSelection';
import { useExploreNavigate } from './useExploreNavigate';

/** The filters as one sentence whose parts can be removed. */
export function ChosenFilters({ address }: { address: ExploreAddress }) {
  const words = useWords();
  const { t } = words;
  const select = useExploreNavigate(address);
  const parts = chosenParts(words, useExploreLabel(), address);
  if (parts.length === 0) return <p className="chosen">{t('explore.nothingChosen')}</p>;
  return (
    <p className="chosen">
      {t('target.selectedLead')}
      {parts.map(({ of, text }) => (
        <button
          key={of}
          type="button"
          className="chip"
          onClick={() =>
            select(
              of === 'time' ? { from: null, to: null } : { filter: { ...address.filter, [of]: undefined } },
            )
          }
          aria-label={t('target.remove', { text })}
        >
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className="quiet" onClick={() => select(nothingChosen)}>
        {t('explore.reset')}
      </button>
    </p>
  );
}
