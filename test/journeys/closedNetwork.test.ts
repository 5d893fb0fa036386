import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBare, type BareServer } from './bareServer';
import { openBrowser } from './browser';
import { openClosedPage, type ClosedPage } from './closedPage';
import { confirm, ownFile, readCounts, clearAll } from './loading';
import { columnOf, menuOf, readCsv, readPngSize, readXlsx, rowOf, take } from './takeAway';
import { readTallies } from './tallies';

let browser: Browser;
const behind = 'zj-digital-training-1m';

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-ready="live"]').waitFor();
}

/** The target's own figure, not that of a row. */
const actualOf = (page: Page, id: string) =>
  page
    .locator(`[data-target-id="${id}"]`)
    .locator('data[data-figure="actual"]:not([data-key] *)')
    .first()
    .evaluate((figure: HTMLDataElement) => Number(figure.value));

/** From the overview to the target that is behind, its drawings and records, and back; answers with its figure. */
async function leadersJourney(page: Page): Promise<number> {
  const card = page.locator(`[data-target-id="${behind}"][data-status="behind"]`);
  await card.waitFor();
  const onBoard = await actualOf(page, behind);
  await card.getByRole('link').first().click();
  await page.locator(`article[data-target-id="${behind}"][data-status="behind"]`).waitFor();
  expect(page.url()).toContain(`#/targets/${behind}`);
  await page.locator('.plot svg').nth(1).waitFor();
  expect(await actualOf(page, behind)).toBe(onBoard);
  await page.getByRole('button', { name: '查看计入的记录' }).click();
  await page.locator('table[data-table="records"] tr[data-key]').first().waitFor();
  await page.getByRole('main').getByRole('link', { name: '总览' }).click();
  await card.waitFor();
  expect(await actualOf(page, behind)).toBe(onBoard);
  return onBoard;
}

/** Loads three rows of training on the data page, of which one is wrong. */
async function loadOwn(page: Page): Promise<void> {
  const lines = [
    'region,as_of_date,record_id,record_grain,count,reporting_unit_id,institution_id,class_id,program,channel,training_type,class_start_date,class_end_date,completion_status',
    'zhejiang,2026-10-31,R-1,aggregate,1200,330110,ZJJ-1,K-1,digital-skill,subsidised,employment-skill,2026-03-02,2026-03-20,completed',
    'zhejiang,2026-10-31,R-2,aggregate,34,330106,ZJJ-2,K-2,digital-skill,subsidised,employment-skill,2026-04-02,2026-04-20,completed',
    'zhejiang,2026-10-31,R-3,aggregate,5,330106,ZJJ-2,K-3,digital-skill,subsidised,employment-skill,2026-04-02,2026-02-30,completed',
  ];
  await page.locator('input[type="file"]').setInputFiles([ownFile('培训.csv', lines.join('\n'))]);
  await page.locator('[data-load="staged"]').waitFor();
  await confirm(page);
  expect(await readCounts(page)).toEqual([['培训.csv', 3, 2, 1, 0]]);
}

