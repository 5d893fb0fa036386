import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { figureOf, openBrowser, openPage, visit, type Visit } from './browser';
import { framesOf, recordFrames } from './frames';
import { choose, committedFile, confirm, readCounts, readRefusal, stage, clearAll } from './loading';
import { actualsOf, keep } from './kept';
import { board, ownFiles } from './ownCounts';
import { expectNoSample, perYear, trainings } from './ownPaint';
import { openBoard } from './reading';

let browser: Browser;
let at: Visit;

// One page for all but the first test: each begins with a load in the place of whatever the one before it left.
beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  at.page.setDefaultTimeout(20_000);
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

afterEach(async ({ task }) => {
  // What a failed test left on its way is not the next one's.
  if (task.result?.state === 'fail') await at.page.reload();
  expect(at.faults).toEqual([]);
});

const training = committedFile('training.csv');
const engineers = committedFile('engineers.csv');

/** Names of the files that the site keeps in the browser. */
const storedFiles = (page: Page) =>
  page.evaluate(async () => {
    const names: string[] = [];
    const read = async (directory: FileSystemDirectoryHandle) => {
      for await (const [name, handle] of directory.entries())
        if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle);
        else names.push(name);
    };
    await read(await navigator.storage.getDirectory());
    return names.sort();
  });

describe('kept data', () => {
  it('are painted first after a reload, and no frame is of the sample', async () => {
    const { page, context, faults } = await openPage(browser);
    page.setDefaultTimeout(20_000);
    await visit(page, '/?region=chongqing');
    await keep(page, ownFiles());
    await recordFrames(context);
    await page.goto(`${inject('site')}#/?region=chongqing`);
    await page.reload();
    await page.locator('html[data-ready="snapshot"]').waitFor();
    expect(await figureOf(page, trainings, 'actual')).toBe(59);
    await page.locator('html[data-ready="live"]').waitFor();
    const lines = await openBoard(page, '/?region=chongqing');
    expect(lines.map(({ id, status, actual }) => [id, status, actual]).sort()).toEqual(
      board.map(([id, status, actual]) => [id, status, actual]).sort(),
    );
    expect(await page.getByRole('region', { name: '数据说明' }).innerText()).toContain('保存在本机浏览器');
    const frames = await framesOf(page);
    expectNoSample(frames.filter(({ says }) => says !== null));
    expect(frames.filter(({ says }) => says === null).flatMap(({ figures }) => figures)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('take further loads, which can be undone, and are gone when the reader clears them', async () => {
    const { page } = at;
    await keep(page, [training]);
    await keep(page, [engineers], 'append');
    expect(await actualsOf(page, perYear)).toEqual([10]);
    await page.goto(`${inject('site')}#/data`);
    await page.reload();
    await page.getByText('较早的数据').waitFor();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect.poll(() => page.locator('[data-table="loads"] tbody tr').count()).toBe(1);
    await page.reload();
    expect(await actualsOf(page, trainings, perYear)).toEqual([59, 0]);
    await page.goto(`${inject('site')}#/data`);
    await clearAll(page);
    await page.locator('.notice-sample').waitFor();
    expect(await storedFiles(page)).toEqual([]);
    await page.reload();
    await page.locator('html[data-ready="live"]').waitFor();
    await page.locator('.notice-sample').waitFor();
  });

  it('that cannot be read any more are told of before the sample is shown', async () => {
    const { page } = at;
    await keep(page, [training]);
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
    });
    await page.goto(`${inject('site')}#/?region=chongqing`);
    await page.reload();
    await page.getByText('现已无法读取').waitFor();
    await page.locator('html[data-ready="live"]').waitFor();
    expect(await page.locator('[data-target-id]').count()).toBe(0);
    await page.getByRole('button', { name: '查看示例数据（合成）' }).click();
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
    await page.reload();
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
  });
});

it('a load gives way to that of another tab, and both see the same after a reload', async () => {
  const { page, context } = at;
  await keep(page, [training]);
  const other = await context.newPage();
  await visit(other, '/?region=chongqing');
  expect(await figureOf(other, trainings, 'actual')).toBe(59);
  await stage(page, [committedFile('assessment.csv')], 'append');
  await keep(other, [engineers], 'append');
  await page.getByText('已在另一标签页中变更').first().waitFor();
  await confirm(page);
  expect(await readRefusal(page)).toContain('已在另一标签页中变更');
  await page.getByRole('button', { name: '刷新' }).click();
  expect(await actualsOf(page, perYear)).toEqual([10]);
  await page.goto(`${inject('site')}#/data`);
  const loads = page.locator('[data-table="loads"] tbody tr');
  expect(await loads.count()).toBe(2);
  // Where each load comes from is kept with it.
  const [first] = await loads.allTextContents();
  for (const told of ['training.csv', '替换原有数据', '→地区']) expect(first).toContain(told);
  expect(first).toMatch(/[0-9a-f]{64}/);
});

it('a load can be undone at once', async () => {
  const { page } = at;
  await choose(page, [training]);
  await choose(page, [engineers], 'append');
  expect(await readCounts(page)).toEqual([['engineers.csv', 15, 14, 0, 1]]);
  await page.getByRole('button', { name: '撤销本次载入' }).click();
  await page.locator('[data-load="loaded"]').waitFor({ state: 'detached' });
  expect(await actualsOf(page, trainings, perYear)).toEqual([59, 0]);
});
