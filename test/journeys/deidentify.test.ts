import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKey } from '../../src/ingest/deidentify/secretKey';
import { engineerRoster } from '../ingest/deidentify/roster';
import { serveBare } from './bareServer';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { openClosedPage } from './closedPage';
import { walkTo } from './keyboard';
import { choose, confirm, ownFile, readCounts, readRefusal } from './loading';
import { openBoard } from './reading';
import { foundIn, readTraces } from './traces';

const perYear = 'cq-digital-engineers-3000-per-year';
const numbers = [
  '11010519491231002X',
  '34052419800101001X',
  '110105491231002',
  '110105********002X',
] as const;
const planted = [...numbers, '张测试', '李样例', '13800138000', '1980-01-01', '110105194912'];
/** The same person, with 18 digits in the one file and 15 in the other, and one more in each. */
const first = ownFile('名单甲.csv', engineerRoster('E', [numbers[0], numbers[1]]));
const second = ownFile('名单乙.csv', engineerRoster('F', [numbers[2], numbers[3]]));

let browser: Browser;
let at: Visit;
const said: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  at.page.on('console', (message) => said.push(message.text()));
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

const step = (page: Page, number: number) => page.locator(`.deidentify h3[data-step="${number}"]`).waitFor();

/** Presses a button as somebody without a mouse does. */
async function press(page: Page, selector: string): Promise<void> {
  expect(await walkTo(page, selector)).toEqual([]);
  await page.keyboard.press('Enter');
}

/** Takes a proposal as it is, up to the key. */
async function openKeyStep(page: Page): Promise<void> {
  await press(page, '.deidentify-offer button');
  await step(page, 1);
  await page.locator('table[data-table="treatments"]').waitFor();
  await press(page, '.deidentify .forward');
  await step(page, 2);
}

/** From the key to the loaded file. */
async function finish(page: Page): Promise<void> {
  await press(page, '.deidentify .forward');
  await step(page, 3);
  await page.locator('table[data-table="treated"]').waitFor();
  await press(page, '.deidentify .forward');
  await step(page, 4);
  await press(page, '.deidentify .forward');
  await step(page, 5);
}

async function leftBehind(key: string): Promise<string[]> {
  const traces = await readTraces(at.page);
  expect(traces.dom).toContain('<html');
  return foundIn({ ...traces, console: said.join('\n') }, [...planted, key]);
}

async function persons(): Promise<number | null | undefined> {
  return (await openBoard(at.page, '/?region=chongqing')).find(({ id }) => id === perYear)?.actual;
}

