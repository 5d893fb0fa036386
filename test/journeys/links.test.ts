import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { confirm } from './loading';

const warning = '此链接生成时所用的数据与当前载入的数据不同';
const ownFile = {
  name: 'training.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'region,as_of_date,record_id,record_grain,count,reporting_unit_id,institution_id,class_id,program,channel,training_type,class_start_date,class_end_date,completion_status\n' +
      'zhejiang,2026-10-31,R1,aggregate,7,330110,ZJJ-1,C1,digital-skill,subsidised,on-the-job,2026-05-02,2026-05-20,completed',
  ),
};

let browser: Browser;
let sender: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  sender = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});

afterAll(() => browser.close());

async function copyLink(): Promise<string> {
  await sender.page.getByRole('button', { name: '复制链接' }).click();
  await sender.page.getByText('已复制').first().waitFor();
  return sender.page.evaluate(() => navigator.clipboard.readText());
}

/** Opens a link in a new profile and answers what stands there first: figures or the warning. */
async function open(link: string) {
  const receiver = await openPage(browser);
  await receiver.page.goto(link);
  const figure = receiver.page.locator('main data[data-figure]').first();
  const told = receiver.page.getByRole('alert').filter({ hasText: warning });
  await figure.or(told).waitFor();
  return { ...receiver, told, figure };
}

it('opens the same view on the same data, from the small table on, and drops the mark', async () => {
  await visit(sender.page, '/targets/zj-digital-training-1m?region=zhejiang&unit=330110&from=2026-01');
  const link = await copyLink();
  expect(new URL(link.replace('#/', '')).searchParams.get('data')).toMatch(/^[0-9a-f]{16}$/);
  const { page, told, faults, context } = await open(link);
  expect(await told.count()).toBe(0);
  await page.waitForFunction(() => !location.hash.includes('data='));
  expect(page.url()).toContain('unit=330110&from=2026-01');
  expect(faults).toEqual([]);
  await context.close();
});

it('says so before any figure where other data are loaded, and shows them when asked', async () => {
  await visit(sender.page, '/?region=zhejiang');
  const ofSample = await copyLink();
  await visit(sender.page, '/data?region=zhejiang');
  await sender.page.locator('input[type=file]').first().setInputFiles(ownFile);
  await sender.page.locator('[data-load="staged"]').waitFor();
  await confirm(sender.page);
  await sender.page.getByRole('navigation').getByRole('link', { name: '总览' }).click();
  const own = await copyLink();
  expect(own).not.toBe(ofSample);

  const { page, told, figure, context } = await open(own);
  expect(await told.count()).toBe(1);
  expect(await figure.count()).toBe(0);
  // The engine's arrival shows nothing either.
  await page.locator('html[data-ready="live"]').waitFor();
  expect(await figure.count()).toBe(0);
  await page.getByRole('link', { name: '按当前数据查看' }).click();
  await figure.waitFor();
  expect(page.url()).not.toContain('data=');
  await context.close();
});
