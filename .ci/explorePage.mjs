// Drives #/explore in a real browser as a reader does, and notes from inside the page when what was painted.
/* global document, performance, PerformanceObserver, requestAnimationFrame, window, addEventListener */
import { setTimeout as wait } from 'node:timers/promises';

/** In the page: notes inputs and what the product tells through User Timing. */
function watch() {
  const seen = { inputs: [], entries: [] };
  Object.assign(window, { benchSeen: seen });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration, detail } of list.getEntries())
      if (/^(explore|query):/.test(name))
        seen.entries.push({ name, start: startTime, end: startTime + duration, cut: detail });
  }).observe({ type: 'measure' });
  const note = (event) => {
    const brush = document.querySelector('.month-brush')?.getBoundingClientRect();
    const place = brush ? (event.clientX - brush.left) / brush.width : 0;
    seen.inputs.push({ type: event.type, at: event.timeStamp, place, pressed: event.buttons > 0 });
  };
  for (const type of ['click', 'pointerdown', 'pointermove']) addEventListener(type, note, true);
}

/** Opens the site at an address of the page and waits until every view stands. @returns ms until then */
export async function openExplore(page, site, search) {
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watch);
  await page.goto(`${site}#/explore?${search}`, { waitUntil: 'commit' });
  await settled(page);
  return page.evaluate(() => window.benchSeen.entries.find(({ name }) => name === 'explore:painted').end);
}

/** Another address in the same visit. @returns ms until its views are painted */
export async function showCut(page, search) {
  const since = await page.evaluate((to) => {
    window.benchSeen.entries.length = 0;
    const now = performance.now();
    window.location.hash = to;
    return now;
  }, `#/explore?${search}`);
  await painted(page);
  await settled(page);
  const last = await page.evaluate(() =>
    window.benchSeen.entries.findLast(({ name }) => name === 'explore:painted'),
  );
  return last.end - since;
}

/** Until an answer is painted. */
function painted(page) {
  // Not by waitForFunction, which the site's policy forbids.
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          if (window.benchSeen.entries.some(({ name }) => name === 'explore:painted')) resolve();
          else window.setTimeout(look, 20);
        };
        look();
      }),
  );
}

/** Until the page answers the present question and has nothing more to paint. */
async function settled(page) {
  await page.locator('[data-measure][aria-busy="false"]').waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await wait(60);
}

/**
 * Clicks a line of some view, the next one of some view, and so on; once three are chosen, one is taken off.
 * @returns a timing for each click, null where the page remembered the answer
 */
export async function clickAbout(page, { clicks, random }) {
  const timings = [];
  for (let click = 0; click < clicks; click += 1) {
    await page.evaluate(() => Object.assign(window.benchSeen, { inputs: [], entries: [] }));
    const chosen = page.locator('[data-view] tr[data-key] button[aria-pressed="true"]');
    const pressed = await chosen.count();
    const views = page.locator('[data-view]:has(tr[data-key] button[aria-pressed="false"])');
    const view = views.nth(Math.floor(random() * (await views.count())));
    const lines = view.locator('tr[data-key] button[aria-pressed="false"]');
    const line =
      pressed >= 3
        ? chosen.nth(Math.floor(random() * pressed))
        : lines.nth(Math.floor(random() * (await lines.count())));
    await line.click();
    await painted(page);
    const { inputs, entries } = await page.evaluate(() => window.benchSeen);
    const { at } = inputs.findLast(({ type }) => type === 'click');
    const shown = entries.find(({ name, end }) => name === 'explore:painted' && end > at);
    timings.push(partsOf(entries, shown, at));
    await settled(page);
  }
  return timings;
}

/**
 * Drags over the months from one place to another and back, a move every 16 ms whatever the page is doing.
 * @returns a timing for each move that changed the period: until it, or a later one, stood in all views
 */
export async function brushMonths(page, { from, to, months }) {
  const brush = page.locator('.month-brush');
  await brush.scrollIntoViewIfNeeded();
  const box = await brush.boundingBox();
  const x = (month) => box.x + ((month + 0.5) / months) * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(from), y);
  await settled(page);
  await page.evaluate(() => Object.assign(window.benchSeen, { inputs: [], entries: [] }));
  await page.mouse.down();
  const moves = [];
  const path = [];
  for (let month = from + 1; month <= to; month += 1) path.push(month);
  for (let month = to - 1; month > from; month -= 1) path.push(month);
  for (const month of path) {
    moves.push(page.mouse.move(x(month), y));
    await wait(16);
  }
  await Promise.all(moves);
  await wait(50);
  await settled(page);
  const { inputs, entries } = await page.evaluate(() => window.benchSeen);
  await page.mouse.up();
  await settled(page);
  return brushTimings({ inputs, entries, months, anchor: from });
}

/** A change of the period that was never painted counts as the longest. */
const lost = { total: Infinity };

/** Of each change of the period the first paint of it or of a later one. */
function brushTimings({ inputs, entries, months, anchor }) {
  const changes = [];
  for (const { type, at, place, pressed } of inputs) {
    if (!pressed || type === 'click') continue;
    const month = Math.floor(place * months);
    if (changes.at(-1)?.month !== month) changes.push({ month, at });
  }
  const paints = entries.filter(({ name }) => name === 'explore:painted');
  const shows = ({ cut }, { month }) => monthAt(cut.to) === Math.max(month, anchor);
  return changes.map((change, index) => {
    // A period met again on the way back is painted again: paints are looked for in order.
    const shown = paints.find(
      (paint) =>
        paint.start > change.at &&
        changes.slice(index).some((later) => later.at < paint.start && shows(paint, later)),
    );
    return shown ? partsOf(entries, shown, change.at) : lost;
  });
}

/** Months since January 2023, with which the generated rows begin. */
const monthAt = (day) => (Number(day.slice(0, 4)) - 2023) * 12 + Number(day.slice(5, 7)) - 1;

/**
 * Where the time until a paint went, ms: `before` the question was with the engine, there, from its bytes to figures, and
 * from figures to the paint. Null where no question went to the engine.
 */
function partsOf(entries, painted, at) {
  const answers = entries.filter(({ name, end }) => name === 'explore:answer' && end <= painted.start);
  const answer = answers.at(-1);
  const since = Math.max(answer?.start ?? Infinity, answers.at(-2)?.end ?? 0);
  const queries = entries.filter(
    ({ name, start, end }) => name.startsWith('query:') && start >= since && end <= answer.end,
  );
  const [first] = queries;
  if (!first) return null;
  const { end } = queries.at(-1);
  return {
    total: painted.end - at,
    before: first.start - at,
    query: end - first.start,
    transfer: answer.end - end,
    drawing: painted.end - answer.end,
  };
}