describe('a roster that is refused', () => {
  let key = '';

  it('is offered to be de-identified, and nothing is read of it into the page', async () => {
    await choose(at.page, [first]);
    expect(await readRefusal(at.page)).toContain('文件中检出疑似个人信息，未载入。');
    expect(await at.page.locator('.deidentify-offer').innerText()).toContain(
      '可在本机进行去标识化处理后再载入，原文件不会被修改。',
    );
    expect(await leftBehind('KEY1')).toEqual([]);
  });

  it('is described by headings and counts, with the focus on the step', async () => {
    await openKeyStep(at.page);
    expect(await at.page.evaluate(() => document.activeElement?.textContent)).toBe('第二步　设置密钥');
    await at.page.getByRole('button', { name: '上一步' }).click();
    const rows = await at.page.locator('table[data-table="treatments"] tbody tr').evaluateAll((all) =>
      (all as HTMLTableRowElement[]).map((row) => {
        const [heading = '', found = ''] = [...(row.cells[0]?.children ?? [])].map((one) => one.textContent);
        return [heading, found, row.querySelector('select')?.value ?? ''];
      }),
    );
    expect(rows.filter(([, found]) => found?.startsWith('疑似'))).toEqual([
      ['姓名', '疑似姓名2处', 'drop'],
      ['身份证号', '疑似身份证件号码2处', 'person-code'],
      ['出生日期', '疑似出生日期2处', 'age-band'],
      ['联系电话', '疑似手机号码2处', 'drop'],
    ]);
    expect(await leftBehind('KEY1')).toEqual([]);
    await press(at.page, '.deidentify .forward');
    await step(at.page, 2);
  });

  it('asks for a key before it goes on, and shows a new one once', async () => {
    await press(at.page, '.deidentify .forward');
    expect(await at.page.locator('.deidentify > [role="alert"]').innerText()).toBe('请先设置密钥。');
    expect(await walkTo(at.page, '[data-action="generate"]', 'Shift+Tab')).toEqual([]);
    await at.page.keyboard.press('Enter');
    key = await at.page.locator('.key-text').innerText();
    expect(readKey(key)).toHaveProperty('key');
    expect(await leftBehind(key)).toEqual([`dom: ${key}`]);
    const download = at.page.waitForEvent('download');
    await press(at.page, '[data-action="export"]');
    const file = await (await download).path();
    expect(readKey(await readFile(file, 'utf8'))).toEqual(readKey(key));
  });

  it('is shown as it was treated, says how well its persons hide, and loads', async () => {
    await press(at.page, '.deidentify .forward');
    await step(at.page, 3);
    const table = at.page.locator('table[data-table="treated"]');
    await table.waitFor();
    const cells = await table
      .locator('tbody tr')
      .evaluateAll((all) => (all as HTMLTableRowElement[]).map((row) => row.innerText.split('\t')));
    expect(cells.map((row) => [row[4]?.replace(/[a-wyz2-8]{26}/, '…'), row[5]])).toEqual([
      ['pk1_…', '45-54'],
      ['pk1_…', '45-54'],
      ['', ''],
    ]);
    expect(cells[2]?.[0]).toBe('合计');
    expect(await at.page.locator('[data-list="deidentified"]').innerText()).toContain('2行有人员代码，共2人');
    expect(await leftBehind(key)).toEqual([]);
    await press(at.page, '.deidentify .forward');
    await step(at.page, 4);
    await at.page.getByText('人数最少的一组为2人，少于5人的共2行').waitFor();
    await press(at.page, '.deidentify .forward');
    await step(at.page, 5);
    await press(at.page, '[data-action="load"]');
    await at.page.locator('[data-load="staged"]').waitFor();
    await confirm(at.page);
    expect(await readCounts(at.page)).toEqual([['名单甲-已去标识化.csv', 2, 2, 0, 0]]);
    expect(await persons()).toBe(2);
    expect(await leftBehind(key)).toEqual([]);
  });

  it('under the same key, typed with a slip at first and kept when asked, counts the same person once', async () => {
    await choose(at.page, [second], 'append');
    await openKeyStep(at.page);
    await walkTo(at.page, 'input[value="generate"]');
    await at.page.keyboard.press('ArrowDown');
    const slipped = key.slice(0, -1) + (key.endsWith('7') ? '8' : '7');
    const field = '.key-entry input';
    await walkTo(at.page, field);
    await at.page.keyboard.type(slipped);
    await at.page.keyboard.press('Enter');
    await at.page.getByText('密钥有误，请核对是否抄错').waitFor();
    await at.page.locator(field).fill('');
    await at.page.keyboard.type(key.toLowerCase().replaceAll('-', ' '));
    await at.page.keyboard.press('Enter');
    await at.page.getByText(/密钥已设置，指纹/).waitFor();
    expect(await leftBehind(key)).toEqual([]);
    await walkTo(at.page, 'input[value="once"]');
    await at.page.keyboard.press('ArrowDown');
    // Asked for: it is kept, in one place.
    expect(await leftBehind(key)).toEqual([`local: ${key}`]);
    await finish(at.page);
    await press(at.page, '[data-action="load"]');
    await at.page.locator('[data-load="staged"]').waitFor();
    await confirm(at.page);
    expect(await readCounts(at.page)).toEqual([['名单乙-已去标识化.csv', 2, 2, 0, 0]]);
    // Two persons, of whom one stands in both files, and one whose masked number gives no code.
    expect(await persons()).toBe(3);
  });

  it('offers the kept key the next time, and forgets it when told to', async () => {
    await choose(at.page, [second], 'append');
    await openKeyStep(at.page);
    await at.page.locator('input[value="kept"]:checked').first().waitFor();
    await press(at.page, '[data-action="forget"]');
    await at.page.locator('input[value="generate"]:checked').waitFor();
    expect(await leftBehind(key)).toEqual([]);
  });

  it('can be left at any time: nothing is loaded, and the focus goes back', async () => {
    await at.page.getByRole('button', { name: '关闭' }).click();
    await at.page.locator('.deidentify-offer button:focus').waitFor();
    expect(await readRefusal(at.page)).toContain('原有数据未变动');
    expect(await persons()).toBe(3);
    expect(at.faults).toEqual([]);
  });
});

describe('over plain http, where the browser has no cryptography', () => {
  it('the same passphrase gives the same codes as elsewhere', async () => {
    const codesUnder = async (page: Page, site: string): Promise<string[]> => {
      await page.goto(`${site}#/data`);
      await page.locator('html[data-ready="live"]').waitFor();
      await page.locator('input[type="file"]').setInputFiles([first]);
      await page.locator('.deidentify-offer button').click();
      await page.locator('table[data-table="treatments"]').waitFor();
      await page.locator('.deidentify .forward').click();
      await page.locator('input[value="passphrase"]').check();
      await page.locator('.key-entry input').fill('示例口令 2026 test');
      await page.keyboard.press('Enter');
      await page.getByText(/密钥已设置，指纹/).waitFor();
      await page.locator('.deidentify .forward').click();
      const cells = page.locator('table[data-table="treated"] tbody tr td:nth-child(5)');
      await cells.first().waitFor();
      return cells.allInnerTexts();
    };
    const server = await serveBare({ folder: '/a/b/', namesGzip: false });
    const closed = await openClosedPage(browser, { office: { host: 'office.example', site: server.site } });
    try {
      const plain = await codesUnder(closed.page, 'http://office.example/a/b/');
      expect(await closed.page.evaluate(() => [isSecureContext, 'subtle' in crypto])).toEqual([false, false]);
      const codes = await codesUnder(at.page, at.page.url().split('#')[0]!);
      expect(codes.map((code) => /^pk1_[a-wyz2-8]{26}$/.test(code))).toEqual([true, true, false]);
      expect(plain).toEqual(codes);
      expect(closed.outside).toEqual([]);
      expect(closed.faults).toEqual([]);
    } finally {
      await closed.close();
      await server.stop();
    }
  });
});
