import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';

/** Counts by row ('' = all), by column ('' = all); rows are paths of keys joined by '/'. */
export type Counts = Map<string, Map<string, number>>;

/** Adds a number under a path of keys, under all paths above it, and under the total; the same for its column. */
export function addTo(counts: Counts, keys: readonly string[], col: string, n: number): void {
  for (let depth = 0; depth <= keys.length; depth++) {
    const row = keys.slice(0, depth).join('/');
    const line = counts.get(row) ?? new Map<string, number>();
    counts.set(row, line);
    for (const one of ['', col]) line.set(one, (line.get(one) ?? 0) + n);
  }
}

/** Area of every unit of Chongqing (一区两群) and the unit's name, from the list of divisions. */
export function chongqingUnits(): Map<string, { area: string; name: string }> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/divisions.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(
    data
      .filter(({ region }) => region === 'chongqing')
      .map((row) => [
        row['id']!,
        { area: row['group'] || 'no-group', name: row['own_level_zh'] || row['name_zh']! },
      ]),
  );
}

export const pivotOf = (page: Page) => page.locator('section[aria-label="透视表"]');

/** Keys of the lines that are drawn, the total last. */
export async function keysOf(page: Page): Promise<string[]> {
  const keys = await pivotOf(page)
    .locator('tr[data-key]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''));
  return keys.map((key) => decodeURIComponent(key));
}

/** What the lines that are drawn show, by key and column ('' = total): the unrounded value behind each figure. */
export async function shownBy(page: Page): Promise<Record<string, Record<string, number | null>>> {
  const cells = await pivotOf(page)
    .locator('tr[data-key] td[data-col]')
    .evaluateAll((found) =>
      found.map((cell) => ({
        row: cell.closest('tr')?.getAttribute('data-key') ?? '',
        col: cell.getAttribute('data-col') ?? '',
        value: cell.querySelector('data')?.getAttribute('value') ?? null,
      })),
    );
  const shown: Record<string, Record<string, number | null>> = {};
  for (const { row, col, value } of cells) {
    const key = row === 'total' ? '' : decodeURIComponent(row);
    shown[key] ??= {};
    shown[key][col === 'total' ? '' : decodeURIComponent(col)] = value === null ? null : Number(value);
  }
  return shown;
}

/** Waits until the answer on the page is that of the address. */
export async function pivotSettled(page: Page): Promise<void> {
  await pivotOf(page).locator('.pivot[aria-busy="false"]').waitFor();
}

/** Adds a dimension by its name in the menu of an axis. */
export async function addDimension(page: Page, axis: '行' | '列', name: string): Promise<void> {
  await pivotOf(page)
    .getByRole('button', { name: `添加${axis}维度` })
    .click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await pivotSettled(page);
}
