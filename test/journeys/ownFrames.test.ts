import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { figureOf, openBrowser, openPage, visit, type Visit } from './browser';
import { framesOf, recordFrames, type Frame } from './frames';
import { choose, committedFile, stage, clearAll } from './loading';
import { ownFiles } from './ownCounts';
import { expectNoSample, perYear, samplesIn, telling, trainings } from './ownPaint';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** A new profile whose frames are recorded. */
async function begin(): Promise<void> {
  at = await openPage(browser);
  await recordFrames(at.context);
}

async function end(): Promise<void> {
  expect(at.faults).toEqual([]);
  await at.context.close();
}

/** The frames from the first on that says own data are shown; before it the sample's own frames must be as they were. */
function sinceOwn(frames: readonly Frame[]): Frame[] {
  const first = frames.findIndex(({ says }) => says === 'own');
  expect(first).toBeGreaterThan(0);
  return frames.slice(first);
}

describe('while own data are loaded', () => {
  beforeEach(begin);
  afterEach(end);

  it('no frame paints a figure of the sample, wherever the reader goes', async () => {
    const { page } = at;
    await visit(page, '/?region=chongqing');
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
    await page.goto(`${inject('site')}#/targets/${trainings}?region=chongqing`);
    await page.locator('.plot svg').nth(1).waitFor();
    await page.goto(`${inject('site')}#/?region=zhejiang`);
    await page.locator('[data-target-id="zj-digital-training-1m"]').first().waitFor();
    // The recorder sees the sample where it stands, in figures and in words.
    for (const seen of [`${trainings} actual 59827`, '59827', '548,113'])
      await expect
        .poll(async () => (await framesOf(page)).some((frame) => samplesIn(frame).includes(seen)))
        .toBe(true);

    await choose(page, ownFiles());
    await page.getByRole('link', { name: '总览' }).first().click();
    await page.getByLabel('地区').selectOption({ label: '浙江省' });
    await page.locator('[data-target-id="zj-digital-training-1m"][data-status="no-data"]').first().waitFor();
    await page.getByLabel('地区').selectOption({ label: '重庆市' });
    await page.locator(`[data-target-id="${trainings}"][data-status="missed"]`).first().waitFor();
    await page.getByLabel('本单位').selectOption({ label: '万州区' });
    await page.locator('[data-key="500101"]').first().waitFor();
    await page.locator(`[data-target-id="${trainings}"]`).getByRole('link').first().click();
    await page.locator(`article[data-target-id="${trainings}"] .plot svg`).nth(1).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.locator('html[lang="en"]').waitFor();
    await page.goBack();
    await page.goBack();
    await page.locator('main [data-target-id] [data-key="500101"]').first().waitFor();
    await page.goForward();
    await page.locator(`article[data-target-id="${trainings}"] .plot svg`).nth(1).waitFor();
    await page.goto(`${inject('site')}#/targets/${perYear}?region=chongqing&lang=zh`);
    await page.locator(`article[data-target-id="${perYear}"] .plot svg`).nth(1).waitFor();
    // A second load in the place of the first one's trainings.
    await choose(page, [committedFile('engineers.csv'), committedFile('training.csv')]);
    await page.goto(`${inject('site')}#/?region=chongqing`);
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();

    const frames = sinceOwn(await framesOf(page));
    expect(frames.length).toBeGreaterThan(15);
    expect(frames.some(({ figures }) => figures.length > 20)).toBe(true);
    expectNoSample(frames);
  });

  it('none does where a reader looks at a target while the files are loaded', async () => {
    const { page } = at;
    await visit(page, `/targets/${trainings}?region=chongqing`);
    await page.locator('.plot svg').nth(1).waitFor();
    await stage(page, [committedFile('training.csv')]);
    // The sample's page is open again before the load is through.
    await page.getByRole('button', { name: '确认载入' }).evaluate((button: HTMLButtonElement, address) => {
      button.click();
      location.hash = address;
    }, `#/targets/${trainings}?region=chongqing`);
    await page.locator(`article[data-target-id="${trainings}"][data-status="missed"]`).waitFor();
    await page.locator('.plot svg').nth(1).waitFor();
    await expect.poll(() => figureOf(page, trainings, 'actual')).toBe(59);
    const frames = await framesOf(page);
    const first = frames.findIndex(({ says }) => says === 'own');
    // The sample's target page was there when the load came through.
    expect(frames[first - 1]?.address).toContain(`/targets/${trainings}`);
    expect(frames[first - 1]?.figures.length).toBeGreaterThan(10);
    expectNoSample(frames.slice(first));
  });
});

