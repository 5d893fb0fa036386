import { read } from '@e965/xlsx';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../export/evaluate';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile } from './loading';
import { packed, printPages } from './paper';
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

describe('the page of one unit', () => {
  it('opens from its line, with every target as the generator counted it, and leads on to target and rules', async () => {
    const { page } = at;
    await open(page, '/districts?region=chongqing&lang=zh&theme=light');
    await page.locator('[data-table="districts"] tr[data-key="500104"] a').click();
    await page.locator('[data-table="unit-targets"]').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('大渡口区');
    const { targets } = readTallies();
    const figures = await page
      .locator('[data-table="unit-targets"] tr[data-key] [data-figure="actual"]')
      .evaluateAll((cells) =>
        (cells as HTMLDataElement[]).map((cell) => [
          cell.closest('tr')?.dataset['key'] ?? '',
          Number(cell.value),
        ]),
      );
    const shown = Object.fromEntries(figures) as Record<string, number>;
    for (const id of ['cq-digital-training-50k', 'cq-digital-evaluation-30k', 'cq-level-certifications-350k'])
      expect(shown[id]).toBe(cutOf(targets[id]!.byUnit, null).get('500104'));
    const link = page.locator('tr[data-key="cq-digital-training-50k"] a');
    expect(await link.getAttribute('href')).toContain('unit=500104');
    await page.getByRole('link', { name: '本单位待核实和临近期限的事项' }).click();
    await page.getByRole('heading', { level: 1, name: '政策核查' }).waitFor();
    expect(page.url()).toContain('unit=500104');
  });

  it('says so where the region has no such unit', async () => {
    const { page } = at;
    await visit(page, '/districts/330205?region=chongqing');
    await page.getByText('该地区没有编号为“330205”的单位').waitFor();
    expect(at.faults).toEqual([]);
  });
});

describe('own data with tasks of the units', () => {
  const perYear = '/districts?region=chongqing&target=cq-digital-engineers-3000-per-year';

  it('give completion, distance to the schedule, who is above the average, and dashes elsewhere', async () => {
    const { page } = at;
    await visit(page, '/?region=chongqing&lang=zh&theme=light');
    await choose(page, ['training.csv', 'engineers.csv', 'allocations.csv'].map(committedFile));
    await open(page, `${perYear}&measure=ahead`);
    const completion = Object.fromEntries(await columnOf(page, 'completion'));
    // 10 of 26 at 10 of 12 months.
    expect(completion).toEqual({
      '500000': 0,
      '500101': 1 / 4,
      '500103': 6 / 7,
      '500114': 1,
      '500240': 0,
      'CQ-LIANGJIANG': 1,
      total: 10 / 26,
    });
    const lead = await page.locator('[data-sentence="districts"]').innerText();
    expect(lead).toContain('10个月÷12个月＝83.3%');
    expect(lead).toContain('完成率高于全市平均水平的有：黔江区、渝中区、两江新区。');
    // 85.7 less 83.3; the square and the line say the same.
    expect(await page.locator('.tile[data-key="500103"] data').innerText()).toBe('+2.4');
    expect(await page.locator('tr[data-key="500103"] [data-figure="ahead"]').innerText()).toBe('+2.4');
    expect(await page.locator('tr[data-key="500104"]').innerText()).toContain('—');
  });

  it('rank units only where the reader asks for it, and never on paper or in a file', async () => {
    const { page } = at;
    expect(await page.locator('[data-rank]').count()).toBe(0);
    await page.getByLabel('显示位次（仅供内部）').check();
    const ranks = await page
      .locator('[data-table="districts"] [data-rank]')
      .evaluateAll((cells) => (cells as HTMLElement[]).map((cell) => cell.innerText));
    // In official order: 万州区 4th of six, 黔江区 and 两江新区 first together, 渝中区 third.
    expect(ranks.sort()).toEqual(['1（并列）', '1（并列）', '3', '4', '5（并列）', '5（并列）']);
    await page.getByText('位次仅供内部调度使用，默认不显示、不对外发布').waitFor();
    const paper = (await printPages(page)).join('');
    expect(paper).toContain(packed('各单位完成情况'));
    expect(paper).not.toContain('位次');
    expect(paper).not.toContain('并列');
    const { bytes } = await take(page, menusOf(page).first(), 'csv');
    expect(bytes.toString('utf8')).not.toMatch(/位次|并列/);
    expect(at.faults).toEqual([]);
  });
});
