import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { measures, type Asked } from './exploreCuts';
import { exploreFaults } from './exploreFaults';
import { readExplore } from './explorePage';
import { readRowFacts, type RowFacts } from './exploreRows';
import { focusFault, readFocus, walkTo } from './keyboard';
import { addDimension, addTo, chongqingUnits, keysOf, pivotOf, pivotSettled, shownBy } from './pivotPage';
import type { Counts } from './pivotPage';
import { menuOf, readXlsx, rowOf, saidOf, take, type TakenFile } from './takeAway';

/*
 * What the policy analyst does for a report: three filters, held against last year, a pivot of two dimensions, one unit
 * of it opened, and the workbook; once with a mouse, once by keyboard alone.
 */
const start = { region: 'chongqing', dataset: 'training', measure: 'completed' };
const filter = { channel: ['subsidised'], type: ['on-the-job'], digital: ['catalogue'] };
const chosen = { filter, from: '2025-01', to: '2025-12' };
const asked: Asked = {
  region: 'chongqing',
  measure: measures[0]!,
  chosen,
  other: null,
  byPerson: false,
  scope: {},
};
const lines = Object.entries(filter).map(
  ([view, [key]]) => `[data-view="${view}"] tr[data-key="${key}"] button`,
);
/** 万州区. */
const opened = '500101';
const levels: Record<string, string> = {
  'skill:5': '五级/初级工',
  'skill:4': '四级/中级工',
  'skill:3': '三级/高级工',
  'skill:2': '二级/技师',
  'skill:1': '一级/高级技师',
};
const units = chongqingUnits();
const menu = '导出“透视表　结业人次”';

let browser: Browser;
let facts: RowFacts;
/** Of the cut, by unit and level. */
const counts: Counts = new Map();
const countOf = (row: string) => counts.get(row)?.get('') ?? 0;
const unitsCounted = () => [...counts.keys()].filter((key) => key !== '' && !key.includes('/'));
const levelsIn = (unit: string) => [...counts.keys()].filter((key) => key.startsWith(`${unit}/`));

beforeAll(async () => {
  browser = await openBrowser();
  facts = await readRowFacts();
  for (const { day, n, cuts } of facts.get('training completed chongqing')!)
    if (
      day.startsWith('2025') &&
      cuts.channel === 'subsidised' &&
      cuts.type === 'on-the-job' &&
      cuts.digital === 'catalogue'
    )
      addTo(counts, [cuts.unit, cuts.level], 'all', n);
});

afterAll(() => browser.close());

/** The page after the filters, as a count over the rows has it; last year beside it. */
async function expectCut(page: Page): Promise<void> {
  const search = { ...start, channel: 'subsidised', type: 'on-the-job', digital: 'catalogue' };
  const shown = await readExplore(page, { ...search, from: '2025-01', to: '2025-12' }, false);
  expect(exploreFaults(shown, facts, asked)).toEqual([]);
  expect(shown.whole).toBe(countOf(''));
  expect(shown.before).toBeGreaterThan(0);
}

/** The pivot with one unit opened: every line is a count, and the unit's levels stand under it. */
async function expectPivot(page: Page): Promise<void> {
  const lined = new Set([...unitsCounted(), ...levelsIn(opened), 'total']);
  await expect.poll(async () => new Set(await keysOf(page))).toEqual(lined);
  const shown = await shownBy(page);
  expect(shown).toEqual(
    Object.fromEntries(
      [...lined].map((key) => [key === 'total' ? '' : key, { '': countOf(key === 'total' ? '' : key) }]),
    ),
  );
}

/** The workbook as another library reads it: figures, subtotals, definition, period and filters. */
async function expectBook(file: TakenFile): Promise<void> {
  expect(file.name).toMatch(/\.xlsx$/);
  const book = await readXlsx(file);
  const figure = '合计（人次）';
  const linesOf = (unit: string) =>
    book.rows
      .map((row) => Object.fromEntries(book.headings.map((heading, i) => [heading, row[i] ?? null])))
      .filter((row) => [unit, `重庆市${unit}`].includes(String(row['区县'])));
  expect(rowOf(book, '合计')[figure]).toBe(countOf(''));
  for (const unit of unitsCounted()) {
    const found = linesOf(units.get(unit)!.name);
    const expected = levelsIn(unit).map((key) => [levels[key.split('/')[1]!], countOf(key)]);
    const read = found.map((row) => [row['等级'], row[figure]]);
    expect(new Set(read)).toEqual(new Set([['小计', countOf(unit)], ...expected]));
    expect(read).toHaveLength(expected.length + 1);
  }
  expect(book.rows).toHaveLength(counts.size);
  expect(saidOf(book, '统计口径').join()).toMatch(/培训.*结业人次.*人次.*区县.*等级/);
  expect(saidOf(book, '统计期').join()).toContain('2025年1月');
  expect(saidOf(book, '筛选').join()).toMatch(/重庆市.*补贴.*岗位技能提升培训.*目录内数字技能职业/);
}

