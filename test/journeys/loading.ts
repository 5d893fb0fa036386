import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export interface OwnFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Rows of one file: read, loaded, rejected, repeated. */
export type FileCounts = [file: string, read: number, loaded: number, rejected: number, repeated: number];

export function committedFile(name: string): OwnFile {
  const buffer = readFileSync(new URL(`files/${name}`, import.meta.url));
  return { name: basename(name), mimeType: 'text/csv', buffer };
}

/** A file of UTF-8 text, or of the bytes given. */
export function ownFile(name: string, content: string | Uint8Array): OwnFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

/** The lines of a file of UTF-8 text: heading first, then one record each. */
export function linesOf({ buffer }: OwnFile): string[] {
  return buffer.toString('utf8').replace('\uFEFF', '').trimEnd().split(/\r?\n/);
}

/** Bytes from which a file is given as it lies on the disk: handing it over takes longer than reading it. */
const large = 2 ** 20;

/** What a load may end in: something that can be loaded, or a reason why nothing can. */
const result = '[data-load="staged"], main [role="alert"]';

/** Chooses files on the data page as a reader does, waits for what becomes of them, and loads what can be loaded. */
export async function choose(
  page: Page,
  files: OwnFile[],
  mode: 'replace' | 'append' = 'replace',
): Promise<void> {
  await stage(page, files, mode);
  await confirm(page);
}

/** Loads what is staged, if anything is. */
export async function confirm(page: Page): Promise<void> {
  const staged = page.locator('[data-load="staged"]');
  if ((await staged.count()) === 0) return;
  await staged.getByRole('button', { name: /^(确认载入|载入其余|Load)/ }).click();
  await page.locator('[data-load="loaded"], main [role="alert"]').first().waitFor();
}

/** Puts the sample back in the place of everything, after the question. */
export async function clearAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '清除本机数据，恢复示例' }).click();
  await page.getByRole('button', { name: '确认清除' }).click();
}

/** Lets go of what is staged, if anything is. */
export async function discard(page: Page): Promise<void> {
  const staged = page.locator('[data-load="staged"]');
  if ((await staged.count()) === 0) return;
  await staged.getByRole('button', { name: '不载入' }).click();
  await page.getByText('已取消。').waitFor();
}

/** Chooses files on the data page and waits for what becomes of them; nothing is loaded yet. */
export async function stage(
  page: Page,
  files: OwnFile[],
  mode: 'replace' | 'append' = 'replace',
): Promise<void> {
  await page.goto(`${inject('site')}#/data`);
  await page.locator('input[type="file"]:enabled').waitFor();
  await page.getByLabel(mode === 'replace' ? '替换原有数据' : '追加到原有数据').check();
  // Choosing takes the earlier result away at once, so what is waited for is the new one.
  const clear = await give(page, files);
  try {
    await page.locator(result).first().waitFor();
  } finally {
    clear();
  }
}

/**
 * Gives files to the data page, large ones as they lie on the disk.
 * @returns takes them off the disk; to be called once they have been read
 */
export async function give(page: Page, files: OwnFile[]): Promise<() => void> {
  const input = page.locator('input[type="file"]');
  if (files.every(({ buffer }) => buffer.length < large)) {
    await input.setInputFiles(files);
    return () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tracker-files-'));
  for (const { name, buffer } of files) writeFileSync(join(folder, name), buffer);
  await input.setInputFiles(files.map(({ name }) => join(folder, name)));
  return () => rmSync(folder, { recursive: true });
}

/** Drops files on whatever page is open and waits for what becomes of them. */
export async function drop(page: Page, files: OwnFile[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'text/csv' }));
    }
    return transfer;
  }, contents);
  await page.dispatchEvent('main', 'dragover', { dataTransfer });
  await page.getByText('松开即在本机读取文件').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer });
  await page.locator('input[type="file"]').waitFor({ state: 'attached' });
  await page.locator(result).first().waitFor();
  await confirm(page);
}

/** The four counts of every file of the last load; empty where it was refused. */
export function readCounts(page: Page): Promise<FileCounts[]> {
  return page.locator('[role="status"] [data-file]').evaluateAll((elements) =>
    (elements as HTMLElement[]).map((element) => {
      const valueOf = (name: string) =>
        Number(element.querySelector<HTMLDataElement>(`data[data-figure="${name}"]`)?.value);
      return [
        element.dataset['file'] ?? '',
        valueOf('read'),
        valueOf('loaded'),
        valueOf('rejected'),
        valueOf('repeated'),
      ];
    }),
  );
}

/** Why nothing was loaded, as the reader sees it; null where the load went through. */
export async function readRefusal(page: Page): Promise<string | null> {
  const alert = page.locator('main [role="alert"]');
  return (await alert.count()) === 0 ? null : alert.innerText();
}

/** The notice about whose data are shown. */
export function readNotice(page: Page): Promise<string> {
  return page.getByRole('region', { name: '数据说明' }).innerText();
}
