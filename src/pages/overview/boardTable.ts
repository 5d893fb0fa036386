import type { Cell, Column, Note } from '../../export/table';
import { exportedCount, exportedElapsed, exportedRate, exportedShare } from '../../format/exported';
import { formatDay } from '../../format/dates';
import { pointsBetween } from '../../format/points';
import { byAttention } from '../../model/attention';
import type { Entry, EntryTerms } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import type { BoardItem } from '../../query/boardItem';
import type { DataState } from '../../query/dataState';
import type { DataRegion } from '../../reference/divisions';
import { actualTerm } from '../actualTerm';
import type { Words } from '../context';
import type { OfferedTable } from '../export/offer';
import { standingLine } from '../standingLine';
import { statusWord } from '../statusWord';
import { scopeText } from '../target/scopeText';
import { eventKey } from '../target/targetSentence';
import type { ValueLabel } from '../target/valueLabel';
import { bulletTime } from './bulletTime';
import type { OwnUnit } from './useOwnUnit';

interface BoardGiven {
  words: Words;
  label: ValueLabel;
  data: Pick<DataState, 'kind' | 'status'>;
  ledger: readonly Entry[];
  region: DataRegion;
  own: OwnUnit | null;
}

/** The whole board in the order of the page, running targets first; the reader's own unit in columns of its own. */
export function boardTable(given: BoardGiven, items: readonly BoardItem[]): OfferedTable {
  const { words, own, region } = given;
  const { t } = words;
  const columns = [...targetColumns(given), ...(own ? ownColumns(words, own) : []), ...sourceColumns(given)];
  return {
    name: t('export.board', { region: t(`region.${region}`) }),
    columns: columns.map(([column]) => column),
    rows: byAttention(items).map((item) => columns.map(([, cell]) => cell(item))),
    notes: { name: t('export.notes'), lines: boardNotes(given, items) },
  };
}

type BoardColumn = [column: Column, cell: (item: BoardItem) => Cell];

const text = (heading: string, cell: (item: BoardItem) => Cell): BoardColumn => [
  { heading, decimals: null },
  cell,
];

function targetColumns({ words, ledger }: BoardGiven): BoardColumn[] {
  const { t, pick } = words;
  const percent = (name: string) => `${name}${t('list.paren', { text: '%' })}`;
  const titles = new Map(ledger.map(({ id, title }) => [id, pick(title)]));
  return [
    text(t('export.id'), ({ entry }) => entry.id),
    text(t('term.name'), ({ entry }) => titles.get(entry.id) ?? pick(entry.short)),
    text(t('export.period'), ({ entry }) => `${entry.start}～${entry.end}`),
    text(t('export.stage'), ({ standing }) => t(standing.closed ? 'section.closedShort' : 'export.running')),
    text(t('term.status'), ({ entry, standing }) => statusWord(t, entry, standing)),
    text(t('export.judged'), ({ standing: { period, periodLabel } }) =>
      periodLabel === null ? `${period.start}～${period.end}` : periodLabel,
    ),
    text(t('export.figure'), ({ entry }) => actualTerm(words, entry)),
    text(t('export.unit'), ({ entry }) => pick(entry.unit)),
    [{ heading: t('term.done'), decimals: 0 }, ({ entry, standing }) => inOwnForm(entry, standing.actual)],
    [
      { heading: t('export.targetFigure'), decimals: 0 },
      ({ entry, standing }) => inOwnForm(entry, standing.target),
    ],
    [
      { heading: percent(t('term.completion')), decimals: 2 },
      ({ standing }) => exportedShare(standing.completion),
    ],
    [
      { heading: percent(t('term.timeProgress')), decimals: 2 },
      ({ standing }) => exportedElapsed(bulletTime(standing)),
    ],
    [{ heading: t('export.points'), decimals: 2 }, ({ standing }) => paceOf(standing)],
    [
      { heading: t('term.required'), decimals: 1 },
      ({ standing }) => exportedRate(standing.requiredRate, 'up'),
    ],
    [
      { heading: t('term.recent'), decimals: 1 },
      ({ standing }) => exportedRate(standing.recentRate, 'nearest'),
    ],
    text(t('term.line'), ({ entry, standing }) => standingLine(words, entry, standing)),
  ];
}

