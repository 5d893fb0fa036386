import { read } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../export/evaluate';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { addDimension, addTo, chongqingUnits, keysOf, pivotOf, pivotSettled, shownBy } from './pivotPage';
import type { Counts } from './pivotPage';
import { eachRow } from './sampleRows';
import { menuOf, readXlsx, rowOf, saidOf, take, takeTables } from './takeAway';

/*
 * What the page shows is held against counts of the sample's own files, row by row. Filters: subsidised trainings of
 * 2024 and 2025.
 */
const filters = 'region=chongqing&lang=zh&theme=light&channel=subsidised&from=2024-01&to=2025-12';
const units = chongqingUnits();
/** Completed trainings by area and unit, by year. */
const byUnit: Counts = new Map();
/** The same by year of the class, then by level; some rows have no level. */
const byLevel: Counts = new Map();
/** Sittings and passes of all years, by area and unit. */
const sat: Counts = new Map();
const passed: Counts = new Map();

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  await eachRow('training', (line) => {
    const day = line('class_end_date');
    const isMeant =
      line('region') === 'chongqing' &&
      line('completion_status') === 'completed' &&
      line('channel') === 'subsidised' &&
      day >= '2024-01-01' &&
      day <= '2025-12-31';
    if (!isMeant) return;
    const n = line('record_grain') === 'aggregate' ? Number(line('count')) : 1;
    const unit = line('reporting_unit_id');
    addTo(byUnit, [units.get(unit)!.area, unit], day.slice(0, 4), n);
    const level = line('level') === '' ? '~' : `${line('level_system')}:${line('level')}`;
    addTo(byLevel, [day.slice(0, 4)], level.replace('professional-technical', 'professional'), n);
  });
  await eachRow('assessment', (line) => {
    if (line('region') !== 'chongqing') return;
    const n = line('record_grain') === 'aggregate' ? Number(line('count')) : 1;
    const unit = line('reporting_unit_id');
    const keys = [units.get(unit)!.area, unit];
    if (line('assessment_result') !== 'absent' && line('attended') !== 'false') addTo(sat, keys, 'all', n);
    if (line('assessment_result') === 'pass') addTo(passed, keys, 'all', n);
  });
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

const inAll = (counts: Counts, row: string, col: string) => counts.get(row)?.get(col) ?? 0;
const areas = () => [...byUnit.keys()].filter((key) => key !== '' && !key.includes('/'));
const unitsIn = (area: string) => [...byUnit.keys()].filter((key) => key.startsWith(`${area}/`));
/** A name that exists elsewhere too has the municipality before it. */
const isNamed = (cell: unknown, name: string) => cell === name || cell === `重庆市${name}`;
const northeast = '渝东北三峡库区城镇群';
const southeast = '渝东南武陵山区城镇群';

async function expectCounts(counts: Counts): Promise<void> {
  const shown = await shownBy(at.page);
  const columns = Object.keys(shown['']!);
  const expected = Object.fromEntries(
    Object.keys(shown).map((row) => [
      row,
      Object.fromEntries(columns.map((col) => [col, inAll(counts, row, col)])),
    ]),
  );
  expect(shown).toEqual(expected);
}

