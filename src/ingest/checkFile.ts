import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';
import { checkSource } from './checkSource';
import { refuseForeignFormat } from './format';
import { withPreviews } from './plan/encodings';
import type { FilePlan } from './plan/filePlan';
import type { RecalledPlan } from './plan/remembered';
import { type ReadOptions, readSource, readText } from './source/readSource';
import type { CheckedFile, TableSchema } from './types';

export interface CheckContext {
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  /** A complete list of occupation codes; without one every well-formed code is accepted. */
  occupations?: ReadonlySet<string>;
  /** The lists that give names their codes; without them a name alone has none. */
  occupationLists?: readonly Occupation[];
  /** What was confirmed for heading sets before, the latest first. */
  remembered?: readonly RecalledPlan[];
}

/**
 * Checks one delimited text file: format, encoding, headings, personal data, rows. Synchronous and without a clock.
 * `plan` is what a person decided about the file; null where nobody was asked.
 * `onProgress` is told the rows read so far about every two megabytes.
 * @throws FileRefusal where nothing of the file may be loaded; see `checkSource`
 */
export function checkFile(
  file: { name: string; bytes: Uint8Array },
  context: CheckContext,
  onProgress: (rows: number) => void = () => {},
  plan: FilePlan | null = null,
): CheckedFile {
  const { name, bytes } = file;
  refuseForeignFormat(bytes, name);
  const source = readText(bytes, plan?.encoding ?? null);
  return checkSource({ name, size: bytes.length }, source, context, onProgress, plan);
}

/**
 * Checks a table file of any kind that is known: text, workbook, page, packed or not.
 * @throws FileRefusal as `checkFile`, and those of `readSource`
 */
export async function checkTable(
  file: { name: string; bytes: Uint8Array },
  context: CheckContext,
  options: ReadOptions & {
    onProgress?: (rows: number, share: number | null) => void;
    plan?: FilePlan | null;
  },
): Promise<CheckedFile> {
  const { name, bytes } = file;
  const { plan = null, onProgress } = options;
  try {
    const source = await readSource(file, { ...options, encoding: plan?.encoding ?? null });
    const told = (rows: number) => onProgress?.(rows, source.share?.() ?? null);
    return checkSource({ name, size: bytes.length }, source, context, told, plan);
  } catch (error) {
    throw withPreviews(error, bytes, plan);
  }
}
