import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export type Line = Record<string, string>;

/** The lines of a reference file, read without the product. */
export function linesOf(name: 'targets' | 'documents' | 'occupations' | 'divisions'): Line[] {
  const text = readFileSync(`data/${name}.csv`, 'utf8').trimEnd();
  return Papa.parse<Line>(text, { header: true }).data;
}

/** Opens a view of the site from another one, so that nothing of the earlier view can still stand there. */
export async function openAfresh(page: Page, address: string, waitFor: string): Promise<void> {
  await page.goto(`${inject('site')}#/data`);
  await page.locator('input[type="file"]').waitFor({ state: 'attached' });
  await page.goto(`${inject('site')}#${address}`);
  await page.locator(waitFor).first().waitFor();
}

/** Rows of a table by their keys, each with the texts of its cells. */
export function rowsOf(page: Page, table: string): Promise<[string, string[]][]> {
  return page
    .locator(`table[data-table="${table}"] tr[data-key]`)
    .evaluateAll((rows) =>
      (rows as HTMLTableRowElement[]).map((row) => [
        row.dataset['key'] ?? '',
        [...row.cells].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      ]),
    );
}

/** The thresholds on the page by target: on track, slightly behind, reporting. */
export async function readThresholds(page: Page): Promise<Record<string, number[]>> {
  const groups = await page.locator('table[data-table="thresholds"] tr[data-key]').evaluateAll((rows) =>
    (rows as HTMLElement[]).map((row) => ({
      ids: row.dataset['key']!.split(' '),
      values: [...row.querySelectorAll('data')].map(({ value }) => Number(value)),
    })),
  );
  return Object.fromEntries(groups.flatMap(({ ids, values }) => ids.map((id) => [id, values])));
}
