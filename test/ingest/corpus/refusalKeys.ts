import type { Ends } from './corpusFile';

/**
 * UNTIL questions about headings, sheets and missing fields can be answered, a file that needs answers ends in the
 * refusal that will ask them; and until Parquet and Arrow are read, one cut off is named by its format.
 */
const untilAnswered = [
  'load.unknownColumns',
  'load.repeatedColumn',
  'load.missingColumns',
  'load.whichSheet',
];
const untilRead: Readonly<Record<string, readonly string[]>> = { 'err.damaged': ['err.format'] };

/** Keys of the refusals that an end allows; empty where the file is read. */
export function refusalKeys(ends: Ends): readonly string[] {
  switch (ends.as) {
    case 'ask':
    case 'askPart':
      return untilAnswered;
    case 'reconcile':
      return ['err.crossTab'];
    case 'guard':
      return ['pii.stop'];
    case 'mark':
      return ['mark.stop'];
    case 'refuse':
      return [ends.key, ...(untilRead[ends.key] ?? [])];
    case 'load':
    case 'part':
      return [];
  }
}
