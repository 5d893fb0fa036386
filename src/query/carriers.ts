import { yearBefore } from '../model/periodComparison';
import { daysBetween, firstDayOfMonth, monthOf } from '../model/calendar';
import type { Entry } from '../model/ledger';
import type { Period } from '../model/standing';
import { figure, type FigureRequest } from './figure';
import type { Sources } from './observe';

export const carrierDimensions = ['unit', 'occupation', 'institution'] as const;
export type CarrierDimension = (typeof carrierDimensions)[number];

/** One district, occupation or institution behind a figure. */
export interface Carrier {
  /** '' = not filled in. */
  key: string;
  value: number;
  keyless: number;
  /** Inside the comparison period, and on the same days a year before; null where the data do not reach back. */
  recent: number;
  yearBefore: number | null;
}

export interface Carriers {
  rows: readonly Carrier[];
  /** What 同比 compares: the calendar year to date, or the selected months, against the same days a year before. */
  compared: Period;
}

/**
 * Who carries a figure, by district, occupation and institution; dimensions that no record fills in are left out.
 * @param firstDay first counted day of all data: comparison needs data for the whole year before
 */
export async function loadCarriers(
  { session }: Sources,
  entry: Entry,
  { request, firstDay }: { request: FigureRequest; firstDay: string | null },
): Promise<Partial<Record<CarrierDimension, Carriers>>> {
  const compared = comparedPeriod({ start: request.from ?? entry.start, end: request.to ?? entry.end });
  const before = yearBefore(compared);
  const isCovered = firstDay !== null && firstDayOfMonth(monthOf(firstDay)) <= before.start;
  const result: Partial<Record<CarrierDimension, Carriers>> = {};
  for (const by of carrierDimensions) {
    const counted = await figure(session, { ...request, by });
    if (counted.every(({ key }) => key === '')) continue;
    const recent = await valuesByKey(session, { ...request, by }, compared);
    const earlier = isCovered ? await valuesByKey(session, { ...request, by }, before) : null;
    result[by] = {
      compared,
      rows: counted.map(({ key, value, keyless }) => ({
        key,
        value,
        keyless,
        recent: recent.get(key) ?? 0,
        yearBefore: earlier ? (earlier.get(key) ?? 0) : null,
      })),
    };
  }
  return result;
}

/** Up to a year is compared as it is; of a longer period, its last calendar year to date. */
export function comparedPeriod({ start, end }: Period): Period {
  const january = `${end.slice(0, 4)}-01-01`;
  return daysBetween(start, end) < 366 || january < start ? { start, end } : { start: january, end };
}

async function valuesByKey(
  session: Sources['session'],
  request: FigureRequest,
  { start, end }: Period,
): Promise<Map<string, number>> {
  const rows = await figure(session, { ...request, from: start, to: end });
  return new Map(rows.map(({ key, value }) => [key, value]));
}
