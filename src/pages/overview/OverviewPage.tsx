import { useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { AsOf } from '../../components/AsOf';
import { Guarded } from '../../components/Card';
import { CopyButton } from '../../components/CopyButton';
import { lazyPart } from '../../components/lazyPart';
import { PrintButton } from '../../components/PrintButton';
import { formatDay } from '../../format/dates';
import { byAttention } from '../../model/attention';
import { countedDatasets, type Region } from '../../model/ledger';
import { snapshotBoard } from '../../query/snapshot';
import type { DataRegion } from '../../reference/divisions';
import type { BoardItem } from '../../query/boardItem';
import { readRegion, type Search } from '../address';
import { CopyLink } from '../CopyLink';
import { AfterPaint } from '../AfterPaint';
import { useApp, useData, useEngine, useWords } from '../context';
import { MethodLink } from '../MethodLink';
import { UnknownValues } from '../UnknownValues';
import { useCopied } from '../useCopied';
import { Choosers } from './Choosers';
import { HeadlineCard } from './HeadlineCard';
import type { CountedBoard } from './LiveBoard';
import { NotTargets } from './NotTargets';
import { overviewSentence } from './overviewSentence';
import { overviewText } from './overviewText';
import { TargetRow, ColumnHeads } from './TargetRow';
import { useOpenOnPaper } from './useOpenOnPaper';
import { useOwnUnit, useRememberedUnit, type OwnUnit } from './useOwnUnit';

/** Comes with the engine: until then the small table answers. */
const LiveBoard = lazyPart(() => import('./LiveBoard').then((module) => module.LiveBoard));

const BoardTakeAway = lazyPart(() => import('./BoardTakeAway').then((module) => module.BoardTakeAway));

/** The targets board: where every plan target of a region stands. */
export function OverviewPage() {
  const search: Search = useSearch({ strict: false });
  const region = readRegion(search);
  const own = useOwnUnit(region);
  useRememberedUnit(region, search['unit']);
  const unknown = [
    ...(search['region'] && !region ? [search['region']] : []),
    ...(region && search['unit'] && !own ? [search['unit']] : []),
  ];
  return (
    <>
      <UnknownValues values={unknown} />
      <Guarded>{region ? <LoadedBoard region={region} own={own} /> : <Pending />}</Guarded>
    </>
  );
}

/**
 * The board from the small table until the engine has counted, and as the engine counted it from then on. One board
 * stays in place all the while, so that nothing that was opened or focused is lost.
 */
function LoadedBoard({ region, own }: BoardProps) {
  const { snapshot, initial } = useApp();
  const { kind, version, status, fingerprint } = useData();
  const [counted, setCounted] = useState<CountedBoard | null>(null);
  const isLive = useEngine().status === 'live';
  const unit = own?.id ?? null;
  // Figures must never stand over other data than theirs, not for a moment. Tasks of units are not in the small table.
  const isTheirs = kind === initial.kind && fingerprint === initial.fingerprint;
  const hasTask = unit !== null && status.some(({ dataset }) => dataset === 'allocations');
  const painted = useMemo(
    () => (snapshot && isTheirs && !hasTask ? snapshotBoard(snapshot, { region, unit }) : null),
    [snapshot, isTheirs, hasTask, region, unit],
  );
  const isOfThis = counted?.version === version && counted.region === region;
  // Choosing one's own unit must not blank the board: the earlier lines stay until the new ones are counted.
  const items = isOfThis && (counted.unit === unit || !painted) ? counted.items : painted;
  useEffect(() => {
    if (painted) document.documentElement.dataset['ready'] ??= 'snapshot';
  }, [painted]);
  return (
    <>
      {isLive && (
        <Guarded>
          <Suspense>
            <LiveBoard region={region} unit={unit} onCounted={setCounted} />
          </Suspense>
        </Guarded>
      )}
      {items ? <Board region={region} items={items} own={own} /> : <Pending />}
    </>
  );
}

interface BoardProps {
  region: DataRegion;
  own: OwnUnit | null;
}

function Pending() {
  const { t } = useWords();
  return (
    <p className="pending" role="status">
      {t('app.loading')}
    </p>
  );
}

function Board({
  region,
  items,
  own,
}: {
  region: DataRegion;
  items: readonly BoardItem[];
  own: OwnUnit | null;
}) {
  const { t, pick } = useWords();
  const closedSection = useRef<HTMLDetailsElement>(null);
  useOpenOnPaper(closedSection);
  const sorted = byAttention(items);
  const running = sorted.filter(({ standing }) => !standing.closed);
  const closed = sorted.filter(({ standing }) => standing.closed);
  const headlines = items.filter(({ entry }) => entry.headline);
  const listProps = { own, headline: new Set(headlines.map(({ entry }) => entry.id)) };
  return (
    <>
      <Lead region={region} items={sorted} />
      <div className="board-line">
        <AsOfLine region={region} />
        <Guarded>
          <AfterPaint fallback={<span className="take-away" />}>
            <BoardTakeAway region={region} items={items} own={own} />
          </AfterPaint>
        </Guarded>
      </div>
      <section aria-label={t('section.headline')} className="headlines">
        {headlines.map((item) => (
          <HeadlineCard key={item.entry.id} item={item} own={own} />
        ))}
      </section>
      {running.length > 0 && (
        <section aria-labelledby="running" className="running">
          <h2 id="running" className="section-title">
            {t('section.open', { n: running.length })}
          </h2>
          <TargetList items={running} {...listProps} />
        </section>
      )}
      {closed.length > 0 && (
        <details open className="closed-section" ref={closedSection}>
          <summary>
            <h2>{t('section.closed', { n: closed.length })}</h2>
          </summary>
          <TargetList items={closed} {...listProps} />
        </details>
      )}
      <Legend items={items} />
      <NotTargets region={region} pick={pick} />
    </>
  );
}

function TargetList({
  items,
  own,
  headline,
}: {
  items: readonly BoardItem[];
  own: OwnUnit | null;
  headline: ReadonlySet<string>;
}) {
  return (
    <ul className="target-list">
      <ColumnHeads />
      {items.map((item) => (
        <TargetRow key={item.entry.id} item={item} own={own} isRepeated={headline.has(item.entry.id)} />
      ))}
    </ul>
  );
}

/** The answer in a sentence, and the choice of whose answer it is. */
function Lead({ region, items }: { region: DataRegion; items: readonly BoardItem[] }) {
  const words = useWords();
  const { t, language, pick } = words;
  const copied = useCopied();
  const asOf = useAsOf(region).map(({ text }) => text);
  const days = new Set(items.map(({ standing }) => standing.asOf).filter((day) => day !== null));
  const [day] = days;
  const sentence = overviewSentence(t, items, {
    region: t(`region.${region}`),
    date: days.size === 1 && day ? formatDay(day, language) : null,
    name: ({ entry }) => pick(entry.short),
    comma: t('list.comma'),
  });
  const text = overviewText(words, items, sentence, days.size === 1 ? [] : asOf);
  return (
    <div className="overview-head">
      <p className="paper-only paper-title">{t('export.board', { region: t(`region.${region}`) })}</p>
      <h1>
        <span>
          {sentence.running}
          {sentence.behind && t('list.space')}
          {sentence.behind}
        </span>
        {sentence.closed && <span className="second">{sentence.closed}</span>}
      </h1>
      <Choosers region={region} />
      <div className="page-tools">
        <CopyButton label={t('paper.copyText')} text={copied(text)} />
        <CopyLink />
        <PrintButton />
      </div>
    </div>
  );
}

/** The cut-off belongs to a dataset and region, so each has its own. */
function useAsOf(region: Region) {
  const { t, language } = useWords();
  const { status } = useData();
  return countedDatasets
    .flatMap((dataset) => status.filter((one) => one.region === region && one.dataset === dataset))
    .map(({ dataset, asOf }) => ({
      dataset,
      day: asOf,
      text: t('asOf.dataset', { dataset: t(`dataset.${dataset}`), date: formatDay(asOf, language) }),
    }));
}

function AsOfLine({ region }: { region: Region }) {
  return (
    <p className="as-of-line note">
      {useAsOf(region).map((one) => (
        <AsOf key={one.dataset} region={region} {...one} />
      ))}
    </p>
  );
}

function Legend({ items }: { items: readonly BoardItem[] }) {
  const { t } = useWords();
  const [first] = items;
  if (!first) return null;
  const { onTrackFrom, atRiskFrom } = first.entry.thresholds;
  return (
    <p className="note legend">
      {t('status.legend', { on: onTrackFrom, risk: atRiskFrom })} <MethodLink section="status" />
    </p>
  );
}
