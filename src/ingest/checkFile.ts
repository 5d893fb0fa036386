import type { Division } from '../reference/divisions';
import type { Occupation } from '../reference/occupations';
import { checkSource } from './checkSource';
import { refuseForeignFormat } from './format';
import { type ReadOptions, readSource, readText } from './source/readSource';
import type { CheckedFile, TableSchema } from './types';

export interface CheckContext {
  schemas: readonly TableSchema[];
  divisions: readonly Division[];
  /** A complete list of occupation codes; without one every well-formed code is accepted. */
  occupations?: ReadonlySet<string>;
  /** The lists that give names their codes; without them a name alone has none. */
  occupationLists?: readonly Occupation[];
}

/**
 * Checks one delimited text file: format, encoding, headings, personal data, rows. Synchronous and without a clock.
 * `onProgress` is told the rows read so far about every two megabytes.
 * @throws FileRefusal where nothing of the file may be loaded; see `checkSource`
 */
export function checkFile(
  file: { name: string; bytes: Uint8Array },
  context: CheckContext,
  onProgress: (rows: number) => void = () => {},
): CheckedFile {
  const { name, bytes } = file;
  refuseForeignFormat(bytes, name);
  return checkSource({ name, size: bytes.length }, readText(bytes), context, onProgress);
}

/**
 * Checks a table file of any kind that is known: text, workbook, page, packed or not.
 * @throws FileRefusal as `checkFile`, and those of `readSource`
 */
export async function checkTable(
  file: { name: string; bytes: Uint8Array },
  context: CheckContext,
  options: ReadOptions & { onProgress?: (rows: number) => void },
): Promise<CheckedFile> {
  const { name, bytes } = file;
  const source = await readSource(file, options);
  return checkSource({ name, size: bytes.length }, source, context, options.onProgress);
}