function ownColumns({ t }: Words, { label, id }: OwnUnit): BoardColumn[] {
  // While the figures of another unit are on their way, the earlier ones must not stand under its name.
  const part = ({ own }: BoardItem) => (own?.unit === id ? own : null);
  const heading = (name: string) => `${t('term.own', { name: label })} ${name}`;
  const percent = (name: string) => `${heading(name)}${t('list.paren', { text: '%' })}`;
  return [
    [{ heading: heading(t('term.done')), decimals: 0 }, (item) => exportedCount(part(item)?.value ?? null)],
    [{ heading: percent(t('term.share')), decimals: 2 }, (item) => exportedShare(part(item)?.share ?? null)],
    [
      { heading: percent(t('term.completion')), decimals: 2 },
      (item) => exportedShare(part(item)?.standing?.completion ?? null),
    ],
    text(heading(t('term.status')), (item) => {
      const standing = part(item)?.standing;
      return standing ? statusWord(t, item.entry, standing) : null;
    }),
  ];
}

function sourceColumns({ words, label }: BoardGiven): BoardColumn[] {
  const { t } = words;
  return [
    text(t('term.asOf'), ({ standing }) => standing.asOf),
    text(t('export.document'), ({ entry }) => entry.document),
    text(t('export.clause'), ({ entry }) => entry.clause),
    text(t('export.event'), ({ entry }) => t(eventKey(entry.reading))),
    text(t('export.scope'), ({ entry }) => scopeText(words, label, entry)),
  ];
}

/** A share in percent, its target too; everything else a count. */
function inOwnForm({ kind }: EntryTerms, value: number | null): number | null {
  return kind === 'ratio' ? exportedShare(value) : exportedCount(value);
}

/** Of the two printed percentages, so that the reader's own subtraction agrees; null where there is no schedule. */
function paceOf(standing: Standing): number | null {
  const completion = exportedShare(standing.completion);
  const time = exportedElapsed(bulletTime(standing));
  return completion === null || time === null ? null : pointsBetween(completion, time, 2);
}

function boardNotes({ words, data, region, own }: BoardGiven, items: readonly BoardItem[]): Note[] {
  const { t, language } = words;
  const [first] = items;
  const loaded = data.status.filter((one) => one.region === region);
  const lines: [term: string, text: string][] = [
    [t('export.title'), t('export.board', { region: t(`region.${region}`) })],
    [t('target.definition'), t('export.boardDefinition')],
    [t('filter.title'), own ? t('term.own', { name: own.label }) : t('filter.all')],
    [
      t('term.asOf'),
      loaded
        .map(({ dataset, asOf }) =>
          t('asOf.dataset', { dataset: t(`dataset.${dataset}`), date: formatDay(asOf, language) }),
        )
        .join(t('list.semicolon')),
    ],
    [
      t('export.source'),
      data.kind === 'sample'
        ? t('sample.short')
        : t('export.sourceOwn', {
            dataset: loaded.map(({ dataset }) => t(`dataset.${dataset}`)).join(t('list.and')),
          }),
    ],
    [t('export.clause'), [...new Set(items.map(({ entry }) => entry.document))].join(t('list.and'))],
    [t('export.note'), t('export.pointsNote')],
    [
      t('term.status'),
      first
        ? t('status.legend', {
            on: first.entry.thresholds.onTrackFrom,
            risk: first.entry.thresholds.atRiskFrom,
          })
        : '',
    ],
    [t('export.note'), t('status.disclaimer')],
    [t('export.note'), t('out.footer')],
  ];
  return lines.filter(([, line]) => line !== '').map(([term, line]) => ({ term, text: line }));
}
