import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, readCounts, readRefusal } from './loading';
import { allForms, counted } from './oneDataset';
import { openBoard, openTarget, readTarget } from './reading';

const target = 'cq-digital-training-50k';
const forms = allForms();

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

/** 64 bits over all cubes, as copied links carry them, and figures as the pages show them. */
async function loaded() {
  const board = await openBoard(at.page, '/?region=chongqing');
  await openTarget(at.page, target);
  const { figures, months, carriers } = await readTarget(at.page, target);
  await at.page.getByRole('button', { name: '复制链接' }).click();
  await at.page.getByText('已复制').first().waitFor();
  const link = await at.page.evaluate(() => navigator.clipboard.readText());
  const fingerprint = /data=([0-9a-f]{16})/.exec(link)?.[1];
  return { fingerprint, board: board.map(({ id, actual }) => [id, actual]), figures, months, carriers };
}

let first: Awaited<ReturnType<typeof loaded>>;

it.each(forms)('the same records load to the same cubes: %s', async (form, file) => {
  await choose(at.page, [file]);
  expect(await readRefusal(at.page)).toBeNull();
  expect(await readCounts(at.page)).toEqual([[file.name, counted.rows, counted.rows, 0, 0]]);
  const now = await loaded();
  if (form === forms[0]![0]) first = now;
  expect(now.fingerprint).toMatch(/^(?!0{16})[0-9a-f]{16}$/);
  expect(now).toEqual(first);
});

it('leaves no fault behind and asks no other address', () => {
  expect(at.faults).toEqual([]);
  expect(inject('site')).toContain('localhost');
});
