import { remembered } from '../memo';
import { parseDay, parseMonth } from '../parseDay';
import { personalValues } from '../personalValues';
import type { TableSchema } from '../types';
import { bandFromCell, bandOf, ageOn, monthFromCell } from './ageBand';
import type { OpenTable } from './openTable';
import { birthOf, readPersonNumber } from './personNumber';
import type { DeidentifyPlan, QuasiKind } from './plan';
import { quasiOf } from './propose';
import type { TableRow } from './tableRows';

/** A column of the cleaned file. */
export interface OutputColumn {
  heading: string;
  /** The column of the file that it is made from. */
  from: number;
  make: 'code' | 'band' | 'month' | 'text';
  /** Whether cells with something personal are emptied. */
  blanks: boolean;
  quasi: QuasiKind | null;
}

/** Counts of cells that had to be emptied. */
interface Emptied {
  ageless: number;
  monthless: number;
  blanked: number;
}

/** The columns that are written, in the file's order; an age band taken from the ID stands behind the person code. */
export function outputColumns(
  { labels, fields }: Pick<OpenTable, 'labels' | 'fields'>,
  plan: DeidentifyPlan,
  schemas: readonly TableSchema[],
): OutputColumn[] {
  const title = (name: string) =>
    schemas.flatMap((schema) => schema.fields).find((field) => field.name === name)?.title ?? name;
  return labels.flatMap((label, from): OutputColumn[] => {
    const quasi = quasiOf[fields[from]?.name ?? ''] ?? null;
    const plain = { heading: label, from, blanks: plan.blank.includes(from), quasi };
    const band = { ...plain, heading: title('age_band'), make: 'band', quasi: 'age' } as const;
    switch (plan.treatments[from]) {
      case 'person-code': {
        const code = { ...plain, heading: title('person_key'), make: 'code', quasi: null } as const;
        return plan.ageFromId ? [code, band] : [code];
      }
      case 'age-band':
        return [band];
      case 'year-month':
        return [{ ...plain, make: 'month' }];
      case 'keep':
        return [{ ...plain, make: 'text' }];
      default:
        return [];
    }
  });
}

/**
 * Makes rows as they are written. In a row of totals whatever is personal is emptied, and its words are kept.
 * @returns cells of a row whose person code is given, empty where there is none
 */
export function createTreatment(
  columns: readonly OutputColumn[],
  { ageAt }: DeidentifyPlan,
  emptied: Emptied,
): (row: TableRow, code: string) => string[] {
  const dayIn = remembered(readDay);
  const dayOf = (cells: readonly string[]) => ('day' in ageAt ? ageAt.day : dayIn(cells[ageAt.column] ?? ''));
  const birthIn = remembered(readBirth);
  const monthIn = remembered(monthFromCell);
  const isPersonal = columns.map(() => remembered((raw) => personalValues(raw) !== 0));
  const bandIn = (raw: string, day: string | null) => {
    const birth = birthIn(raw);
    if (birth === null) return bandFromCell(raw, day);
    return day === null ? null : bandOf(ageOn(birth, day));
  };
  return ({ cells, total }, code) => {
    const isRecord = total === null;
    const treated = columns.map(({ from, make, blanks }, at) => {
      const raw = cells[from] ?? '';
      const isFilled = isRecord && raw.trim() !== '';
      switch (make) {
        case 'code':
          return isRecord ? code : '';
        case 'band': {
          const band = isFilled ? bandIn(raw, dayOf(cells)) : null;
          if (isFilled && band === null) emptied.ageless++;
          return band ?? '';
        }
        case 'month': {
          const month = isFilled ? monthIn(raw) : null;
          if (isFilled && month === null) emptied.monthless++;
          return month ?? '';
        }
        case 'text': {
          if (!(blanks || !isRecord) || !isPersonal[at]!(raw)) return raw.trim();
          emptied.blanked++;
          return '';
        }
      }
    });
    return isRecord ? treated : withWords(treated, total.trim());
  };
}

/** Where the words of a total stood in a column that is not kept they go elsewhere: it would be taken for a record. */
function withWords(cells: string[], words: string): string[] {
  if (cells.includes(words) || personalValues(words) !== 0) return cells;
  const free = cells.indexOf('');
  return cells.map((cell, at) => (at === free ? words : cell));
}

/** Birth date of a whole ID or of a day in any form; null for everything else. */
function readBirth(raw: string): string | null {
  const number = readPersonNumber(raw);
  if ('id' in number) return birthOf(number.id);
  const day = parseDay(raw.trim()).value;
  return typeof day === 'string' ? day : null;
}

/** The day at which the row's person is as old as is said; of a month its first day. */
function readDay(raw: string): string | null {
  const day = parseDay(raw.trim()).value;
  if (typeof day === 'string') return day;
  const month = parseMonth(raw.trim()).value;
  return typeof month === 'string' ? `${month}-01` : null;
}
