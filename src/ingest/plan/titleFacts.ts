import { halfWidth } from '../halfWidth';
import { fieldsOfHeading } from '../headings';
import { normaliseWord } from '../spellings';
import { mayBePersonal } from '../personNames';
import { parseDays } from '../parseDay';
import { personalHeading } from '../personalHeadings';
import { personalValues } from '../personalValues';
import type { Field, TableSchema } from '../types';

/** A value that stands above the table or in the file's name. */
export interface Fact {
  value: string;
  source: 'title' | 'name';
}

const between = /[\s\u3000]{1,}(?=[^\s:：]{2,16}[:：])|[;；\t]+/;
const longestValue = 40;

/** 职业（工种）：人工智能训练师, 等级：四级: what lines above the table say of fields of the dataset. */
export function statedFields(lines: readonly string[], schema: TableSchema): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const piece of lines.flatMap((line) => line.split(between))) {
    const [, label = '', value = ''] = /^\s*([^:：]{2,16})[:：]\s*(.+?)\s*$/.exec(piece) ?? [];
    const [field] = label === '' ? [] : fieldsOfHeading(label, schema).fields;
    if (!field || facts.has(field.name) || personalHeading(label) !== null) continue;
    const stated = field.type === 'date' ? firstDay(value) : value;
    if (stated === null || stated.length > longestValue) continue;
    if (personalValues(stated) !== 0 || (field.type !== 'date' && mayBePersonal(stated))) continue;
    facts.set(field.name, { value: stated, source: 'title' });
  }
  return facts;
}

function firstDay(text: string): string | null {
  const { value } = parseDays(text);
  return typeof value === 'string' ? value : null;
}

/** The one value of an enumerated field that a title names (数字技能 → digital-skill); null where none or several are. */
export function namedValue(field: Field, texts: readonly string[]): string | null {
  const plain = texts.map(normaliseWord).join(' ');
  const named = Object.entries(field['x-values'] ?? {}).flatMap(([value, { zh, aliases = [] }]) => {
    const words = [zh, ...aliases]
      .map(normaliseWord)
      .filter((word) => word.length >= 3 && plain.includes(word));
    return words.length === 0 ? [] : [{ value, length: Math.max(...words.map((word) => word.length)) }];
  });
  const longest = Math.max(...named.map(({ length }) => length));
  const best = named.filter(({ length }) => length === longest);
  return best.length === 1 ? (best[0]?.value ?? null) : null;
}

/** The year of which a title or, failing that, a file's name speaks; null where it names none or several. */
export function statedYear(titles: readonly string[], fileName: string): Fact | null {
  for (const [text, source] of [
    [titles.join(' '), 'title'],
    [fileName, 'name'],
  ] as const) {
    const plain = halfWidth(text).replace(/\d{2,}(?=年?\d{10,})/g, '');
    const years = new Set(
      [...plain.matchAll(/(?<!\d)(20\d\d)(?=年|[-./_ ]|\D|$)/g)].map(([, year = '']) => year),
    );
    const [year] = years;
    if (years.size === 1 && year !== undefined) return { value: year, source };
    if (years.size > 1) return null;
  }
  return null;
}

/**
 * The last day that a file speaks for: 截至2025年12月 or a day or month in its titles, else a day or a time stamp in its
 * name. Only to be confirmed: what is named may be the day of the export.
 */
export function statedAsOf(titles: readonly string[], fileName: string): Fact | null {
  const title = halfWidth(titles.join(' '));
  const until = /截[至止到][^\d]{0,6}(.*)$/.exec(title)?.[1];
  for (const text of [until ?? '', title]) {
    const day = lastDayIn(text);
    if (day !== null) return { value: day, source: 'title' };
  }
  const day = lastDayIn(halfWidth(fileName));
  return day === null ? null : { value: day, source: 'name' };
}

function lastDayIn(text: string): string | null {
  const days = [
    ...text.matchAll(
      /(?<!\d)(20\d\d)(?:[-./年](\d{1,2})[-./月](\d{1,2})|(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d))/g,
    ),
  ];
  const found = days
    .map(([, year, m1, d1, m2, d2]) => iso(year, m1 ?? m2, d1 ?? d2))
    .filter((day) => day !== null);
  if (found.length > 0) return found.sort().at(-1) ?? null;
  const month = /(20\d\d)年(\d{1,2})月(?!\d)/.exec(text);
  if (!month) return null;
  const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
  return iso(month[1], month[2], String(last));
}

function iso(year = '', month = '', day = ''): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : null;
}
