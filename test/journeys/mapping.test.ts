import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { march, platformParts } from '../ingest/plan/exportFiles';
import { openBrowser, openPage, type Visit } from './browser';
import { choose, confirm, type OwnFile, ownFile, readCounts } from './loading';
import { openBoard } from './reading';
import { settled } from './views';

const [first, second] = platformParts.map(({ name, bytes }) => ownFile(name, bytes)) as [OwnFile, OwnFile];
const asking = 'form[data-asking]';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

async function give(files: OwnFile[], mode = '替换原有数据'): Promise<void> {
  await at.page.goto(`${inject('site')}#/data`);
  await at.page.locator('input[type="file"]:enabled').waitFor();
  await at.page.getByLabel(mode).check();
  await at.page.locator('input[type="file"]').setInputFiles(files);
}

describe('a platform’s export with headings of its own', () => {
  it('has every column proposed, and what it lacks asked for', async () => {
    await give([first, second]);
    await at.page.locator(asking).waitFor();
    expect(await at.page.locator(asking).getAttribute('data-asking')).toBe(first.name);
    const columns = await at.page
      .locator('[data-column]')
      .evaluateAll((rows) =>
        (rows as HTMLElement[]).map(({ dataset }) => `${dataset['column']} ${dataset['field']}`),
      );
    expect(columns).toEqual([
      '班次编号* class_id',
      '所属地区* ',
      '行政区划代码 reporting_unit_id',
      '培训机构* institution_name',
      '培训项目 program',
      '职业（工种）*（代码|名称） occupation_name',
      '等级（代码|名称） level',
      '开班日期* class_start_date',
      '结业日期 class_end_date',
      '结业人数* count',
      '取证人数 ',
      '补贴性培训（是/否） channel',
      '状态 completion_status',
    ]);
    expect(await at.page.getByLabel('数据截至日期').inputValue()).toBe('2026-11-04');
  });

  it('is not checked before everything is there', async () => {
    await at.page.getByRole('button', { name: '确认并检查' }).click();
    expect(await at.page.locator(asking).innerText()).toContain('请先填写：培训类型');
    // The first field that is missing is marked and has the focus.
    expect(await at.page.locator('select:focus').evaluate((field) => field.matches(':invalid'))).toBe(true);
  });

  it('is loaded by keyboard, and its second part is not asked about', async () => {
    await at.page.getByLabel('培训类型（必填）').focus();
    await at.page.keyboard.press('ArrowDown');
    await at.page.getByRole('button', { name: '确认并检查' }).focus();
    await at.page.keyboard.press('Enter');
    await at.page.locator('[data-load="staged"]').waitFor();
    await confirm(at.page);
    expect(await readCounts(at.page)).toEqual([
      [first.name, 3, 3, 0, 0],
      [second.name, 3, 1, 1, 1],
    ]);
    expect(await at.page.locator(`[data-file="${second.name}"]`).innerText()).toContain(
      '已按以前确认的栏目对应检查，数据截至日期取2026-11-04',
    );
    expect(await openBoard(at.page, '/?region=zhejiang')).toContainEqual(
      expect.objectContaining({ id: 'zj-digital-training-1m', actual: 155 }),
    );
  });

  it('repeats every row when it is loaded again, without a question', async () => {
    await choose(at.page, [second], 'append');
    expect(await readCounts(at.page)).toEqual([[second.name, 3, 0, 1, 2]]);
  });

  it('leaves no heading and no value in what is remembered', async () => {
    const kept = await at.page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain('class_id');
    expect(kept).not.toMatch(/班次|西湖|示例|样例|ZJ2026|2026-11-04/);
  });

  it('is asked about again once that is forgotten, and may be dropped', async () => {
    await at.page.getByRole('button', { name: '清除记住的对应关系' }).click();
    await give([second], '追加到原有数据');
    await at.page.locator(asking).waitFor();
    await at.page.getByRole('button', { name: '不载入此文件' }).click();
    await at.page.locator(asking).waitFor({ state: 'detached' });
    expect(await openBoard(at.page, '/?region=zhejiang')).toContainEqual(
      expect.objectContaining({ id: 'zj-digital-training-1m', actual: 155 }),
    );
  });
});

describe.each([
  ['zh', 'light', 1440],
  ['en', 'dark', 390],
] as const)('the form in %s, %s, %i wide', (lang, theme, width) => {
  it('is found sound by axe and stays within the page', async () => {
    const viewport = { width, height: 844 };
    const { page, context } = await openPage(browser, { bypassCSP: true, viewport });
    await page.goto(`${inject('site')}#/data?lang=${lang}&theme=${theme}`);
    await page.locator('input[type="file"]:enabled').waitFor();
    await page.locator('input[type="file"]').setInputFiles([ownFile(march.name, march.bytes)]);
    await page.locator(asking).waitFor();
    for (const summary of await page.locator(`${asking} summary`).all()) await summary.click();
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    await settled(page);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(on: string): Promise<AxeResults> } };
      const found = await axe.run('form[data-asking]');
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond).toBeLessThanOrEqual(0);
    await context.close();
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