describe('the pivot table', () => {
  it('is divided by two row dimensions and a column, and opens and closes without losing siblings', async () => {
    const { page } = at;
    await visit(page, `/explore?${filters}`);
    await pivotOf(page).getByText('选择行、列维度后列出').waitFor();
    await addDimension(page, '行', '区域（一区两群）');
    await addDimension(page, '行', '区县');
    await addDimension(page, '列', '年度');
    expect(new Set(await keysOf(page))).toEqual(new Set([...areas(), 'total']));
    await expectCounts(byUnit);

    const turn = (area: string) =>
      pivotOf(page)
        .locator(`tr[data-key="${encodeURIComponent(area)}"]`)
        .getByRole('button', { name: area });
    await turn(northeast).click();
    await turn(southeast).click();
    const both = new Set([...areas(), ...unitsIn(northeast), ...unitsIn(southeast), 'total']);
    await expect.poll(async () => new Set(await keysOf(page))).toEqual(both);
    await expectCounts(byUnit);
    expect(await turn(northeast).getAttribute('aria-expanded')).toBe('true');

    await turn(northeast).click();
    const one = new Set([...areas(), ...unitsIn(southeast), 'total']);
    await expect.poll(async () => new Set(await keysOf(page))).toEqual(one);
    await page.goBack();
    await expect.poll(async () => new Set(await keysOf(page))).toEqual(both);
    await page.goForward();
    await expect.poll(async () => new Set(await keysOf(page))).toEqual(one);

    await pivotOf(page).getByRole('button', { name: '展开下一级' }).click();
    await expect.poll(async () => (await keysOf(page)).length).toBe(byUnit.size);
    await expectCounts(byUnit);
    await pivotOf(page).getByRole('button', { name: '全部收起' }).click();
    await expect.poll(async () => (await keysOf(page)).length).toBe(areas().length + 1);
  });

  it('orders siblings by a column within their parents, and gives its own address to another reader', async () => {
    const { page } = at;
    await pivotOf(page).getByRole('button', { name: '展开下一级' }).click();
    await pivotOf(page).getByRole('button', { name: '2025年', exact: true }).click();
    const by2025 = (a: string, b: string) => inAll(byUnit, b, '2025') - inAll(byUnit, a, '2025');
    const expected = areas()
      .sort(by2025)
      .flatMap((area) => [area, ...unitsIn(area).sort(by2025)]);
    // Units with the same count may stand either way: their counts are compared, not their names.
    const counts = (keys: readonly string[]) => keys.map((key) => inAll(byUnit, key, '2025'));
    await expect.poll(async () => counts((await keysOf(page)).slice(0, -1))).toEqual(counts(expected));
    expect(await pivotOf(page).locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    const other = await openPage(browser);
    await other.page.goto(page.url());
    await pivotSettled(other.page);
    expect(await keysOf(other.page)).toEqual(await keysOf(page));
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  it.each([
    ['占行合计', (row: string) => inAll(byUnit, row, '')],
    ['占列合计', (_: string, col: string) => inAll(byUnit, '', col)],
    ['占总计', () => inAll(byUnit, '', '')],
  ] as const)('shows shares: %s', async (name, baseOf) => {
    const { page } = at;
    await pivotOf(page).getByLabel('显示').selectOption({ label: name });
    await pivotOf(page).locator('data[data-figure="share"]').first().waitFor();
    const shown = await shownBy(page);
    for (const [row, cells] of Object.entries(shown))
      for (const [col, share] of Object.entries(cells))
        expect([row, col, share]).toEqual([row, col, inAll(byUnit, row, col) / baseOf(row, col)]);
    expect(Object.keys(shown)).toHaveLength(byUnit.size);
  });

  it('goes into a workbook whose formulas give what is on the page, with period and filters', async () => {
    const { page } = at;
    await pivotOf(page).getByLabel('显示').selectOption({ label: '占列合计' });
    await pivotOf(page).getByRole('button', { name: '全部收起' }).click();
    await pivotSettled(page);
    const file = await take(page, menuOf(page, '导出“透视表　结业人次”'), 'xlsx');
    const book = read(file.bytes, { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    const formulas = Object.keys(sheet).filter((cell) => (sheet[cell] as { f?: string }).f !== undefined);
    // Four sums or three, and three shares, of each line; the years of a unit are no sums.
    expect(formulas.length).toBe(
      (areas().length + 1) * 3 + [...areas()].flatMap(unitsIn).length + byUnit.size * 3,
    );
    for (const cell of formulas)
      expect([cell, evaluate(sheet, cell)]).toEqual([cell, (sheet[cell] as { v: number }).v]);

    const table = await readXlsx(file);
    const headings = { '': '合计', '2024': '2024年', '2025': '2025年' };
    const expectLine = (line: Record<string, unknown>, key: string) => {
      for (const [col, heading] of Object.entries(headings)) {
        const n = inAll(byUnit, key, col);
        expect([key, line[`${heading}（人次）`]]).toEqual([key, n]);
        const cut = Math.floor((n * 10_000) / inAll(byUnit, '', col)) / 100;
        expect([key, line[`${heading}　占列合计（%）`]]).toEqual([key, cut]);
      }
    };
    expectLine(rowOf(table, '合计'), '');
    for (const area of areas()) {
      const name = area === 'no-group' ? '其他' : area;
      const lines = table.rows
        .filter((row) => row[1] === name)
        .map((row) => Object.fromEntries(table.headings.map((heading, i) => [heading, row[i] ?? null])));
      expectLine(
        lines.find((line) => line['区县'] === '小计')!,
        area,
      );
      for (const key of unitsIn(area))
        expectLine(
          lines.find((line) => isNamed(line['区县'], units.get(key.split('/')[1]!)!.name))!,
          key,
        );
      expect(lines).toHaveLength(unitsIn(area).length + 1);
    }
    expect(table.rows).toHaveLength(byUnit.size);
    expect(saidOf(table, '统计期')).toEqual(['2024年1月至2025年12月']);
    expect(saidOf(table, '筛选').join()).toMatch(/重庆市.*培训渠道：/);
    await takeTables(page, '导出“透视表　结业人次”');
  });

  it('divides the columns too, and names what is not filled in', async () => {
    const { page } = at;
    await visit(page, `/explore?${filters}&rows=year&cols=level`);
    await pivotSettled(page);
    const shown = await shownBy(page);
    const levels = [...byLevel.get('')!.keys()];
    expect(Object.keys(shown['']!).sort()).toEqual(levels.sort());
    for (const row of ['2024', '2025', ''])
      for (const level of levels)
        expect([row, level, shown[row]![level]]).toEqual([row, level, inAll(byLevel, row, level)]);
    expect(await pivotOf(page).locator('th[data-col="~"]').innerText()).toContain('未填写');
  });

  it('takes a rate of all that is below, and says why rates have no shares and persons no pivot', async () => {
    const { page } = at;
    await visit(
      page,
      '/explore?region=chongqing&lang=zh&dataset=assessment&measure=pass-rate&rows=area,unit&open=*1&show=row&cols=colour',
    );
    await pivotSettled(page);
    expect(await page.getByRole('alert').innerText()).toContain('colour');
    expect(await pivotOf(page).innerText()).toContain('不取平均');
    const shown = await shownBy(page);
    expect(Object.keys(shown).length).toBe(sat.size);
    for (const [row, cells] of Object.entries(shown))
      expect([row, cells['']]).toEqual([row, inAll(passed, row, '') / inAll(sat, row, '')]);
    await visit(page, '/explore?region=chongqing&lang=zh&measure=completed-persons&rows=unit');
    await expect.poll(() => pivotOf(page).innerText()).toContain('各项相加不等于合计');
  });
});

it('no page broke', () => {
  expect(at.faults).toEqual([]);
});
