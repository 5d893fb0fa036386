import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom, seedOfRun } from '../ingest/planted/random';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { countCut, type Chosen } from './exploreCount';
import { addressOf, askable, drawCut, measures, selectionOf, type Askable, type Asked } from './exploreCuts';
import { exploreFaults } from './exploreFaults';
import { readExplore, type ShownPage } from './explorePage';
import { cutNames, readRowFacts, type CutName, type RowFacts } from './exploreRows';

const seed = seedOfRun('EXPLORE_SEED');
console.log(`cuts drawn of seed ${seed}; EXPLORE_SEED=${seed} repeats them`);
const random = randomFrom(seed);

let browser: Browser;
let at: Visit;
let facts: RowFacts;
let cells: Askable[];
/** Screen and rows compared; each a combination of its own. */
let compared = 0;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  [facts] = await Promise.all([readRowFacts(), visit(at.page, '/explore?lang=zh')]);
  cells = askable(facts);
});

afterAll(() => browser.close());

/** What the page shows of a combination that the rows do not say, under its address. */
async function faultsOf(
  asked: Asked,
  { search = addressOf(asked), go = true } = {},
): Promise<Record<string, string[]>> {
  const shown = await readExplore(at.page, search, go);
  compared += 1;
  const faults = exploreFaults(shown, facts, asked);
  return faults.length === 0 ? {} : { [new URLSearchParams(search).toString()]: faults.slice(0, 8) };
}

it('offers the measures that are drawn from, and no other', async () => {
  for (const dataset of new Set(measures.map((one) => one.dataset))) {
    await readExplore(at.page, { region: 'chongqing', dataset }, true);
    const offered = at.page.getByLabel('指标').locator('option');
    const ids = await offered.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    expect(ids.sort()).toEqual(
      measures
        .filter((one) => one.dataset === dataset)
        .map(({ id }) => id)
        .sort(),
    );
  }
});

describe('every view of a cut equals a count over the rows', () => {
  it.each([1, 2, 3])('as its address opens it, part %i', async () => {
    const faults = {};
    for (const cell of cells)
      for (let cut = 0; cut < 2; cut++) Object.assign(faults, await faultsOf(drawCut(random, facts, cell)));
    expect(faults).toEqual({});
  });

  it('where it once did not', async () => {
    const measureOf = (dataset: string, id: string) =>
      measures.find((one) => one.dataset === dataset && one.id === id)!;
    const plain = { other: null, scope: {}, byPerson: false };
    const always = { from: null, to: null };
    const completed = { ...plain, measure: measureOf('training', 'completed'), byPerson: true };
    const once: Asked[] = [
      // Single records of the one region stood for those of both.
      { ...completed, region: 'chongqing', chosen: { filter: { age: ['55+', ''] }, ...always } },
      { ...completed, region: 'zhejiang', chosen: { filter: { category: ['employee'] }, ...always } },
      // Where nobody sat in either year, a change of nothing was shown.
      {
        ...plain,
        region: 'chongqing',
        measure: measureOf('assessment', 'pass-rate'),
        chosen: { filter: { unit: ['500114'] }, from: '2025-04', to: '2026-03' },
      },
      // Values that are known, but in no row of the measure.
      {
        ...plain,
        region: 'zhejiang',
        measure: measureOf('assessment', 'sat'),
        chosen: { filter: { unit: ['330109'], occupation: ['1-01-01-01'] }, ...always },
      },
    ];
    const faults = {};
    for (const asked of once) Object.assign(faults, await faultsOf(asked));
    expect(faults).toEqual({});
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'as clicks on lines reach it, and the way back, walk %i',
    async () => {
      const { page } = at;
      const asked = drawStart();
      const start = addressOf(asked);
      await readExplore(page, start, true);
      const steps: { search: Record<string, string>; chosen: Chosen }[] = [
        { search: start, chosen: asked.chosen },
      ];
      const faults = {};
      for (let step = 0; step < 3; step++) {
        const { chosen } = steps.at(-1)!;
        const line = drawLine({ ...asked, chosen });
        if (!line) break;
        const [name, key] = line;
        await clickLine(page, name, key);
        const filter = { ...chosen.filter, [name]: [...(chosen.filter[name] ?? []), key] };
        const next = { ...chosen, filter };
        steps.push({ search: { ...start, ...selectionOf(next) }, chosen: next });
        Object.assign(faults, await faultsOf({ ...asked, chosen: next }, { ...steps.at(-1)!, go: false }));
      }
      const earlier = steps.at(-2);
      if (earlier) {
        await page.goBack();
        Object.assign(
          faults,
          await faultsOf({ ...asked, chosen: earlier.chosen }, { ...earlier, go: false }),
        );
      }
      expect(faults).toEqual({});
    },
  );
});

it.each([1, 2, 3])('a copied address shows the same in a new profile, %i', async () => {
  const asked = drawCut(random, facts, random.pick(cells));
  const search = addressOf(asked);
  const sent = await readExplore(at.page, search, true);
  const receiver = await openPage(browser);
  await receiver.page.goto(at.page.url());
  await receiver.page.locator('html[data-ready="live"]').waitFor();
  const received = await readExplore(receiver.page, search, false);
  // Which lists were unfolded is no part of an address.
  const figuresOf = (shown: ShownPage) => ({
    ...shown,
    views: shown.views.map((view) => ({ ...view, said: null })),
  });
  expect(figuresOf(received)).toEqual(figuresOf(sent));
  expect(exploreFaults(received, facts, asked)).toEqual([]);
  compared += 1;
  expect(receiver.faults).toEqual([]);
  await receiver.context.close();
});

it('has compared two hundred combinations, and no page broke', () => {
  expect(compared).toBeGreaterThanOrEqual(200);
  expect(at.faults).toEqual([]);
});

/** Something without filters to begin a walk at, in which lines have something. */
function drawStart(): Asked {
  for (;;) {
    const drawn = drawCut(random, facts, random.pick(cells));
    const { region, measure, scope } = drawn;
    const chosen = { ...drawn.chosen, filter: scope };
    if (countCut(facts, measure, region, chosen, '2026-10-31', []).whole.value)
      return { ...drawn, other: null, chosen };
  }
}

/** A line that has something and is not chosen, of a view at random; null where nothing has anything. */
function drawLine({ region, measure, chosen, scope, byPerson }: Asked): [name: CutName, key: string] | null {
  const { lines } = countCut(facts, measure, region, chosen, '2026-10-31');
  const offered = cutNames.flatMap((name) => {
    if (scope[name] || (!byPerson && (name === 'category' || name === 'age'))) return [];
    const keys = [...lines[name]].filter(([, { value }]) => value).map(([key]) => key);
    const free = keys.filter((key) => !chosen.filter[name]?.includes(key));
    // Of persons, what is not filled in cannot be chosen; where nothing is filled in there is no view.
    const open = free.filter((key) => key !== '' || (measure.what !== 'persons' && keys.length > 1));
    return open.length > 0 ? [[name, open] as const] : [];
  });
  if (offered.length === 0) return null;
  const [name, keys] = random.pick(offered);
  return [name, random.pick(keys)];
}

/** Clicks a line as a reader does: where it is not among the first, all are shown before. */
async function clickLine(page: Page, name: CutName, key: string): Promise<void> {
  const view = page.locator(`[data-view="${name}"]`);
  const line = view.locator(`tr[data-key="${key}"] button`);
  if ((await line.count()) === 0)
    await page
      .locator('.view-card')
      .filter({ has: view })
      .getByRole('button', { name: /^显示全部/ })
      .click();
  await line.click();
}
