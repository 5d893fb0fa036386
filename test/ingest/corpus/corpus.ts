import { brokenSheets } from './brokenSheets';
import { brokenTexts } from './brokenTexts';
import { brokenValues } from './brokenValues';
import { bundle } from './bundle';
import type { CorpusFile } from './corpusFile';
import { foreignFiles } from './foreignFiles';
import { ledgers } from './ledgers';
import { reports } from './reports';
import { rosters } from './rosters';

/** The twelve files that bureaus really have, in their variants. */
export const exported: readonly CorpusFile[] = [...rosters, ...reports, ...ledgers, ...bundle];

/** Every kind of file that is tried, and how it must end. */
export const corpus: readonly CorpusFile[] = [
  ...exported,
  ...foreignFiles,
  ...brokenTexts,
  ...brokenSheets,
  ...brokenValues,
];
