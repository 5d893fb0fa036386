import { MultiSelect } from '../../components/MultiSelect';
import type { ResultValues } from '../../query/resultValues';
import { unitsOf } from '../../reference/divisions';
import { useReference, useWords } from '../context';
import { RegionChooser } from '../RegionChooser';
import { useChangeSearch } from '../useChangeSearch';
import { useValueLabel } from '../target/valueLabel';
import { narrowings, type InstitutionsAddress } from './institutionsAddress';

interface InstitutionChoosersProps {
  address: InstitutionsAddress;
  values: ResultValues;
  /** The year that is shown. */
  year: number | null;
}

/** Region, year, districts, programmes and occupations; all of it stands in the address. */
export function InstitutionChoosers({ address, values, year }: InstitutionChoosersProps) {
  const { t } = useWords();
  const { divisions } = useReference();
  const label = useValueLabel();
  const { region, chosen } = address;
  const change = useChangeSearch();
  const offered = { ...values, unit: unitsOf(divisions, region).map(({ id }) => id) };
  return (
    <section className="filters" aria-label={t('insts.choose')}>
      <div className="filter-row">
        <RegionChooser
          region={region}
          onChoose={(next) =>
            change({
              region: next,
              year: undefined,
              unit: undefined,
              programme: undefined,
              occupation: undefined,
              find: undefined,
            })
          }
        />
        {year !== null && (
          <label className="chooser">
            {t('rules.year')}
            <select value={year} onChange={(event) => change({ year: event.target.value })}>
              {values.years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        {narrowings
          .filter((narrowing) => offered[narrowing].length > 1 || chosen[narrowing].length > 0)
          .map((narrowing) => (
            <MultiSelect
              key={narrowing}
              label={t(`filter.${narrowing}`)}
              options={offered[narrowing].map((id) => ({ id, name: label(narrowing, id) }))}
              selected={chosen[narrowing]}
              onChange={(ids) => change({ [narrowing]: ids.join(',') || undefined })}
            />
          ))}
        {narrowings.some((narrowing) => chosen[narrowing].length > 0) && (
          <button
            type="button"
            className="quiet"
            onClick={() => change({ unit: undefined, programme: undefined, occupation: undefined })}
          >
            {t('target.clear')}
          </button>
        )}
      </div>
    </section>
  );
}