describe('a page whose network is cut once it is live', () => {
  let server: BareServer;
  let at: ClosedPage;
  /** Requests that only the network could answer, once it is gone. */
  const needed: string[] = [];

  beforeAll(async () => {
    server = await serveBare();
    at = await openClosedPage(browser);
    await openLive(at.page, `${server.site}#/?region=zhejiang`);
    await at.context.setOffline(true);
    await server.stop();
    // The icon is the browser's own affair: it asks for it at every address.
    at.page.on('requestfailed', (request) => {
      const name = request.url().slice(server.site.length);
      if (name !== 'icon.svg') needed.push(name);
    });
  });

  afterAll(() => at.close());

  it('has no server any more', async () => {
    await expect(fetch(server.site)).rejects.toThrow();
  });

  it('has asked for every script and style of the site before', () => {
    const parts = readdirSync('dist/assets').map((name) => `assets/${name}`);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((part) => !server.asked.includes(part))).toEqual([]);
  });

  it('opens every page of its navigation', async () => {
    const links = at.page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    expect(await links.count()).toBeGreaterThan(1);
    for (const link of await links.all()) {
      const name = await link.innerText();
      // The sample's single records are left on the server; what becomes of that is tested below.
      if (name === '政策核查') continue;
      await link.click();
      await at.page.getByRole('main').getByRole('heading').first().waitFor();
      expect.soft([name, await at.page.getByRole('alert').allInnerTexts()]).toEqual([name, []]);
    }
  });

  it.each([
    ['zhejiang', behind, 2],
    ['chongqing', 'cq-training-vouchers-10k-per-year', 2],
    ['chongqing', 'cq-teaching-research-results-3-per-year', 2],
    ['chongqing', 'cq-skilled-talent-total-5m', 0],
    ['chongqing', 'cq-institution-pass-rate-25pct', 0],
  ])('opens targets of %s: %s', async (region, id, drawings) => {
    await at.page.goto(`${server.site}#/targets/${id}?region=${region}`);
    await at.page.locator(`article[data-target-id="${id}"]`).waitFor();
    if (drawings > 0)
      await at.page
        .locator('.plot svg')
        .nth(drawings - 1)
        .waitFor();
    expect(await at.page.getByRole('alert').allInnerTexts()).toEqual([]);
  });

  it('changes region and language', async () => {
    await at.page.goto(`${server.site}#/?region=chongqing&lang=en`);
    await at.page.locator('html[lang="en"] [data-target-id="cq-digital-training-50k"]').waitFor();
    await at.page.goto(`${server.site}#/?region=zhejiang&lang=zh`);
    await at.page.locator(`html[lang="zh-CN"] [data-target-id="${behind}"]`).waitFor();
  });

  it('gives the board and a drawing of the sample as files', async () => {
    await at.page.goto(`${server.site}#/?region=zhejiang`);
    await at.page.locator(`[data-target-id="${behind}"]`).first().waitFor();
    const board = menuOf(at.page, '导出“浙江省数字技能目标任务进展情况”');
    const counted = readTallies().targets[behind]?.actual;
    expect(rowOf(await readXlsx(await take(at.page, board, 'xlsx')), behind)['完成数']).toBe(counted);
    expect(Number(rowOf(readCsv(await take(at.page, board, 'csv')), behind)['完成数'])).toBe(counted);

    await at.page.goto(`${server.site}#/targets/${behind}?region=zhejiang`);
    await at.page.locator('.plot svg').nth(1).waitFor();
    const months = menuOf(at.page, '导出“数字技能培训-逐月完成”');
    const [width] = readPngSize(await take(at.page, months, 'png'));
    expect(width).toBeGreaterThan(1000);
    expect((await take(at.page, months, 'svg')).bytes.toString()).toContain('示例数据（合成）');
  });

  it('says in a sentence that it cannot read the records of the sample, and can be asked again', async () => {
    await at.page.goto(`${server.site}#/targets/${behind}?region=zhejiang`);
    await at.page.getByRole('button', { name: '查看计入的记录' }).click();
    const said = at.page.getByRole('main').getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain('示例的逐条记录文件未能读取，其他内容不受影响。');
    await said.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => needed).toEqual(Array(2).fill('sample/rows/training-zhejiang.arrow.gz'));
    await said.waitFor();
    // The rest of the page stands.
    await at.page.locator('.plot svg').nth(1).waitFor();

    await at.page.goto(`${server.site}#/rules?region=zhejiang`);
    await said.waitFor();
    expect(await said.innerText()).toContain('示例的逐条记录文件未能读取');
    await at.page.goto(`${server.site}#/targets/${behind}?region=zhejiang`);
    await at.page.getByRole('button', { name: '查看计入的记录' }).click();
    await said.waitFor();
  });

  it('shows these records when the network is back', async () => {
    await server.restart();
    await at.context.setOffline(false);
    await at.page.getByRole('alert').getByRole('button', { name: '重试' }).click();
    await at.page.locator('table[data-table="records"] tr[data-key]').first().waitFor();
    await at.context.setOffline(true);
    await server.stop();
  });

  it('loads a file of its own', async () => {
    await at.page.goto(`${server.site}#/data?region=zhejiang`);
    await loadOwn(at.page);
    await at.page.getByRole('link', { name: '总览' }).first().click();
    await expect.poll(() => actualOf(at.page, behind)).toBe(1234);
    // Checks of own records need no server.
    await at.page.goto(`${server.site}#/rules?region=zhejiang`);
    await at.page.locator('.rules-summary').waitFor();
    await at.page.getByRole('link', { name: '总览' }).first().click();
  });

  it('gives these data as files', async () => {
    await at.page.goto(`${server.site}#/targets/${behind}?region=zhejiang`);
    const months = menuOf(at.page, '导出“数字技能培训-逐月完成”');
    for (const table of [
      await readXlsx(await take(at.page, months, 'xlsx')),
      readCsv(await take(at.page, months, 'csv')),
    ]) {
      expect(table.mark).toBeNull();
      expect(columnOf(table, '当月完成（人次）').filter((value) => value > 0)).toEqual([1200, 34]);
    }
  });

  it('keeps these data, and says so, when the sample cannot be read again', async () => {
    await at.page.goto(`${server.site}#/data?region=zhejiang`);
    await clearAll(at.page);
    const said = at.page.getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain('示例数据文件未能读取，当前数据未变动。');
    expect(await said.getByRole('button', { name: '重试' }).count()).toBe(1);
    await at.page.getByRole('link', { name: '总览' }).first().click();
    await at.page.locator(`[data-target-id="${behind}"]`).waitFor();
    expect(await actualOf(at.page, behind)).toBe(1234);
  });

  it('asked for nothing but these files, and nothing outside', () => {
    expect(needed.filter((name) => !name.startsWith('sample/'))).toEqual([]);
    expect(
      at.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED \S+\/(sample\/\S+|icon\.svg)$/.test(fault)),
    ).toEqual([]);
    expect(at.outside).toEqual([]);
  });
});

