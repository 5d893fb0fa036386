import type { Page } from 'playwright-core';
import { visit } from './browser';

/** A figure of every institution's line, by id. */
export async function columnOf(page: Page, table: string, name: string): Promise<Record<string, number>> {
  const figures = await page
    .locator(`[data-table="${table}"] tr[data-key] [data-figure="${name}"]`)
    .evaluateAll((cells) =>
      (cells as HTMLDataElement[]).map(
        (cell) => [cell.closest('tr')?.dataset['key'] ?? '', Number(cell.value)] as const,
      ),
    );
  return Object.fromEntries(figures);
}

/** The unrounded value of the first figure of a name within a part of the page. */
export const figureIn = (page: Page, where: string, name: string) =>
  page.locator(`${where} [data-figure="${name}"]`).first().getAttribute('value').then(Number);

/** Opens the page of institutions with all lines of its table. */
export async function openInstitutions(page: Page, address: string): Promise<void> {
  // The view before has a table too.
  await visit(page, '/method');
  await page.locator('#documents').waitFor();
  await visit(page, `/institutions?${address}`);
  await page.locator('[data-table="institutions"], [data-empty="institutions"]').first().waitFor();
  const more = page.getByRole('button', { name: /^(显示全部|Show all)/ });
  if ((await more.count()) > 0) await more.first().click();
}
