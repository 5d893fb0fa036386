import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** A target's card or line on the overview. */
export interface BoardLine {
  id: string;
  status: string;
  actual: number | null;
  period: string | null;
  /** What the reader sees of `actual`. */
  text: string;
  own: number | null;
  ownText: string;
}

/** What a target's page says, by its marked-up figures. */
export interface TargetReading {
  status: string;
  /** The target's own figures by name, without those of rows. */
  figures: Record<string, number>;
  months: Record<string, number>;
  /** Running totals, in the order of the table. */
  course: number[];
  /** Rows of the lists by dimension; a list that the page leaves out has no key. */
  carriers: Record<string, Record<string, number>>;
}

/** Opens a view from another one, so that nothing of an earlier selection can still stand there. */
async function openAfresh(page: Page, address: string): Promise<void> {
  await page.goto(`${inject('site')}#/data`);
  await page.locator('input[type="file"]').waitFor({ state: 'attached' });
  await page.goto(`${inject('site')}#${address}`);
}

/** The overview under an address like `/?region=zhejiang`, once its figures are there. */
export async function openBoard(page: Page, address: string): Promise<BoardLine[]> {
  await openAfresh(page, address);
  await page.locator('[data-target-id]').first().waitFor();
  return readBoard(page);
}

export function readBoard(page: Page): Promise<BoardLine[]> {
  return page.locator('[data-target-id]').evaluateAll((elements) =>
    (elements as HTMLElement[]).map((element) => {
      const actual = [...element.querySelectorAll<HTMLDataElement>('data[data-figure="actual"]')].find(
        (one) => !one.closest('[data-key]'),
      );
      const own = element.querySelector<HTMLDataElement>('data[data-figure="own-actual"]');
      return {
        id: element.dataset['targetId'] ?? '',
        status: element.dataset['status'] ?? '',
        actual: actual ? Number(actual.value) : null,
        period: actual?.dataset['period'] ?? null,
        text: actual?.textContent ?? '',
        own: own ? Number(own.value) : null,
        ownText: own?.parentElement?.textContent ?? '',
      };
    }),
  );
}

/** A target's page under a selection like `unit=500101&from=2024-01`. */
export async function openTarget(page: Page, id: string, search = ''): Promise<void> {
  await openAfresh(page, `/targets/${id}${search ? `?${search}` : ''}`);
  await page.locator(`[data-target-id="${id}"]`).waitFor();
}

/** Opens every list of carriers and asks for all of its rows. */
export async function showAllCarriers(page: Page): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const more = page.getByRole('tabpanel').getByRole('button', { name: /^显示全部/ });
    if ((await more.count()) > 0) await more.click();
  }
}

export function readTarget(page: Page, id: string): Promise<TargetReading> {
  return page.locator(`[data-target-id="${id}"]`).evaluate((element: HTMLElement) => {
    const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
    const valueIn = (row: HTMLElement, name: string) =>
      Number(row.querySelector<HTMLDataElement>(`data[data-figure="${name}"]`)?.value);
    const figures: Record<string, number> = {};
    for (const data of all('data[data-figure]').reverse()) {
      if (!data.closest('[data-key]'))
        figures[data.dataset['figure'] ?? ''] = Number((data as HTMLDataElement).value);
    }
    const rows = (table: string, name: string) =>
      all(`table[data-table="${table}"] tr[data-key]`).map(
        (row) => [row.dataset['key'] ?? '', valueIn(row, name)] as const,
      );
    const carriers: Record<string, Record<string, number>> = {};
    for (const name of ['unit', 'occupation', 'institution']) {
      if (element.querySelector(`table[data-table="${name}"]`))
        carriers[name] = Object.fromEntries(rows(name, 'actual'));
    }
    return {
      status: element.dataset['status'] ?? '',
      figures,
      months: Object.fromEntries(rows('months', 'actual')),
      course: rows('course', 'cumulative').map(([, value]) => value),
      carriers,
    };
  });
}