describe.each([
  ['gives .gz files as they are', false],
  ['names their compression', true],
])('the site under /a/b/ of a bare file server over plain http that %s', (_, namesGzip) => {
  let server: BareServer;
  let at: ClosedPage;

  beforeAll(async () => {
    server = await serveBare({ folder: '/a/b/', namesGzip });
    at = await openClosedPage(browser, { office: { host: 'office.example', site: server.site } });
  });

  afterAll(async () => {
    await at.close();
    await server.stop();
  });

  it('lets a leader go from the overview to what is behind and back', async () => {
    await openLive(at.page, 'http://office.example/a/b/#/?region=zhejiang');
    expect(await at.page.evaluate(() => isSecureContext)).toBe(false);
    expect(await leadersJourney(at.page)).toBe(readTallies().targets[behind]?.actual);
  });

  it('loads a file, and says that plain http keeps nothing', async () => {
    await at.page.goto('http://office.example/a/b/#/data?region=zhejiang');
    await loadOwn(at.page);
    await at.page.getByText('以http方式访问时不能保存').first().waitFor();
    await at.page.getByRole('link', { name: '总览' }).first().click();
    await expect.poll(() => actualOf(at.page, behind)).toBe(1234);
  });

  it('needs nothing outside its folder, and nothing that is not there', () => {
    expect(server.asked.length).toBeGreaterThan(10);
    expect(server.asked.filter((name) => name.startsWith('/'))).toEqual([]);
    expect(server.missing).toEqual([]);
    expect(at.outside).toEqual([]);
    expect(at.faults).toEqual([]);
  });
});
