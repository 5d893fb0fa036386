// `npm run bench`: what the first paint of the served product costs, beside the same product made to load its engine
// first. Prints figures and, since machines differ, their ratios within this run; nothing here is a test.
/* global document, MutationObserver, performance, PerformanceObserver, window */
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { main, root } from './process.mjs';

const runs = 5;
const limits = { bytes: 150_000, layoutShift: 0.02, slowSnapshot: 3000 };
/** A slow office machine on a thin line: a quarter of this processor, 1 Mbit/s each way, 40 ms there and back. */
const slow = { cpu: 4, bytesPerSecond: 125_000, latency: 40 };

/** Notes in the page when it says what it shows, what moved, and what kept it busy. */
function watch() {
  const seen = { ready: {}, layoutShift: 0, longestTask: 0 };
  Object.assign(window, { benchSeen: seen });
  new MutationObserver(() => {
    const state = document.documentElement?.dataset['ready'];
    if (state) seen.ready[state] ??= performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'], childList: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * One visit in a new profile.
 * @param engineFirst leaves the small table out, so that the first figures are those of the engine
 * @returns bytes of the files until the first figures, as compressed; times in ms since the visit began; shift and
 *   longest task
 */
async function visit(browser, site, { engineFirst = false, throttled = false, until = 'live' } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  if (engineFirst) await page.route('**/sample/snapshot.json', (route) => route.fulfill({ status: 404 }));
  const session = await context.newCDPSession(page);
  if (throttled) {
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latency,
      downloadThroughput: slow.bytesPerSecond,
      uploadThroughput: slow.bytesPerSecond,
    });
  }
  await page.goto(`${site}#/?region=chongqing`, { timeout: 600_000, waitUntil: 'commit' });
  await page
    .locator('html[data-ready] [data-target-id] data[data-figure]')
    .first()
    .waitFor({ timeout: 600_000 });
  if (until === 'live') {
    await page.locator('html[data-ready="live"]').waitFor({ timeout: 600_000 });
    // What the engine's arrival moves, it moves within this time.
    await wait(1500);
  }
  const seen = await page.evaluate(() => window.benchSeen);
  const files = await page.evaluate(() =>
    ['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind))
      .map(({ name, responseEnd, encodedBodySize }) => ({ name, responseEnd, bytes: encodedBodySize })),
  );
  await context.close();
  const first = seen.ready.snapshot ?? seen.ready.live;
  const fetched = files.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= first);
  return { ...seen, first, fetched, bytes: fetched.reduce((sum, file) => sum + file.bytes, 0) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;
const kB = (value) => `${(value / 1000).toFixed(1)} kB`;

function line(name, ours, theirs, format) {
  const ratio = theirs > 0 ? (ours / theirs).toFixed(3) : '—';
  console.log(
    `${name.padEnd(34)}${format(ours).padStart(12)}${format(theirs).padStart(14)}${ratio.padStart(9)}`,
  );
}

function judge(name, value, limit, format) {
  console.log(`${value <= limit ? 'within' : 'OVER  '}  ${name}: ${format(value)}, limit ${format(limit)}`);
  if (value > limit) process.exitCode = 1;
}

async function bench() {
  await build();
  const server = await preview({ root, preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const [site] = server.resolvedUrls.local;
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await visit(browser, site));
      theirs.push(await visit(browser, site, { engineFirst: true }));
    }
    const of = (list, pick) => median(list.map(pick));
    const first = (visited) => visited.first;
    console.log(`\nMedian of ${runs} visits in new profiles, 1440 × 900, gzip as served.\n`);
    console.log(
      `${''.padEnd(34)}${'small table'.padStart(12)}${'engine first'.padStart(14)}${'ratio'.padStart(9)}`,
    );
    const both = (name, pick, format) => line(name, of(ours, pick), of(theirs, pick), format);
    both('bytes until the first figures', ({ bytes }) => bytes, kB);
    both('time to the first figures', first, ms);
    both('time to live', ({ ready }) => ready.live, ms);
    both(
      'layout shift (CLS)',
      ({ layoutShift }) => layoutShift,
      (value) => value.toFixed(4),
    );
    both('longest task', ({ longestTask }) => longestTask, ms);
    console.log('\nUntil the first figures:');
    for (const { name, bytes } of ours[0].fetched)
      console.log(`${kB(bytes).padStart(10)}  ${new URL(name).pathname}`);
    const slowly = [];
    for (let run = 0; run < 3; run += 1)
      slowly.push(await visit(browser, site, { throttled: true, until: 'snapshot' }));
    console.log('');
    judge('bytes until the first figures', Math.max(...ours.map(({ bytes }) => bytes)), limits.bytes, kB);
    judge('layout shift', Math.max(...ours.map((one) => one.layoutShift)), limits.layoutShift, (value) =>
      value.toFixed(4),
    );
    judge(
      `first figures with the processor slowed ${slow.cpu}×, 1 Mbit/s, ${slow.latency} ms`,
      of(slowly, first),
      limits.slowSnapshot,
      ms,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(bench);
