import {
  countedDatasets,
  counts,
  eventsOf,
  type CountedEvent,
  type EntryRole,
  type Filter,
  type Reading,
  type TargetKind,
} from '../model/ledger';
import type { CsvRow } from './csvRows';
import { parseFilter, type OccupationLists } from './filter';
import type { LedgerColumn } from './ledgerColumns';

type Row = CsvRow<LedgerColumn>;

/** Stands in for what is never counted (list sizes and caps), so that every entry has a reading. */
const nothing: Reading = { dataset: 'training', event: 'enrolled', count: 'rows', filter: {} };

function readingFrom(row: Row, prefix: '' | 'other_', lists: OccupationLists): Reading {
  const dataset = row.oneOf(`${prefix}dataset`, countedDatasets);
  const events: readonly CountedEvent[] = eventsOf[dataset];
  const field = `${prefix}filter` as const;
  return {
    dataset,
    event: row.oneOf(`${prefix}event`, events),
    count: row.oneOf(`${prefix}count`, counts),
    filter: parseFilter(row.text(field), dataset, lists, (problem) => row.fail(field, problem)),
  };
}

function isEmpty(row: Row, columns: readonly LedgerColumn[]): boolean {
  return columns.every((column) => row.text(column) === '');
}

/** The default reading; entries that are no targets may leave it empty. Throws LedgerError. */
export function parseReading(row: Row, role: EntryRole, kind: TargetKind, lists: OccupationLists): Reading {
  if (role !== 'target' && isEmpty(row, ['dataset', 'event', 'count', 'filter'])) return nothing;
  const reading = readingFrom(row, '', lists);
  const { count, dataset } = reading;
  if ((count === 'stock') !== (kind === 'stock')) {
    row.fail('count', {
      zh: '存量目标与stock须同时使用',
      en: 'stock counts go with stock targets, and only with them',
    });
  }
  if (count === 'institutions-at-floor' && (kind !== 'ratio' || dataset !== 'assessment')) {
    row.fail('count', {
      zh: 'institutions-at-floor只用于评价数据的比率目标',
      en: 'institutions-at-floor is for ratio targets on assessment data',
    });
  }
  if ((count === 'stock' || count === 'items') && dataset !== 'supply') {
    row.fail('count', { zh: `${count}只用于supply数据`, en: `${count} is for the supply data` });
  }
  return reading;
}

/** The other reading, null where all of its columns are empty. Throws LedgerError. */
export function parseOtherReading(row: Row, lists: OccupationLists): Reading | null {
  const columns = ['other_dataset', 'other_event', 'other_count', 'other_filter'] as const;
  return isEmpty(row, columns) ? null : readingFrom(row, 'other_', lists);
}

/** The whole of a ratio target, null for all others. Throws LedgerError. */
export function parseDenominator(
  row: Row,
  role: EntryRole,
  kind: TargetKind,
  reading: Reading,
  lists: OccupationLists,
): Filter | null {
  const text = row.text('denominator');
  const needed = role === 'target' && kind === 'ratio' && reading.count !== 'institutions-at-floor';
  if (needed && text === '') {
    row.fail('denominator', { zh: '比率目标须填写分母范围', en: 'a ratio target needs its whole' });
  }
  if (text !== '' && kind !== 'ratio') {
    row.fail('denominator', { zh: '只有比率目标填写分母范围', en: 'only ratio targets have a whole' });
  }
  if (text === '') return null;
  return parseFilter(text, reading.dataset, lists, (problem) => row.fail('denominator', problem));
}
