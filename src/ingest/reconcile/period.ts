import { addMonths, firstDayOfMonth, lastDayOfMonth } from '../../model/calendar';

/** A month, or the months of a year up to it. */
export interface ControlPeriod {
  kind: 'month' | 'to-date';
  year: number;
  month: number;
}

/** Year and month that a title or a name says, null where it says none: 2026年10月…, 10月报表, 2026年1-10月. */
export function monthIn(text: string): { year: number | null; month: number | null } {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const year = /(?<!\d)(20\d\d)年/.exec(plain)?.[1];
  const months = [...plain.matchAll(/(?<![\d.])(1[0-2]|0?[1-9])月(?!\d)/g)].map(([, month]) => Number(month));
  return { year: year === undefined ? null : Number(year), month: months.at(-1) ?? null };
}

/** First and last day of a period, ISO. */
export function daysOf({ kind, year, month }: ControlPeriod): { from: string; to: string } {
  const last = addMonths(`${year}-01`, month - 1);
  return { from: kind === 'month' ? firstDayOfMonth(last) : `${year}-01-01`, to: lastDayOfMonth(last) };
}
