import { read } from '@e965/xlsx';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../export/evaluate';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { menusOf, take } from './takeAway';
import { cutOf, readTallies } from './tallies';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
});

afterAll(() => browser.close());

/** A figure of every unit's line, by unit; the total under 'total'. */
function columnOf(page: Page, name: string): Promise<[string, number][]> {
  return page
    .locator(`[data-table="districts"] tr[data-key] [data-figure="${name}"]`)
    .evaluateAll((cells) =>
      (cells as HTMLDataElement[]).map((cell) => [
        cell.closest('tr')?.dataset['key'] ?? '',
        Number(cell.value),
      ]),
    );
}

/** The tallies of a cut as they stand in a table where a unit without records stands with 0. */
const withoutZeros = (values: Iterable<readonly [string, number]>) =>
  Object.fromEntries([...values].filter(([key, value]) => value > 0 && key !== 'total'));

async function open(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await page.locator('[data-table="districts"]').waitFor();
}

describe('the page of districts on the sample', () => {
  it('opens from the navigation on the first headline target, by units as the generator counted them', async () => {
    const { page } = at;
    await visit(page, '/?region=chongqing&lang=zh&theme=light');
    await page.getByRole('navigation').getByRole('link', { name: '区县', exact: true }).click();
    await page.locator('[data-table="districts"]').waitFor();
    const tally = readTallies().targets['cq-digital-training-50k']!;
    const figures = await columnOf(page, 'actual');
    expect(withoutZeros(figures)).toEqual(withoutZeros(cutOf(tally.byUnit, null)));
    expect(Object.fromEntries(figures)['total']).toBe(tally.actual);
    expect(await page.locator('.tile').count()).toBe(42);
    expect(await page.locator('.tile[data-key="500104"] data').getAttribute('value')).toBe(
      String(cutOf(tally.byUnit, null).get('500104')),
    );
    expect(await page.getByText('显示位次').count()).toBe(0);
  });

  it('counts Zhejiang by its counties and cities’ own levels', async () => {
    const { page } = at;
    await open(page, '/districts?region=zhejiang');
    const tally = readTallies().targets['zj-digital-training-1m']!;
    expect(withoutZeros(await columnOf(page, 'actual'))).toEqual(withoutZeros(cutOf(tally.byUnit, null)));
    expect(await page.locator('.tile').count()).toBe(102);
  });

  it('gives the table as a workbook whose formulas compute what is printed', async () => {
    const { page } = at;
    await open(page, '/districts?region=chongqing&target=cq-digital-training-50k&to=2024-06');
    const { bytes } = await take(page, menusOf(page).first(), 'xlsx');
    const book = read(bytes, { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    const formulas = Object.entries(sheet).filter(([, cell]) => (cell as { f?: string }).f !== undefined);
    expect(formulas.length).toBeGreaterThan(40);
    for (const [address, cell] of formulas)
      expect(`${address} ${evaluate(sheet, address)}`).toBe(`${address} ${(cell as { v: number }).v}`);
    expect((sheet['A1'] as { v: string }).v).toContain('示例数据');
  });

  it('names what the address asks for and it does not know, and says what it cannot show', async () => {
    const { page } = at;
    await open(page, '/districts?region=chongqing&measure=completion&target=nothing&to=2024-13');
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toContain('“nothing”');
    expect(alert).toContain('“2024-13”');
    await page.getByText('不能显示“完成率”，改为显示累计完成').waitFor();
  });

  it('is walked with the arrow keys, and axe finds nothing', async () => {
    const { page } = at;
    await open(page, '/districts?region=chongqing&lang=zh&theme=dark');
    await page.locator('.tile[data-key="500104"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['key'])).toBe('500113');
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    for (const address of [
      'region=chongqing&theme=dark',
      'region=zhejiang&theme=light&lang=en&measure=yoy',
    ]) {
      await open(page, `/districts?${address}`);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(on: Document): Promise<AxeResults> } };
        return (await axe.run(document)).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`,
        );
      });
      expect(found).toEqual([]);
    }
    expect(at.faults).toEqual([]);
  });
});
