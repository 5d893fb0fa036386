import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figureOf, openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, discard, drop, readNotice, readRefusal, stage } from './loading';
import { openBoard, openTarget, readTarget } from './reading';
import {
  asAggregate,
  csv,
  first,
  good,
  heading,
  personalFiles,
  withColumn,
  wrongFiles,
  type Refused,
} from './wrongFiles';

const trainings = 'cq-digital-training-50k';
const perYear = 'cq-digital-engineers-3000-per-year';
const refused = [...wrongFiles, ...personalFiles];
const kept = '本次未载入，原有数据未变动';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

async function expectRefusal({ says, secret = [] }: Refused): Promise<void> {
  const said = (await readRefusal(at.page)) ?? '';
  // Beside a refused file a good one waits to be confirmed.
  const hasGood = (await at.page.locator('[data-load="staged"]').count()) > 0;
  for (const part of [...says, hasGood ? '此文件未载入' : kept])
    expect.soft(said).toMatch(part instanceof RegExp ? part : literal(part));
  const everything = (await at.page.content()) + said;
  for (const value of secret)
    expect.soft(everything.includes(value), 'a value stands in the page').toBe(false);
}

const literal = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** The data page's own account: what is loaded, and whose data it is. */
async function account() {
  const rows = await at.page.locator('table[data-table="loaded"]').innerText();
  return { rows, notice: await readNotice(at.page) };
}

async function openAccount() {
  await at.page.goto(`${inject('site')}#/data`);
  await at.page.locator('table[data-table="loaded"]').waitFor();
  return account();
}

/** How often the engine was asked since the last load that went through. */
let looks = 0;

/** The overview, whose data it is, and a figure that the engine must count anew. */
async function standNow() {
  const lines = await openBoard(at.page, '/?region=chongqing');
  const notice = await readNotice(at.page);
  // Every time another month after the cut-off: the figure stays the same, and no answer is an earlier one kept.
  const month = `${2027 + Math.floor(looks / 12)}-${String((looks % 12) + 1).padStart(2, '0')}`;
  looks++;
  await openTarget(at.page, perYear, `from=2025-01&to=${month}`);
  const { figures } = await readTarget(at.page, perYear);
  const { actual = 0, 'trace-loaded': loaded, 'trace-counted': counted } = figures;
  return {
    lines: lines.map(({ id, status, actual: value }) => [id, status, value]),
    notice,
    actual,
    loaded,
    counted,
  };
}

describe('over the sample', () => {
  let before: Awaited<ReturnType<typeof standNow>>;
  let listed: Awaited<ReturnType<typeof account>>;

  beforeAll(async () => {
    before = await standNow();
    expect(before.actual).toBeGreaterThan(0);
    expect(before.notice).toContain('示例数据（合成）');
    listed = await openAccount();
  });

  it.each(refused)('refuses in a sentence and changes nothing: $what', async (one) => {
    await stage(at.page, one.files);
    await expectRefusal(one);
    await discard(at.page);
    expect(await account()).toEqual(listed);
  });

  it('leaves every figure as it was', async () => {
    expect(await standNow()).toEqual(before);
  });
});

describe('over data of one’s own', () => {
  let before: Awaited<ReturnType<typeof standNow>>;
  let listed: Awaited<ReturnType<typeof account>>;

  beforeAll(async () => {
    await choose(at.page, [good, committedFile('assessment.csv')]);
    expect(await readRefusal(at.page)).toBeNull();
    looks = 0;
    before = await standNow();
    // 3 engineers in 2025 and 10 in 2026, of 14 records.
    expect(before).toMatchObject({ actual: 13, loaded: 14, counted: 11 });
    expect(before.notice).toContain('当前显示本机载入的数据');
    listed = await openAccount();
  });

  it.each(refused)('refuses in a sentence and changes nothing: $what', async (one) => {
    await stage(at.page, one.files, 'append');
    await expectRefusal(one);
    await discard(at.page);
    expect(await account()).toEqual(listed);
  });

  it('leaves every figure as it was', async () => {
    expect(await standNow()).toEqual(before);
  });

  it('refuses aggregate rows of a class that is there person by person', async () => {
    const aggregate = csv(heading, asAggregate(first, 'E-99'));
    await choose(at.page, [aggregate], 'append');
    await expectRefusal({ what: '', files: [], says: ['既有逐人记录又有汇总行', 'Q-2025-1'] });
    expect(await standNow()).toEqual(before);
  });

  it('checks refused files again where they are to be loaded the other way', async () => {
    await stage(at.page, [csv(heading, asAggregate(first, 'E-99'))], 'append');
    expect(await readRefusal(at.page)).toContain('既有逐人记录又有汇总行');
    await at.page.getByLabel('替换原有数据').check();
    await at.page.locator('[data-load="staged"]').waitFor();
    expect(await readRefusal(at.page)).toBeNull();
    await at.page.getByLabel('追加到原有数据').check();
    await at.page.locator('main [role="alert"]').waitFor();
    expect(await at.page.locator('[data-load="staged"]').count()).toBe(0);
    expect(await standNow()).toEqual(before);
  });

  it('refuses person rows of a class that is there as a count', async () => {
    // Q-2026-3 of 渝中区 was loaded as a count of 6 (E-11).
    const person = first
      .replace('E-01', 'E-98')
      .replace(',500101,', ',500103,')
      .replace('Q-2025-1', 'Q-2026-3');
    await choose(at.page, [csv(heading, person)], 'append');
    await expectRefusal({ what: '', files: [], says: ['既有逐人记录又有汇总行', 'Q-2026-3'] });
    expect(await standNow()).toEqual(before);
  });

  it('says so too where the file was dropped on another page', async () => {
    await at.page.goto(`${inject('site')}#/targets/${trainings}`);
    await at.page.locator(`[data-target-id="${trainings}"]`).waitFor();
    await drop(at.page, [withColumn('姓名', '张测试')]);
    expect(at.page.url()).toContain('#/data');
    await expectRefusal({ what: '', files: [], says: ['姓名列：疑似姓名，1处'], secret: ['张测试'] });
    expect(await standNow()).toEqual(before);
  });

  it('takes the same rows where they give way to each other', async () => {
    await choose(at.page, [csv(heading, asAggregate(first, 'E-99').replaceAll('2025-', '2026-'))]);
    expect(await readRefusal(at.page)).toBeNull();
    await openBoard(at.page, '/?region=chongqing');
    expect(await figureOf(at.page, perYear, 'actual')).toBe(9);
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
