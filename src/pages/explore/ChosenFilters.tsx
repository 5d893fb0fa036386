import { formatMonth } from '../../format/dates';
import { dimensions } from '../../model/ledger';
import { useWords } from '../context';
import { choiceText } from '../target/scopeText';
import { useValueLabel } from '../target/valueLabel';
import type { ExploreAddress } from './exploreAddress';
import { useExploreNavigate } from './useExploreNavigate';

/** The filters as one sentence whose parts can be removed. */
export function ChosenFilters({ address }: { address: ExploreAddress }) {
  const words = useWords();
  const { t, language } = words;
  const label = useValueLabel();
  const select = useExploreNavigate(address);
  const { filter, from, to } = address;
  const parts: { text: string; remove(): void }[] = dimensions
    .filter((dimension) => filter[dimension])
    .map((dimension) => ({
      text: choiceText(words, label, dimension, filter[dimension]!),
      remove: () => select({ filter: { ...filter, [dimension]: undefined } }),
    }));
  if (from ?? to)
    parts.push({
      text: t('filter.time', {
        from: from ? formatMonth(from, language) : '…',
        to: to ? formatMonth(to, language) : '…',
      }),
      remove: () => select({ from: null, to: null }),
    });
  if (parts.length === 0) return <p className="chosen">{t('explore.nothingChosen')}</p>;
  return (
    <p className="chosen">
      {t('target.selectedLead')}
      {parts.map(({ text, remove }) => (
        <button
          key={text}
          type="button"
          className="chip"
          onClick={remove}
          aria-label={t('target.remove', { text })}
        >
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className="quiet" onClick={() => select({ filter: {}, from: null, to: null })}>
        {t('explore.reset')}
      </button>
    </p>
  );
}
