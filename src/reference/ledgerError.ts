import type { Bilingual } from '../model/ledger';

/** A fault in one of the reference files (`targets.csv` and the like), named so that it can be mended in a spreadsheet. */
export class LedgerError extends Error {
  constructor(
    readonly file: string,
    /** Line of the file, heading = 1. */
    readonly line: number,
    /** Column heading, empty where the whole line is meant. */
    readonly field: string,
    readonly problem: Bilingual,
  ) {
    super(`${file}, line ${line}${field ? `, ${field}` : ''}: ${problem.en}`);
    this.name = 'LedgerError';
  }
}
