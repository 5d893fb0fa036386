/** Language of the interface; every formatter takes it as an argument. */
export type Language = 'zh' | 'en';

/** Stands where there is no figure; never 0 and never blank. The reason belongs beside it. */
export const noValue = '—';

/** Whether there is a figure to print: neither absent nor the result of a division by 0. */
export function isFigure(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}