// One profile: each test goes on from where the one before it ended.
describe('after a reload that kept nothing', () => {
  beforeAll(async () => {
    await begin();
    await visit(at.page, '/?region=chongqing');
    await choose(at.page, [committedFile('training.csv'), committedFile('engineers.csv')]);
  });
  afterAll(end);

  it('the page says so before it shows the sample', async () => {
    const { page } = at;
    for (const address of [
      '/?region=chongqing',
      `/targets/${trainings}?region=chongqing`,
      '/data',
      '/method',
    ]) {
      await page.goto(`${inject('site')}#${address}`);
      await page.reload();
      await page.locator('html[data-ready="live"]').waitFor();
      await page.getByRole('heading', { name: '上次载入的本单位数据未保留' }).waitFor();
      expect(await page.getByRole('main').innerText()).toMatch(/曾载入2个文件（20\d\d年\d+月\d+日）/);
      await page.waitForTimeout(500);
      const frames = await framesOf(page);
      expect(frames.flatMap(({ figures }) => figures)).toEqual([]);
      expect(frames.filter(({ says }) => says !== null)).toEqual([]);
      expect(frames.flatMap(({ text }) => telling.filter((number) => text.includes(number)))).toEqual([]);
      expect(frames.length).toBeGreaterThan(1);
    }
    // Rows of the sample are figures too.
    await page.goto(`${inject('site')}#/data`);
    await page.locator('input[type="file"]:enabled').waitFor();
    expect(await page.getByRole('main').locator('data').count()).toBe(0);
  });

  it('own data can be loaded again, and no frame in between paints the sample', async () => {
    const { page } = at;
    await page.goto(`${inject('site')}#/?region=chongqing`);
    await page.getByRole('link', { name: '重新载入本单位数据' }).click();
    await choose(page, ownFiles());
    await page.getByRole('link', { name: '总览' }).first().click();
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
    const frames = await framesOf(page);
    expect(frames.filter(({ says }) => says === 'sample')).toEqual([]);
    expect(frames.filter(({ says }) => says === null).flatMap(({ figures }) => figures)).toEqual([]);
    expectNoSample(sinceOwn(frames));
    // Whoever puts the sample back has lost nothing.
    await page.getByRole('link', { name: '数据管理' }).click();
    await clearAll(page);
    await page.locator('.notice-sample').waitFor();
    await page.reload();
    await page.locator('html[data-ready="live"]').waitFor();
    await page.locator('.notice-sample').waitFor();
    expect(await page.getByText('未保留').count()).toBe(0);
  });

  it('the sample is shown where the reader asks for it, and a later reload has nothing to say', async () => {
    const { page } = at;
    await choose(page, [committedFile('training.csv')]);
    await page.goto(`${inject('site')}#/?region=chongqing&lang=en`);
    await page.locator('html[lang="en"]').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'The data loaded before were not kept' }).waitFor();
    await page.getByRole('button', { name: 'Show the synthetic sample' }).click();
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
    expect(await figureOf(page, trainings, 'actual')).toBe(59_827);
    await page.reload();
    await page.locator(`[data-target-id="${trainings}"]`).first().waitFor();
    expect((await framesOf(page)).some(({ text }) => text.includes('were not kept'))).toBe(false);
  });
});

it('a browser that keeps nothing is no failure', async () => {
  await begin();
  const { page } = at;
  await at.context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await visit(page, '/?region=chongqing');
  await choose(page, [committedFile('training.csv')]);
  await page.getByRole('link', { name: '总览' }).first().click();
  await page.locator(`[data-target-id="${trainings}"][data-status="missed"]`).first().waitFor();
  expect(await figureOf(page, trainings, 'actual')).toBe(59);
  await page.reload();
  await page.locator('.notice-sample').waitFor();
  await end();
});
