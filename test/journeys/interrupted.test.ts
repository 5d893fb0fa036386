import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { actualsOf, keep } from './kept';
import { committedFile, confirm, give, readRefusal, stage } from './loading';
import { perYear, trainings } from './ownPaint';

const training = committedFile('training.csv');
const engineers = committedFile('engineers.csv');

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  at.page.setDefaultTimeout(20_000);
  await at.context.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = Worker;
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
    Object.assign(window, { workers });
  });
  await visit(at.page, '/?region=chongqing');
  await keep(at.page, [training]);
});

afterAll(() => browser.close());

afterEach(async ({ task }) => {
  // What a failed test left on its way is not the next one's.
  if (task.result?.state === 'fail') await at.page.reload();
  expect(at.faults).toEqual([]);
});

const endWorker = (page: Page, which: number) =>
  page.evaluate((at) => (window as unknown as { workers: Worker[] }).workers.at(at)?.terminate(), which);

/** Locks that a worker holds and the page waits for: it will be given them once the worker is there no more. */
const locksWaitedFor = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const names = new Set(held.map(({ name }) => name));
    return pending.map(({ name }) => name).filter((name) => names.has(name));
  });

const expectEarlier = async () => expect(await actualsOf(at.page, trainings, perYear)).toEqual([59, 0]);

/** The earlier data stand, also in a new document, in which the next test begins. */
const expectEarlierToLast = async () => {
  await expectEarlier();
  await at.page.reload();
  await expectEarlier();
};

describe('what interrupts a load leaves the earlier data', () => {
  it('the engine ended in the middle of a load', async () => {
    const { page } = at;
    await stage(page, [engineers], 'append');
    // The first worker is the engine's; a load that waits for its confirmation is in it.
    await endWorker(page, 0);
    // A new engine is opened and given what stood before.
    const refused = async () => (await readRefusal(page)) ?? '';
    await expect.poll(refused, { timeout: 30_000 }).toContain('原有数据未变动');
    await expectEarlierToLast();
  });

  it('the reader of files ended in the middle of a file', async () => {
    const { page } = at;
    const [heading = '', row = ''] = engineers.buffer.toString('utf8').split('\n');
    const rows = Array.from({ length: 200_000 }, (_, i) => row.replace('E-01', `E-${i}x`));
    const long = { ...engineers, buffer: Buffer.from([heading, ...rows].join('\n')) };
    await page.goto(`${inject('site')}#/data`);
    await page.locator('input[type="file"]:enabled').waitFor();
    const waitedFor = await locksWaitedFor(page);
    const clear = await give(page, [long]);
    await page.getByText(/^正在检查/).waitFor();
    // It says that it has died by letting go of a lock; by then the page must wait for it.
    await expect
      .poll(async () => (await locksWaitedFor(page)).filter((name) => !waitedFor.includes(name)))
      .toHaveLength(1);
    await endWorker(page, -1);
    clear();
    await page.getByRole('alert').getByText('读取程序被浏览器中止').waitFor();
    await expectEarlierToLast();
  });

  it('a reload before the load was confirmed', async () => {
    await stage(at.page, [engineers], 'append');
    await at.page.reload();
    await expectEarlier();
  });

  it('the reader who cancels', async () => {
    await stage(at.page, [engineers], 'append');
    await at.page.getByRole('button', { name: '不载入' }).click();
    await at.page.getByText('已取消。').waitFor();
    await expectEarlierToLast();
  });

  it('a disk that is full', async () => {
    const { page, context } = at;
    const session = await context.newCDPSession(page);
    const origin = new URL(inject('site')).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await stage(page, [engineers], 'append');
    await page.getByLabel('保存在本机浏览器').first().check();
    await confirm(page);
    expect(await readRefusal(page)).toContain('保存空间不足');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await expectEarlierToLast();
  });

  // The last one: it may end either way.
  it('a reload in the middle of the switch', async () => {
    await stage(at.page, [engineers], 'append');
    await at.page.getByRole('button', { name: '确认载入' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      location.reload();
    });
    await at.page.waitForLoadState();
    await at.page.locator('html[data-ready="live"]').waitFor();
    // Either all of it is there or nothing.
    const [trained, engineered] = await actualsOf(at.page, trainings, perYear);
    expect(trained).toBe(59);
    expect([0, 10]).toContain(engineered);
  });
});
