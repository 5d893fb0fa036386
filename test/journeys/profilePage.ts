import type { Page } from 'playwright-core';
import { unfold } from './views';

/** The figures of a table by the keys of its rows, all rows asked for. */
export async function readTable(page: Page, name: string): Promise<Record<string, Record<string, number>>> {
  await unfold(page);
  const table = page.locator(`[data-table="${name}"]`);
  await table.waitFor();
  const more = table.locator('xpath=../following-sibling::button[@aria-expanded="false"]');
  if ((await more.count()) > 0) await more.first().click();
  return table.evaluate((element) => {
    const rows: Record<string, Record<string, number>> = {};
    for (const row of element.querySelectorAll<HTMLElement>('tr[data-key]')) {
      const figures: Record<string, number> = {};
      for (const figure of row.querySelectorAll<HTMLDataElement>('data[data-figure]'))
        figures[figure.dataset['figure'] ?? ''] = Number(figure.value);
      rows[row.dataset['key'] ?? ''] = figures;
    }
    return rows;
  });
}

/** A share as the page prints it: cut, not rounded. */
export const percent = (share: number) => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`;

export const leadOf = (page: Page) => page.locator('[data-sentence="institution"]').innerText();
