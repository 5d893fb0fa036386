import { Weighted } from './random';

/** Days are whole numbers (days since 1970-01-01), so that arithmetic knows no clock and no time zone. */
export type Day = number;

const msPerDay = 86_400_000;

/** '2026-10-31' → its day number. */
export function dayOf(iso: string): Day {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / msPerDay;
}

const written = new Map<Day, string>();

/** Day number → '2026-10-31'. */
export function isoOf(day: Day): string {
  let text = written.get(day);
  if (text === undefined) {
    text = new Date(day * msPerDay).toISOString().slice(0, 10);
    written.set(day, text);
  }
  return text;
}

export function yearOf(day: Day): number {
  return Number(isoOf(day).slice(0, 4));
}

/** '2026-10' of a day. */
export function monthOf(day: Day): string {
  return isoOf(day).slice(0, 7);
}

/** 0 = Sunday. */
export function weekdayOf(day: Day): number {
  return (day + 4) % 7;
}

/** Cut-off of the sample: nothing in it is dated later. */
export const asOf = dayOf('2026-10-31');

/** 江北区 and 渝北区 hold nothing from this day on. */
export const reformDay = dayOf('2025-11-06');

const festivals = ['2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17'].map(
  dayOf,
);
const seasons = [0.85, 0.8, 1.0, 1.0, 1.05, 1.05, 0.92, 0.88, 1.05, 1.05, 1.25, 1.5];

/** How likely something starts on a day: weekday, Spring Festival, other holidays, rush at the year's end. */
export function dayWeight(day: Day): number {
  const weekday = weekdayOf(day);
  let weight = weekday === 0 ? 0.05 : weekday === 6 ? 0.3 : 1;
  for (const festival of festivals) {
    const distance = day - festival;
    if (distance >= -6 && distance <= 9) weight *= 0.01;
    else if (distance >= -14 && distance <= 15) weight *= 0.4;
  }
  const monthDay = isoOf(day).slice(5);
  if (monthDay >= '10-01' && monthDay <= '10-07') weight *= 0.05;
  if (monthDay >= '05-01' && monthDay <= '05-04') weight *= 0.1;
  return weight * (seasons[Number(monthDay.slice(0, 2)) - 1] ?? 1);
}

/** One month of a plan: its days up to the cut-off, drawn by their weight, and the sum of the weights. */
export interface MonthPlan {
  month: string;
  first: Day;
  weight: number;
  days: Weighted<Day>;
}

/** The months from `from` to `to` (both '2024-03', included). */
export function monthsBetween(from: string, to: string): MonthPlan[] {
  const months: MonthPlan[] = [];
  let day = dayOf(`${from}-01`);
  while (monthOf(day) <= to && day <= asOf) {
    const month = monthOf(day);
    const days: Day[] = [];
    for (; monthOf(day) === month; day++) if (day <= asOf) days.push(day);
    const weight = days.reduce((sum, each) => sum + dayWeight(each), 0);
    months.push({ month, first: days[0] ?? day, weight, days: new Weighted(days, dayWeight) });
  }
  return months;
}

/** The next Saturday on or after a day, put off while a Spring Festival is near. */
export function nextExamDay(day: Day): Day {
  let saturday = day + ((6 - weekdayOf(day) + 7) % 7);
  while (dayWeight(saturday) < 0.05) saturday += 7;
  return saturday;
}
