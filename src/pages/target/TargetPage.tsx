import { addPageTexts } from '../../i18n/pageTexts';
import '../../theme/later';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card, Guarded } from '../../components/Card';
import type { Entry } from '../../model/ledger';
import { loadTargetView, type TargetView } from '../../query/targetView';
import { keepSettings, readSelection, type Search, type Selection } from '../address';
import { useReference, useData, useSources, useWords } from '../context';
import { isPublic } from '../edition';
import { NeedsEngine } from '../NeedsEngine';
import { UnknownValues } from '../UnknownValues';
import { CarrierLists } from './CarrierLists';
import { CourseCard } from './CourseCard';
import { DefinitionCard } from './DefinitionCard';
import { FigureCard } from './FigureCard';
import { Filters } from './Filters';
import { takeExtra } from './forecast/extra';
import { ForecastCard } from './forecast/ForecastCard';
import { subjectOf } from './forecast/subject';
import { forecastQuery } from './forecast/useForecast';
import { isKnownValue } from './knownValues';
import { Lead } from './Lead';
import { MonthsCard } from './MonthsCard';
import { RecordsCard } from './RecordsCard';
import { TraceCard } from './TraceCard';
import { UndividedCard } from './UndividedCard';
import { YearTabs } from './YearTabs';

addPageTexts();

/** One target: how it stands, its course, who carries it, how it is counted. */
export function TargetPage(): ReactNode {
  const { id } = useParams({ strict: false });
  const search: Search = useSearch({ strict: false });
  const reference = useReference();
  const { t } = useWords();
  const entry = reference.ledger.find((one) => one.id === id);
  return (
    <>
      <p className="note back">
        <Link to="/" search={keepSettings}>
          {t('target.back')}
        </Link>
      </p>
      {entry ? (
        <NeedsEngine>
          <EntryPage entry={entry} search={search} />
        </NeedsEngine>
      ) : (
        <p role="alert">{t('target.unknown', { id: id ?? '' })}</p>
      )}
    </>
  );
}

function EntryPage({ entry, search }: { entry: Entry; search: Search }) {
  const reference = useReference();
  const { institutions } = useData();
  const { extra, search: rest, unknown } = takeExtra(search);
  const selection = readSelection(rest, (dimension, value) =>
    isKnownValue({ entry, reference, institutions }, dimension, value),
  );
  return (
    <>
      <UnknownValues values={[...selection.unknown, ...unknown]} />
      {entry.role === 'target' ? (
        <Guarded>
          <LoadedTarget entry={entry} selection={selection} extra={extra} />
        </Guarded>
      ) : (
        <NotATarget entry={entry} />
      )}
    </>
  );
}

/** A list's size or a cap: what it is, with its words in the document, and no verdict. */
function NotATarget({ entry }: { entry: Entry }) {
  const { t, pick } = useWords();
  return (
    <article data-entry-id={entry.id}>
      <h1>{pick(entry.title)}</h1>
      <p>{t(entry.role === 'cap' ? 'target.notTarget.cap' : 'target.notTarget.list-size')}</p>
      <Card title={t('target.definition')}>
        <blockquote>{entry.quote}</blockquote>
        <p className="note">
          {entry.document} {entry.clause}
        </p>
        <p>{pick(entry.note)}</p>
      </Card>
    </article>
  );
}

function LoadedTarget({ entry, selection, extra }: Pick<ViewProps, 'entry' | 'selection' | 'extra'>) {
  const { version } = useData();
  const sources = useSources();
  const { t } = useWords();
  const { filter, from, to } = selection;
  const client = useQueryClient();
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['target', version, entry.id, filter, from, to],
    queryFn: async () => {
      const view = await loadTargetView(sources, entry, { filter, from, to });
      // The paragraph speaks of the forecast: shown together, nothing moves under the reader's eyes.
      await client.prefetchQuery(forecastQuery(subjectOf(entry, view), version));
      return view;
    },
    // Another target's figures must never stand here, nor those of data that have since given way.
    placeholderData: (previous, query) =>
      query?.queryKey[1] === version && query.queryKey[2] === entry.id ? previous : undefined,
    throwOnError: true,
  });
  if (!data)
    return (
      <p className="pending" role="status">
        {t('app.loading')}
      </p>
    );
  return <View entry={entry} selection={selection} view={data} isStale={isPlaceholderData} extra={extra} />;
}

interface ViewProps {
  entry: Entry;
  selection: Selection;
  view: TargetView;
  /** The view is of the selection before; the asked one is on its way. */
  isStale: boolean;
  /** What-if of the forecast: so much more a month. */
  extra: number;
}

function View({ entry, selection, view, isStale, extra }: ViewProps) {
  const isCounted = view.slice !== null;
  return (
    <article data-target-id={entry.id} data-status={view.standing.status} aria-busy={isStale}>
      <Lead entry={entry} view={view} />
      {entry.kind === 'per-year' && <YearTabs entry={entry} view={view} selection={selection} />}
      {isCounted && <Filters entry={entry} selection={selection} />}
      <div className="target-grid">
        <div className="target-figures">
          <FigureCard entry={entry} view={view} />
        </div>
        <div className="target-main">
          {isCounted ? (
            <>
              <CourseCard entry={entry} view={view} />
              <ForecastCard key={`forecast ${entry.id}`} entry={entry} view={view} extra={extra} />
              <MonthsCard entry={entry} view={view} />
              <CarrierLists entry={entry} view={view} />
              {!isPublic() && <RecordsCard key={entry.id} entry={entry} view={view} />}
            </>
          ) : (
            <>
              <UndividedCard entry={entry} view={view} />
              <ForecastCard key={`forecast ${entry.id}`} entry={entry} view={view} extra={extra} />
            </>
          )}
        </div>
        <div className="target-side">
          <DefinitionCard entry={entry} view={view} />
          {view.trace && <TraceCard entry={entry} view={view} trace={view.trace} />}
        </div>
      </div>
    </article>
  );
}
