import type { Page } from 'playwright-core';
import { figureOf } from './browser';
import { confirm, stage, type OwnFile } from './loading';
import { openBoard } from './reading';

/** Loads files and has the browser keep them. */
export async function keep(
  page: Page,
  files: OwnFile[],
  mode: 'replace' | 'append' = 'replace',
): Promise<void> {
  await stage(page, files, mode);
  await page.getByLabel('保存在本机浏览器').first().check();
  await confirm(page);
}

/** What the overview shows as done of each target. */
export async function actualsOf(page: Page, ...ids: string[]): Promise<(number | null)[]> {
  await openBoard(page, '/?region=chongqing');
  return Promise.all(ids.map((id) => figureOf(page, id, 'actual')));
}
