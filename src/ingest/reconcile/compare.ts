import type { ControlFigure } from './controlTable';

/** A figure of a report beside the records': difference = records − report; null where one of them is missing. */
export interface Compared extends ControlFigure {
  records: number | null;
  difference: number | null;
}

/** `recordsOf` answers a figure from the records, null where they cannot (unknown unit or institution, no period). */
export function compareControl(
  figures: readonly ControlFigure[],
  recordsOf: (figure: ControlFigure) => number | null,
): Compared[] {
  return figures.map((figure) => {
    const records = recordsOf(figure);
    const { value } = figure;
    return { ...figure, records, difference: value === null || records === null ? null : records - value };
  });
}
