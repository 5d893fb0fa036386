import { formatDay, formatPeriod } from '../../format/dates';
import type { Note } from '../../export/table';
import { dimensions, type Entry } from '../../model/ledger';
import type { DataState } from '../../query/dataState';
import type { TargetView } from '../../query/targetView';
import type { Reference } from '../../reference/reference';
import type { Words } from '../context';
import { aboutText, choiceText, scopeText } from './scopeText';
import { eventKey, targetSentence } from './targetSentence';
import { traceParts } from './traceParts';
import type { ValueLabel } from './valueLabel';

export interface NotesGiven {
  words: Words;
  label: ValueLabel;
  reference: Reference;
  data: Pick<DataState, 'kind' | 'loads'>;
}

/** All that is said about a target's figures where they leave the page: definition, choice, cut-off, source, trace. */
export function targetNotes(
  given: NotesGiven,
  entry: Entry,
  view: TargetView,
  { title, note = '' }: { title: string; note?: string | undefined },
): Note[] {
  const { words, label, reference } = given;
  const { t, language, pick } = words;
  const { standing, trace } = view;
  const document = reference.documents.find(({ number }) => number === entry.document);
  const lines: [term: string, text: string][] = [
    [t('export.title'), `${pick(entry.title)}${t('list.colon')}${title}`],
    [
      t('term.line'),
      targetSentence(words, entry, { ...view, about: aboutText(words, label, view), forecast: null }),
    ],
    [
      t('target.definition'),
      t('target.counts', {
        event: t(eventKey(entry.reading)),
        unit: pick(entry.unit),
        from: formatDay(entry.start, language),
        to: formatDay(entry.end, language),
        scope: scopeText(words, label, entry),
      }),
    ],
    [t('target.definition'), entry.reading.count === 'persons' ? personsText(words, standing.keyless) : ''],
    [t('export.event'), t(eventKey(entry.reading))],
    [t('export.counted'), formatPeriod(view.period.start, view.period.end, language)],
    [t('filter.title'), choiceTexts(given, view) || t('filter.all')],
    [t('term.asOf'), standing.asOf === null ? '—' : formatDay(standing.asOf, language)],
    [t('export.source'), dataSource(given, entry)],
    [
      t('export.clause'),
      [document && pick(document.title), `${entry.document} ${entry.clause}`, entry.quote]
        .filter(Boolean)
        .join(t('list.gap')),
    ],
    [t('target.trace'), trace ? traceParts(words, entry, trace, given.data).line : ''],
    [t('export.note'), note],
    [t('export.note'), pick(entry.note)],
    ...entry.overlaps.map((id): [string, string] => {
      const other = reference.ledger.find((one) => one.id === id);
      return [t('export.note'), other ? t('overlap', { other: pick(other.short) }) : ''];
    }),
    [t('export.note'), t('status.disclaimer')],
    [t('export.note'), t('out.footer')],
  ];
  return lines.filter(([, text]) => text !== '').map(([term, text]) => ({ term, text }));
}

/** What the reader narrowed the figures to; empty where nothing was chosen. */
export function choiceTexts({ words, label }: NotesGiven, { selected, period }: TargetView): string {
  const { t, language } = words;
  const chosen = dimensions
    .filter((dimension) => selected.filter[dimension])
    .map((dimension) => choiceText(words, label, dimension, selected.filter[dimension]!));
  const isTimed = selected.from !== null || selected.to !== null;
  return [...chosen, ...(isTimed ? [formatPeriod(period.start, period.end, language)] : [])].join(
    t('list.semicolon'),
  );
}

/** Where the data come from, without the names of files. */
export function dataSource({ words: { t }, data }: NotesGiven, entry: Entry): string {
  return data.kind === 'sample'
    ? t('sample.short')
    : t('export.sourceOwn', { dataset: t(`dataset.${entry.reading.dataset}`) });
}

function personsText({ t }: Words, keyless: number): string {
  return keyless > 0
    ? `${t('target.persons')}${t('list.semicolon')}${t('target.keyless', { n: keyless })}`
    : t('target.persons');
}
