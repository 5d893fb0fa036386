import { halfWidth } from '../halfWidth';
import type { Field } from '../types';

/** Person-times that a summing table counts, by the event that they are counted at. */
export type ControlMeasure = 'enrolled' | 'completed' | 'certificated';

const words: readonly (readonly [ControlMeasure, RegExp])[] = [
  ['certificated', /(?:取证|获证|发证|取得证书|持证)(?:人次|人数)/],
  ['completed', /(?:结业|结训|培训合格)(?:人次|人数)/],
  ['enrolled', /(?:培训|开班|参训|报名|招生)(?:总)?(?:人次|人数)/],
];

/** What a heading of a summing table counts; null where it counts none of these. */
export function measureOf(heading: string): ControlMeasure | null {
  const text = halfWidth(heading).replace(/\s/g, '');
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * Whether a table counts several events side by side without saying of which class or on which day: then its rows are
 * sums, not records.
 */
export function isControlTable(headings: readonly string[], fields: readonly (Field | null)[]): boolean {
  const measures = new Set(headings.map(measureOf).filter((measure) => measure !== null));
  const isRecord = fields.some(
    (field) => field?.type === 'date' || field?.name === 'class_id' || field?.name === 'record_id',
  );
  return measures.size >= 2 && !isRecord;
}
