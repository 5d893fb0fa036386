import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { MultiSelect } from '../../components/MultiSelect';
import { formatMonth } from '../../format/dates';
import { dimensions, type Dimension, type Entry } from '../../model/ledger';
import { loadOptions } from '../../query/options';
import { unitsOf } from '../../reference/divisions';
import { keepSettings, selectionSearch, type Search, type Selection } from '../address';
import { useReference, useData, useSources, useWords } from '../context';
import { choiceText } from './scopeText';
import { isPublic } from '../edition';
import { useValueLabel } from './valueLabel';

/** Offered on the target page; the address also takes the other dimensions. */
const offered = ['unit', 'occupation', 'institution', 'programme'] as const satisfies readonly Dimension[];

/** What the page is narrowed to, as a sentence whose parts can be removed, and the means to narrow it. */
export function Filters({ entry, selection }: { entry: Entry; selection: Selection }) {
  const words = useWords();
  const { t, language } = words;
  const { version } = useData();
  const sources = useSources();
  const reference = useReference();
  const navigate = useNavigate();
  const label = useValueLabel();
  const { data: options } = useQuery({
    queryKey: ['options', version, entry.id],
    queryFn: () => loadOptions(sources, entry, offered),
    throwOnError: true,
  });
  const change = (next: Partial<Selection>) =>
    void navigate({
      to: '.',
      search: (previous: Search) => ({ ...previous, ...selectionSearch({ ...selection, ...next }) }),
    });
  const valuesOf = (dimension: (typeof offered)[number]) => {
    const values = options?.[dimension] ?? [];
    if (dimension !== 'unit' || entry.region === 'dadukou') return values;
    return unitsOf(reference.divisions, entry.region)
      .map(({ id }) => id)
      .filter((id) => values.includes(id));
  };
  return (
    <section className="filters" aria-label={t('filter.title')}>
      <div className="filter-row">
        {offered.map((dimension) => {
          const values = valuesOf(dimension);
          if (dimension === 'institution' && isPublic()) return null;
          if (values.length < 2 && !selection.filter[dimension]) return null;
          return (
            <MultiSelect
              key={dimension}
              label={t(`filter.${dimension}`)}
              options={values.map((value) => ({ id: value, name: label(dimension, value) }))}
              selected={selection.filter[dimension] ?? []}
              onChange={(chosen) =>
                change({
                  filter: { ...selection.filter, [dimension]: chosen.length > 0 ? chosen : undefined },
                })
              }
            />
          );
        })}
        {(['from', 'to'] as const).map((bound) => (
          <label key={bound} className="chooser">
            {t(`filter.${bound}`)}
            <input
              type="month"
              min={entry.start.slice(0, 7)}
              max={entry.end.slice(0, 7)}
              value={selection[bound] ?? ''}
              onChange={(event) => change({ [bound]: event.target.value || null })}
            />
          </label>
        ))}
      </div>
      {chosen()}
    </section>
  );

  function chosen() {
    const parts: { text: string; remove(): void }[] = dimensions
      .filter((dimension) => selection.filter[dimension])
      .map((dimension) => ({
        text: choiceText(words, label, dimension, selection.filter[dimension]!),
        remove: () => change({ filter: { ...selection.filter, [dimension]: undefined } }),
      }));
    if (selection.from ?? selection.to)
      parts.push({
        text: t('filter.time', {
          from: formatMonth(selection.from ?? entry.start, language),
          to: formatMonth(selection.to ?? entry.end, language),
        }),
        remove: () => change({ from: null, to: null }),
      });
    if (parts.length === 0) return null;
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
        <button
          type="button"
          className="quiet"
          onClick={() => void navigate({ to: '.', search: keepSettings })}
        >
          {t('target.clear')}
        </button>
      </p>
    );
  }
}
