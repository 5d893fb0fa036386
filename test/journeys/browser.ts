import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A window without an address bar: that is a page of its own, loaded beside each page of a test.
  '--kiosk',
  // Pages live for seconds: optimizing the engine's code for a long life would take longer than it saves.
  '--js-flags=--wasm-tiering-budget=100000000',
];

/** The real browser; close it when the file's tests are over. `env` is added to its environment. */
export function openBrowser(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: quiet,
    env: { ...process.env, ...env },
  });
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Errors of the page, policy violations included, and requests that left the site's origin: all must stay empty. */
  faults: string[];
}

/** A new profile with an empty page that notes every fault. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(inject('site')).origin)
      faults.push(`left: ${request.url()}`);
  });
  return { context, page, faults };
}

/** Opens an address of the site (what stands behind `#`) and waits until the engine answers. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(`${inject('site')}#${address}`);
  await page.locator('html[data-ready="live"]').waitFor();
}

/** The unrounded value of the first figure of a name inside a target's card or page. */
export async function figureOf(page: Page, id: string, name: string): Promise<number | null> {
  const figure = page.locator(`[data-target-id="${id}"] data[data-figure="${name}"]`).first();
  return (await figure.count()) === 0 ? null : Number(await figure.getAttribute('value'));
}
