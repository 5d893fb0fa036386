import Papa from 'papaparse';
import type { CountedRecord } from '../../query/queries';

/**
 * Records as a CSV file in a data address: UTF-8 with a byte-order mark for Excel, formulas neutralised.
 * @param sample what the first line says while the sample is loaded; null for own data
 */
export function recordsFile(
  records: readonly CountedRecord[],
  { sample }: { sample: string | null },
): string {
  const table = Papa.unparse([...records], { escapeFormulae: true, newline: '\r\n' });
  const head = sample === null ? '' : `${Papa.unparse([[sample]])}\r\n`;
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${head}${table}\r\n`)}`;
}
