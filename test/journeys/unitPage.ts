import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { visit } from './browser';
import { unfold } from './views';

/** Opens a unit's page and waits until all of it is there. */
export async function openUnit(
  page: Page,
  unit: string,
  search: string,
  { folded = false } = {},
): Promise<void> {
  await visit(page, `/districts/${unit}?lang=zh&theme=light&${search}`);
  await page.locator(`article[data-unit="${unit}"][aria-busy="false"]`).waitFor();
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
  await page.locator('.unit-reports').waitFor();
  if (!folded) await unfold(page);
}

/** The figures of one name in a table, by row. */
export async function figuresOf(page: Page, table: string, name: string): Promise<Record<string, number>> {
  const cells = await page
    .locator(`[data-table="${table}"] tr[data-key] [data-figure="${name}"]`)
    .evaluateAll((list) =>
      (list as HTMLDataElement[]).map(
        (cell) => [cell.closest('tr')?.dataset['key'] ?? '', Number(cell.value)] as const,
      ),
    );
  return Object.fromEntries(cells);
}

/** The sentences at the head of the page. */
export const leadOf = (page: Page) => page.locator('[data-sentence="unit"]').allInnerTexts();
export const rowText = (page: Page, table: string, key: string) =>
  page.locator(`[data-table="${table}"] tr[data-key="${key}"]`).innerText();

/** What axe finds on the page: rule and first element. */
export async function axeOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(on: Document): Promise<AxeResults> } };
    return (await axe.run(document)).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`,
    );
  });
}
