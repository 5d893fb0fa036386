import { useReference, useWords } from '../context';
import { RegionChooser } from '../RegionChooser';
import { useChangeSearch } from '../useChangeSearch';
import { countedTargets, districtMeasures, type DistrictsAddress } from './districtsAddress';

interface DistrictChoosersProps {
  address: DistrictsAddress;
  /** Without tasks neither completion nor the distance to the schedule is offered. */
  hasTasks: boolean;
  /** Without a population nothing is offered per head. */
  hasPopulation: boolean;
}

/** Region, target, measure and month; all of it stands in the address. */
export function DistrictChoosers({ address, hasTasks, hasPopulation }: DistrictChoosersProps) {
  const { t, pick } = useWords();
  const { ledger } = useReference();
  const { region, entry, measure, to } = address;
  const change = useChangeSearch();
  const offered = districtMeasures.filter(
    (one) =>
      one === measure ||
      (one === 'perHead' ? hasPopulation : hasTasks || (one !== 'completion' && one !== 'ahead')),
  );
  return (
    <section className="filters" aria-label={t('districts.choose')}>
      <div className="filter-row">
        <RegionChooser
          region={region}
          onChoose={(next) => change({ region: next, target: undefined, to: undefined })}
        />
        <label className="chooser">
          {t('districts.target')}
          <select
            value={entry?.id}
            onChange={(event) => change({ target: event.target.value, to: undefined })}
          >
            {countedTargets(ledger, region).map((one) => (
              <option key={one.id} value={one.id}>
                {pick(one.short)}
              </option>
            ))}
          </select>
        </label>
        <label className="chooser">
          {t('districts.measure')}
          <select value={measure} onChange={(event) => change({ measure: event.target.value })}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {t(`districts.measure.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {entry && (
          <label className="chooser">
            {t('districts.until')}
            <input
              type="month"
              min={entry.start.slice(0, 7)}
              max={entry.end.slice(0, 7)}
              value={to ?? ''}
              onChange={(event) => change({ to: event.target.value || undefined })}
            />
          </label>
        )}
      </div>
    </section>
  );
}
