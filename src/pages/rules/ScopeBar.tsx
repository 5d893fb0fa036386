import { useQuery } from '@tanstack/react-query';
import { MultiSelect } from '../../components/MultiSelect';
import { loadInstitutions } from '../../query/options';
import { unitsOf } from '../../reference/divisions';
import { useData, useReference, useSources, useWords } from '../context';
import { RegionChooser } from '../RegionChooser';
import { useChangeSearch } from '../useChangeSearch';
import { useValueLabel } from '../target/valueLabel';
import type { SectionProps } from './sectionProps';

/** Whose cases are shown: region, units, institutions, year; every part of it stands in the address. */
export function ScopeBar({ address, rulebook }: SectionProps) {
  const { t } = useWords();
  const { version, status } = useData();
  const sources = useSources();
  const { divisions } = useReference();
  const label = useValueLabel();
  const { region, units, institutions, year } = address;
  const { data: known = [] } = useQuery({
    queryKey: ['institutions', version, region],
    queryFn: () => loadInstitutions(sources, region),
    throwOnError: true,
  });
  const change = useChangeSearch();
  const named = (dimension: 'unit' | 'institution', ids: readonly string[]) =>
    ids.map((id) => ({ id, name: label(dimension, id) }));
  return (
    <section className="filters" aria-label={t('rules.scope')}>
      <div className="filter-row">
        <RegionChooser
          region={region}
          onChoose={(next) =>
            change({
              region: next,
              unit: undefined,
              institution: undefined,
              rule: undefined,
              finding: undefined,
            })
          }
        />
        <MultiSelect
          label={t('rules.unit')}
          options={named(
            'unit',
            unitsOf(divisions, region).map(({ id }) => id),
          )}
          selected={units}
          onChange={(chosen) => change({ unit: chosen.join(',') || undefined })}
        />
        <MultiSelect
          label={t('rules.institution')}
          options={named('institution', known).sort((one, other) => (one.name < other.name ? -1 : 1))}
          selected={institutions}
          onChange={(chosen) => change({ institution: chosen.join(',') || undefined })}
        />
        <label className="chooser">
          {t('rules.year')}
          <select value={year ?? ''} onChange={(event) => change({ year: event.target.value || undefined })}>
            <option value="">{t('rules.allYears')}</option>
            {years().map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      </div>
      {(units.length > 0 || institutions.length > 0 || year !== null) && (
        <p className="chosen">
          {t('target.selectedLead')}
          {chips().map(({ text, without }) => (
            <button
              key={text}
              type="button"
              className="chip"
              onClick={() => change(without)}
              aria-label={t('target.remove', { text })}
            >
              {text} <span aria-hidden="true">×</span>
            </button>
          ))}
          <button
            type="button"
            className="quiet"
            onClick={() => change({ unit: undefined, institution: undefined, year: undefined })}
          >
            {t('target.clear')}
          </button>
          <span className="note">{t('rules.scopeNote')}</span>
        </p>
      )}
    </section>
  );

  /** From the first year in which one of the region's rules holds to the year of the latest cut-off. */
  function years(): string[] {
    const first = rulebook.rules
      .filter((rule) => rule.region === region && rule.validFrom !== null)
      .map((rule) => Number(rule.validFrom?.slice(0, 4)));
    const last = status.filter((one) => one.region === region).map(({ asOf }) => Number(asOf?.slice(0, 4)));
    const [from, to] = [Math.min(...first), Math.max(...last)];
    return Number.isFinite(from) && to >= from
      ? Array.from({ length: to - from + 1 }, (_, at) => String(to - at))
      : [];
  }

  function chips(): { text: string; without: Record<string, string | undefined> }[] {
    return [
      ...units.map((id) => ({
        text: label('unit', id),
        without: { unit: units.filter((one) => one !== id).join(',') || undefined },
      })),
      ...institutions.map((id) => ({
        text: label('institution', id),
        without: { institution: institutions.filter((one) => one !== id).join(',') || undefined },
      })),
      ...(year === null ? [] : [{ text: year, without: { year: undefined } }]),
    ];
  }
}
