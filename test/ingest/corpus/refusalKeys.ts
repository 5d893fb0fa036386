import type { Ends } from './corpusFile';

/** What asks a person: the headings do not say all, or say it twice, or several sheets fit. */
const asking = ['load.unknownColumns', 'load.repeatedColumn', 'load.missingColumns', 'load.whichSheet'];

/** Keys of the refusals that an end allows; empty where the file is read. */
export function refusalKeys(ends: Ends): readonly string[] {
  switch (ends.as) {
    case 'ask':
      return asking;
    case 'reconcile':
      return ['err.crossTab'];
    case 'guard':
      return ['pii.stop'];
    case 'mark':
      return ['mark.stop'];
    case 'refuse':
      return [ends.key];
    case 'load':
    case 'part':
      return [];
  }
}
