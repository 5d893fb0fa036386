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

/** One row as it is written. In a row of totals whatever is personal is emptied, and its words are kept. */
export function treatRow(
  { cells, total }: TableRow,
  { columns, plan, code }: { columns: readonly OutputColumn[]; plan: DeidentifyPlan; code: string },
  emptied: Emptied,
): string[] {
  const isRecord = total === null;
  const treated = columns.map(({ from, make, blanks }) => {
    const raw = cells[from] ?? '';
    const isFilled = isRecord && raw.trim() !== '';
    switch (make) {
      case 'code':
        return isRecord ? code : '';
      case 'band': {
        const band = isFilled ? bandIn(raw, dayOf(cells, plan)) : null;
        if (isFilled && band === null) emptied.ageless++;
        return band ?? '';
      }
      case 'month': {
        const month = isFilled ? monthFromCell(raw) : null;
        if (isFilled && month === null) emptied.monthless++;
        return month ?? '';
      }
      case 'text': {
        if (!(blanks || !isRecord) || personalValues(raw) === 0) return raw.trim();
        emptied.blanked++;
        return '';
      }
    }
  });
  if (isRecord || treated.some((cell) => cell === total.trim()) || personalValues(total) !== 0)
    return treated;
  // Its words stood in a column that is not kept; without them it would be taken for a record.
  const free = treated.indexOf('');
  return treated.map((cell, at) => (at === free ? total.trim() : cell));
}

function bandIn(raw: string, day: string | null): string | null {
  const number = readPersonNumber(raw);
  if (!('id' in number)) return bandFromCell(raw, day);
  return day === null ? null : bandOf(ageOn(birthOf(number.id), day));
}

/** The day at which the row's person is as old as is said; of a month its first day. */
function dayOf(cells: readonly string[], { ageAt }: DeidentifyPlan): string | null {
  if ('day' in ageAt) return ageAt.day;
  const raw = (cells[ageAt.column] ?? '').trim();
  const day = parseDay(raw).value;
  if (typeof day === 'string') return day;
  const month = parseMonth(raw).value;
  return typeof month === 'string' ? `${month}-01` : null;
}
