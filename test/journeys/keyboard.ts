import { parse, wcagContrast } from 'culori';
import type { Page } from 'playwright-core';

/** What has the focus: its text, and how the page shows that it has it. */
export interface Focused {
  text: string;
  tag: string;
  /** The ring round it, in CSS pixels; 0 where there is none. */
  ring: number;
  colour: string;
  /** What the ring lies on. */
  ground: string;
}

export function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    // The button beside a hidden file field stands for it.
    const shown = active.matches('input[type="file"]') ? active.nextElementSibling! : active;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    let ground = 'rgba(0, 0, 0, 0)';
    for (let one = shown.parentElement; one && ground === 'rgba(0, 0, 0, 0)'; one = one.parentElement)
      ground = getComputedStyle(one).backgroundColor;
    return {
      text: (active.getAttribute('aria-label') ?? shown.textContent ?? '').replace(/\s+/g, ' ').trim(),
      tag: active.tagName.toLowerCase(),
      ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      colour: outlineColor,
      ground,
    };
  });
}

/** Why a reader would not see where he is; null where he does. */
export function focusFault({ text, tag, ring, colour, ground }: Focused): string | null {
  if (tag === 'body') return 'the focus is lost';
  const contrast = wcagContrast(parse(colour) ?? 'white', parse(ground) ?? 'white');
  if (ring >= 2 && contrast >= 3) return null;
  return `<${tag}> “${text.slice(0, 30)}”: ring of ${ring} px, contrast ${contrast.toFixed(1)}`;
}

/**
 * Presses Tab, or Shift+Tab, until the focus is on an element of a selector.
 * @returns what was not to be seen on the way
 * @param most steps
 * @throws Error after as many
 */
export async function walkTo(
  page: Page,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 100,
): Promise<string[]> {
  const faults: string[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    const fault = focusFault(await readFocus(page));
    if (fault) faults.push(fault);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return faults;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