describe('the analyst', () => {
  let at: Visit;
  beforeAll(async () => {
    at = await openPage(browser);
    await visit(at.page, `/explore?${new URLSearchParams(start).toString()}`);
    await readExplore(at.page, start, false);
  });

  it('sets three filters and the year by clicks, and reads it against last year', async () => {
    const { page } = at;
    for (const line of lines) {
      await page.locator(line).click();
      await page.locator(`${line}[aria-pressed="true"]`).waitFor();
    }
    await page.getByRole('button', { name: '2025年', exact: true }).click();
    await expectCut(page);
    // The sentence names what is chosen.
    expect(await page.locator('.chosen').innerText()).toMatch(/补贴.*岗位技能提升培训.*目录内.*2025年/s);
  });

  it('divides it by two dimensions and opens one unit', async () => {
    const { page } = at;
    await addDimension(page, '行', '区县');
    await addDimension(page, '行', '等级');
    await pivotOf(page).locator(`tr[data-key="${opened}"] button`).click();
    await expectPivot(page);
  });

  it('takes the workbook along', async () => {
    await expectBook(await take(at.page, menuOf(at.page, menu), 'xlsx'));
    expect(at.faults).toEqual([]);
  });
});

describe('the analyst without a mouse', () => {
  let at: Visit;
  beforeAll(async () => {
    at = await openPage(browser);
    await visit(at.page, `/explore?${new URLSearchParams(start).toString()}`);
    await readExplore(at.page, start, false);
  });

  /** Goes to an element by Tab, sees on the way where he is, and presses Enter on it. */
  const press = async (selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    expect(await walkTo(at.page, selector, key, 600)).toEqual([]);
    await at.page.keyboard.press('Enter');
  };
  /** Goes down an open list to a name and takes it. */
  const choose = async (name: string) => {
    const { page } = at;
    await page.getByRole('menuitem').first().waitFor();
    const items = await page.getByRole('menuitem').allInnerTexts();
    expect(items).toContain(name);
    await expect.poll(async () => (await readFocus(page)).text).toBe(items[0]);
    for (let i = 0; i < items.indexOf(name); i++) await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await readFocus(page)).text).toBe(name);
    await page.keyboard.press('Enter');
  };
  const hasFocus = (selector: string) =>
    at.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  it('sets the same filters and stays on what he pressed', async () => {
    const { page } = at;
    await press('.filter-row button[aria-pressed="false"]:last-child');
    await page.locator('.filter-row button[aria-pressed="true"]').filter({ hasText: '2025年' }).waitFor();
    const inOrder = await page.evaluate(
      (all) =>
        all
          .map((selector) => ({ selector, element: document.querySelector(selector)! }))
          .sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1))
          .map(({ selector }) => selector),
      lines,
    );
    for (const line of inOrder) {
      await press(line);
      await page.locator(`${line}[aria-pressed="true"]`).waitFor();
      await page.locator('[data-measure][aria-busy="false"]').waitFor();
      expect(await hasFocus(line)).toBe(true);
      expect(focusFault(await readFocus(page))).toBeNull();
    }
    await expectCut(page);
  });

  it('divides the pivot, opens a unit and is still there', async () => {
    const { page } = at;
    const add = '[data-axis="rows"] .action-button';
    await press(add);
    await choose('区县');
    await pivotSettled(page);
    await expect.poll(() => hasFocus(add)).toBe(true);
    await page.keyboard.press('Enter');
    await choose('等级');
    await pivotSettled(page);
    await expect.poll(() => hasFocus(add)).toBe(true);
    const unit = `tr[data-key="${opened}"] button`;
    await press(unit);
    await page.locator(`${unit}[aria-expanded="true"]`).waitFor();
    expect(await hasFocus(unit)).toBe(true);
    await expectPivot(page);
  });

  it('takes the same workbook along', async () => {
    const { page } = at;
    await press(`button[aria-label="${menu}"]`, 'Shift+Tab');
    const saved = page.waitForEvent('download');
    await choose('表格（XLSX）');
    const file = await saved;
    await expectBook({ name: file.suggestedFilename(), bytes: readFileSync(await file.path()) });
    await expect.poll(() => hasFocus(`button[aria-label="${menu}"]`)).toBe(true);
    expect(at.faults).toEqual([]);
  });
});
