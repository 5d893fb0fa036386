/** Under so many things in both periods, a change in percent says nothing. */
export const fewestCompared = 10;

/** What 同比 compares; null: not known, or of another area. */
interface Compared {
  compared: number;
  yearBefore: number | null;
}

/** Whether something can be compared, but both counts are few. */
export function areFew({ compared, yearBefore }: Compared): boolean {
  return yearBefore !== null && yearBefore > 0 && Math.max(compared, yearBefore) < fewestCompared;
}

/** 同比 as the profile of a unit tells it (0.1 = 10 % more); null also where both counts are few. */
export function toldChange(line: Compared & { change: number | null }): number | null {
  return areFew(line) ? null : line.change;
}
