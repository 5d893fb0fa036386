import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openTarget } from './reading';

/** Text without white space: paper breaks lines, and Chinese is spaced out between figures and characters. */
export const packed = (text: string): string => text.replace(/\s+/g, '');

/** Opens a target's page and waits for its drawings. */
export async function openDrawn(page: Page, id: string, search: string): Promise<void> {
  // A pointer left over a drawing shows its tip, which is no part of the paper.
  await page.mouse.move(0, 0);
  await openTarget(page, id, search);
  await page.locator('.plot svg').nth(1).waitFor();
  await page.locator('.forecast-card :is(.plot svg, .no-forecast)').first().waitFor();
}

/** Prints what is on screen and reads it back: the packed text of every page, in the order of its contents. */
export async function printPages(page: Page): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-print-'));
  try {
    const file = join(folder, 'page.pdf');
    // Paper size and margins are the style sheet's, as in a browser's own dialogue.
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    // Every page ends with a form feed.
    return text.split('\f').slice(0, -1).map(packed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sizes in pt of everything that paper shows as text, smallest first; drawings included. */
export async function textSizesOnPaper(page: Page): Promise<number[]> {
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() => {
    const found = new Set<number>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent?.trim() || !element?.checkVisibility()) continue;
      found.add(parseFloat(getComputedStyle(element).fontSize) * 0.75);
    }
    return [...found].sort((a, b) => a - b);
  });
  await page.emulateMedia({ media: null });
  return sizes;
}

/** A fontconfig file that hides every Chinese font. Without any font at all the browser cannot run. */
export function hideChineseFonts(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const chinese = '<pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern>';
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>` +
      `<selectfont><rejectfont>${chinese}</rejectfont></selectfont></fontconfig>`,
  );
  return file;
}
