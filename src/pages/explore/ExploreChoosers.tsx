import { exploreDatasets, exploreMeasures } from '../../query/explore/measures';
import { useWords } from '../context';
import { RegionChooser } from '../RegionChooser';
import { useChangeSearch } from '../useChangeSearch';
import { ChosenFilters } from './ChosenFilters';
import type { ExploreAddress } from './exploreAddress';
import { measureName } from './measureWords';
import { useExploreNavigate } from './useExploreNavigate';

interface ExploreChoosersProps {
  address: ExploreAddress;
  /** Cut-off of the dataset; null where nothing of it is loaded. */
  asOf: string | null;
}

/** What is counted, where and when; and the filters as one sentence. */
export function ExploreChoosers({ address, asOf }: ExploreChoosersProps) {
  const words = useWords();
  const { t } = words;
  const select = useExploreNavigate(address);
  const { region, measure, from, to } = address;
  const change = useChangeSearch();
  const year = asOf?.slice(0, 4);
  return (
    <section className="filters" aria-label={t('filter.title')}>
      <div className="filter-row">
        <RegionChooser region={region} onChoose={(next) => change({ region: next, unit: undefined })} />
        <label className="chooser">
          {t('explore.dataset')}
          <select
            value={measure.dataset}
            onChange={(event) => change({ dataset: event.target.value, measure: undefined })}
          >
            {exploreDatasets.map((one) => (
              <option key={one} value={one}>
                {t(`dataset.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="chooser">
          {t('explore.measure')}
          <select value={measure.id} onChange={(event) => change({ measure: event.target.value })}>
            {exploreMeasures[measure.dataset].map((one) => (
              <option key={one.id} value={one.id}>
                {measureName(words, one)}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((bound) => (
          <label key={bound} className="chooser">
            {t(`filter.${bound}`)}
            <input
              type="month"
              max={asOf?.slice(0, 7)}
              value={address[bound] ?? ''}
              onChange={(event) => select({ [bound]: event.target.value || null })}
            />
          </label>
        ))}
        {year !== undefined &&
          [Number(year), Number(year) - 1].map((one) => (
            <button
              key={one}
              type="button"
              className="quiet"
              aria-pressed={from === `${one}-01` && to === `${one}-12`}
              onClick={() => select({ from: `${one}-01`, to: `${one}-12` })}
            >
              {t('explore.year', { year: one })}
            </button>
          ))}
      </div>
      <ChosenFilters address={address} />
    </section>
  );
}
