import { isDay } from '../model/calendar';
import { csvRows, type CsvRow } from './csvRows';

/** What a line of dated reference data has beside its own columns. */
interface Dated {
  /** First valid day. */
  from: string;
  /** Last valid day, included; null = still valid. */
  to: string | null;
  document: string;
  clause: string;
}

/** Standard hours of an occupation and level; a line is also the occupation's membership in the catalogue. */
export interface HoursLine extends Dated {
  programme: string;
  occupation: string;
  /** 1, 2, 3 of the professional-technical levels. */
  level: string;
  /** Class hours, greater than 0. */
  hours: number;
}

/** A number of the documents: rates in yuan, factors in percent, limits in the unit of their line. */
export interface StandardLine extends Dated {
  name: string;
  /** What tells several numbers of a name apart (level, employment); '' where there is one. */
  key: string;
  value: number;
}

/** One allowed value of a list. */
export interface ListLine extends Dated {
  list: string;
  value: string;
}

const dated = ['valid_from', 'valid_to', 'doc_number', 'clause'] as const;
type DatedRow = CsvRow<(typeof dated)[number]>;

function datesOf(row: DatedRow): Dated {
  const from = row.filled('valid_from');
  const to = row.text('valid_to');
  for (const [column, day] of [['valid_from', from] as const, ['valid_to', to] as const]) {
    if (day !== '' && !isDay(day))
      row.fail(column, { zh: `“${day}”不是有效日期`, en: `"${day}" is not a day` });
  }
  if (to !== '' && to < from) row.fail('valid_to', { zh: '早于起始日期', en: 'is before valid_from' });
  return { from, to: to || null, document: row.text('doc_number'), clause: row.text('clause') };
}

/** Refuses two lines of one key that are valid on the same day: a record would then have two standards. */
function refuseOverlap<Line extends Dated>(
  lines: readonly { row: DatedRow; line: Line }[],
  keyOf: (line: Line) => string,
): Line[] {
  const seen = new Map<string, { row: DatedRow; line: Line }[]>();
  for (const one of lines) {
    const key = keyOf(one.line);
    const earlier = seen.get(key) ?? [];
    const clash = earlier.find(
      ({ line }) => line.from <= (one.line.to ?? '9999-12-31') && one.line.from <= (line.to ?? '9999-12-31'),
    );
    if (clash)
      one.row.fail('valid_from', {
        zh: `与第${clash.row.line}行有效期重叠`,
        en: `overlaps line ${clash.row.line}`,
      });
    seen.set(key, [...earlier, one]);
  }
  return lines.map(({ line }) => line);
}

function positive<Column extends string>(row: CsvRow<Column>, column: Column): number {
  const value = row.number(column) ?? row.fail(column, { zh: '未填写', en: 'is empty' });
  return value > 0 ? value : row.fail(column, { zh: '应大于0', en: 'is not greater than 0' });
}

/** Reads data/rule_hours.csv. Throws LedgerError naming the broken line. */
export function parseHours(text: string): HoursLine[] {
  const rows = csvRows('rule_hours.csv', text, [
    'programme',
    'occupation',
    'level',
    'hours',
    ...dated,
  ] as const);
  return refuseOverlap(
    rows.map((row) => {
      const occupation = row.filled('occupation');
      if (!/^\d-\d{2}-\d{2}-\d{2}$/.test(occupation))
        row.fail('occupation', {
          zh: `“${occupation}”应写作2-02-38-01`,
          en: `"${occupation}" is not of the form 2-02-38-01`,
        });
      const line: HoursLine = {
        programme: row.filled('programme'),
        occupation,
        level: row.oneOf('level', ['1', '2', '3']),
        hours: positive(row, 'hours'),
        ...datesOf(row),
      };
      return { row: row, line };
    }),
    ({ programme, occupation, level }) => `${programme} ${occupation} ${level}`,
  );
}

/** Reads data/rule_standards.csv. Throws LedgerError naming the broken line. */
export function parseStandards(text: string): StandardLine[] {
  const rows = csvRows('rule_standards.csv', text, ['name', 'key', 'value', 'unit', ...dated] as const);
  return refuseOverlap(
    rows.map((row) => {
      row.filled('unit');
      const value = positive(row, 'value');
      const line = {
        name: row.filled('name'),
        key: row.text('key'),
        value,
        ...datesOf(row),
      };
      return { row: row, line };
    }),
    ({ name, key }) => `${name} ${key}`,
  );
}

/** Reads data/rule_lists.csv. Throws LedgerError naming the broken line. */
export function parseLists(text: string): ListLine[] {
  const rows = csvRows('rule_lists.csv', text, ['list', 'value', ...dated] as const);
  return refuseOverlap(
    rows.map((row) => {
      const line = {
        list: row.filled('list'),
        value: row.filled('value'),
        ...datesOf(row),
      };
      return { row: row, line };
    }),
    ({ list, value }) => `${list} ${value}`,
  );
}
