import { useMemo } from 'react';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/share';
import { dimensions, type Dimension, type Filter } from '../../model/ledger';
import { coveringScope, personsScopes } from '../../query/explore/personsScope';
import type { Cut, ExploreViews, ViewFigure } from '../../query/explore/loadViews';
import { useData, useReference, useWords } from '../context';
import { isPublic } from '../edition';
import { choiceText } from '../target/scopeText';
import { useValueLabel } from '../target/valueLabel';
import { comparedPeriod, daysOf } from './comparedPeriod';
import type { ExploreAddress } from './exploreAddress';
import { changeOf, formatMeasure, measureName, measureUnit } from './measureWords';
import { MonthBrush } from './MonthBrush';
import { useExplore } from './useExplore';
import { useExploreNavigate } from './useExploreNavigate';
import { ViewCard } from './ViewCard';
import { viewGroups } from './viewGroups';

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
  const { measure, region, filter } = address;
  if (measure.kind !== 'persons') return <Views address={address} asOf={asOf} scope={{}} />;
  const scopes = personsScopes(ledger, measure, region);
  const scope = coveringScope(scopes, filter);
  if (scope) return <Views address={address} asOf={asOf} scope={scope} />;
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

/** Each view filters the others. */
function Views({ address, asOf, scope }: LinkedViewsProps & { scope: Filter }) {
  const { t } = useWords();
  const { region, measure, filter } = address;
  const before = comparedPeriod(address, asOf);
  const cut: Cut = { region, filter, ...daysOf(address, asOf) };
  const { views, isStale } = useExplore({ measure, cut, before });
  // Keys and scales are those of all data, so that nothing moves while filters change.
  const { views: all } = useExplore({ measure, cut: { ...cut, filter: scope }, before: null });
  if (!views || !all)
    return (
      <p className="pending" role="status">
        {t('app.loading')}
      </p>
    );
  return (
    <div data-measure={measure.id} aria-busy={isStale}>
      <Whole address={address} asOf={asOf} views={views} all={all} hasBefore={before !== null} />
      <div className="explore-grid">
        <Months address={address} views={views} all={all} />
        {dimensions
          // What makes the scope of a count of persons is not divided further.
          .filter((dimension) => !scope[dimension])
          .filter((dimension) => !(isPublic() && (dimension === 'institution' || dimension === 'assessor')))
          .map((dimension) => (
            <OneView
              key={dimension}
              dimension={dimension}
              address={address}
              views={views}
              all={all}
              hasBefore={before !== null}
            />
          ))}
      </div>
    </div>
  );
}

interface WholeProps extends LinkedViewsProps {
  views: ExploreViews;
  all: ExploreViews;
  hasBefore: boolean;
}

/** The cut's own figure, its share of all, and that of the same period a year before. */
function Whole({ address: { measure }, asOf, views, all, hasBefore }: WholeProps) {
  const words = useWords();
  const { t, language } = words;
  const { whole } = views;
  const share = measure.kind === 'rate' || !all.whole.value ? null : (whole.value ?? 0) / all.whole.value;
  const change = changeOf(words, measure, whole);
  return (
    <Card title={measureName(words, measure)} subtitle={measureUnit(words, measure)}>
      <p className="explore-whole">
        <Figure name="whole" value={whole.value} text={formatMeasure(words, measure, whole.value)} />
        {share !== null && <span>{t('explore.ofAll', { share: formatShare(share, language) })}</span>}
        {hasBefore ? (
          <span>
            {t('explore.before', { n: formatMeasure(words, measure, whole.before) || '—' })} {change?.text}
          </span>
        ) : (
          <span className="note">{t('explore.noBefore')}</span>
        )}
        <span className="note">{t('asOf', { date: formatDay(asOf, language) })}</span>
      </p>
    </Card>
  );
}

interface ViewsProps {
  address: ExploreAddress;
  views: ExploreViews;
  all: ExploreViews;
}

function Months({ address, views, all }: ViewsProps) {
  const { t } = useWords();
  const select = useExploreNavigate(address);
  const course = all.views.get('month') ?? noFigures;
  const months = [...course.keys()].filter(Boolean).sort();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <Card title={t('explore.month')} className="view-card wide">
      <MonthBrush
        title={t('explore.month')}
        first={first}
        last={last}
        figures={views.views.get('month') ?? noFigures}
        highest={highestOf(course)}
        from={address.from}
        to={address.to}
        onBrush={(from, to) => {
          if (from !== address.from || to !== address.to) select({ from, to }, true);
        }}
      />
    </Card>
  );
}

interface OneViewProps extends ViewsProps {
  dimension: Dimension;
  hasBefore: boolean;
}

function OneView({ dimension, address, views, all, hasBefore }: OneViewProps) {
  const words = useWords();
  const { t } = words;
  const label = useValueLabel();
  const reference = useReference();
  const { institutions } = useData();
  const select = useExploreNavigate(address);
  const { region, measure, filter } = address;
  const unfiltered = all.views.get(dimension) ?? noFigures;
  const figures = views.views.get(dimension) ?? noFigures;
  // Long lists begin with what matters in the cut; scales stay those of all data.
  const groups = useMemo(
    () =>
      viewGroups(dimension, byFigure(unfiltered, figures), {
        region,
        reference,
        institutions,
        typeName: (type) => ({ zh: type, en: type }),
      }),
    [dimension, unfiltered, figures, region, reference, institutions],
  );
  // Where no record fills a dimension in, there is nothing to choose.
  if ([...unfiltered.keys()].every((key) => key === '')) return null;
  const adds = measure.kind === 'count' || measure.kind === 'hours' || measure.kind === 'amount';
  return (
    <ViewCard
      name={dimension}
      title={t(`filter.${dimension}`)}
      measure={measure}
      groups={groups}
      label={(key) => label(dimension, key)}
      figures={figures}
      whole={adds ? [...figures.values()].reduce((sum, { value }) => sum + (value ?? 0), 0) : null}
      highest={highestOf(unfiltered)}
      hasBefore={hasBefore}
      selected={filter[dimension] ?? []}
      onSelect={(keys) => select({ filter: { ...filter, [dimension]: keys.length > 0 ? keys : undefined } })}
    />
  );
}

const noFigures: ReadonlyMap<string, ViewFigure> = new Map();

const highestOf = (figures: ReadonlyMap<string, ViewFigure>) =>
  Math.max(Number.MIN_VALUE, ...[...figures.values()].map(({ value }) => value ?? 0));

/** Every key of all data, the largest figure of the cut first, then of all; what is not filled in comes last. */
function byFigure(all: ReadonlyMap<string, ViewFigure>, cut: ReadonlyMap<string, ViewFigure>): string[] {
  const of = (figures: ReadonlyMap<string, ViewFigure>, key: string) => figures.get(key)?.value ?? 0;
  return [...all]
    .sort(([a], [b]) => {
      if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
      return of(cut, b) - of(cut, a) || of(all, b) - of(all, a) || (a < b ? -1 : 1);
    })
    .map(([key]) => key);
}
