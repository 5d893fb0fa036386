import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, ownFile } from './loading';
import { hideChineseFonts, openDrawn, packed, printPages, textSizesOnPaper } from './paper';
import { openBoard, openTarget } from './reading';
import { reporting } from './submissions';

const boards = (['chongqing', 'zhejiang'] as const).flatMap((region) =>
  ['zh', 'en'].map((lang) => ({ region, lang, address: `/?region=${region}&lang=${lang}` })),
);
const engineers = 'cq-digital-engineers-3000-per-year';
/** One of each kind: what has a course and units, and what is a published figure or a share. */
const counted = inBoth([
  'zj-digital-training-1m',
  'cq-digital-training-50k',
  engineers,
  'cq-competition-participants-300k-per-year',
  'cq-training-vouchers-10k-per-year',
  'cq-talent-platforms-30',
]);
const undivided = inBoth([
  'cq-skilled-talent-total-5m',
  'cq-digital-share-of-certifications-10pct',
  'cq-institution-pass-rate-25pct',
]);

function inBoth(ids: readonly string[]) {
  return ids.flatMap((id) => ['zh', 'en'].map((lang) => ({ id, lang })));
}

/** What paper must say in each language beside the figures. */
const said = {
  zh: {
    title: { chongqing: '重庆市数字技能目标任务进展情况', zhejiang: '浙江省数字技能目标任务进展情况' },
    mark: '示例数据（合成）',
    notes: [
      '业务工作数据，非法定统计数据',
      '内部工作资料，未经审核不得对外发布',
      '数据来源：示例数据（合成）',
    ],
    legend: '进度提示：进度比≥0.95为进度正常',
    screenOnly: ['载入本单位数据', '打印', '复制文字', '导出', '口径说明', '口径与方法', '数据只在本机处理'],
  },
  en: {
    title: { chongqing: 'Digital-skill targets of Chongqing', zhejiang: 'Digital-skill targets of Zhejiang' },
    mark: 'Synthetic sample',
    notes: [
      'Administrative data, not official statistics',
      'Internal working material: not for release without review',
      'Source: Synthetic sample',
    ],
    legend: 'Prompt thresholds: pace ratio ≥ 0.95 on track',
    screenOnly: [
      'Load own data',
      'Print',
      'Copy text',
      'Export',
      'Definitions and methods',
      'Data stay on this computer',
    ],
  },
};
const wordsOf = (lang: string) => (lang === 'en' ? said.en : said.zh);

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/');
});

afterAll(() => browser.close());

describe('the overview on paper', () => {
  it.each(boards)('is one page with every target, its figures and the notes: $region, $lang', async (one) => {
    const words = wordsOf(one.lang);
    const lines = await openBoard(at.page, one.address);
    const sentence = await at.page.getByRole('heading', { level: 1 }).innerText();
    const names = await at.page.locator('.target-row h3').allInnerTexts();
    const dates = await at.page.locator('.as-of-line time').allInnerTexts();
    const pages = await printPages(at.page);
    expect(pages).toHaveLength(1);
    const [paper = ''] = pages;
    const expected = [words.title[one.region], sentence, ...names, ...dates, words.legend, ...words.notes];
    expect(expected.filter((text) => !paper.includes(packed(text)))).toEqual([]);
    expect(names).toHaveLength(lines.length);
    expect(lines.filter(({ text }) => !paper.includes(packed(text)))).toEqual([]);
    expect(paper.split(packed(words.mark)).length - 1).toBeGreaterThanOrEqual(3);
    expect(words.screenOnly.filter((text) => paper.includes(packed(text)))).toEqual([]);
  });

  it.each([
    ['chongqing', 'zh', '500101', '本单位：万州区'],
    ['chongqing', 'en', '500101', 'Own unit: Wanzhou District'],
    ['zhejiang', 'zh', '330110', '本单位：余杭区'],
    ['zhejiang', 'en', '330110', 'Own unit: Yuhang District'],
  ])('stays one page with the own unit: %s, %s', async (region, lang, unit, name) => {
    await openBoard(at.page, `/?region=${region}&lang=${lang}&unit=${unit}`);
    await at.page.locator(`[data-key="${unit}"]`).first().waitFor();
    const pages = await printPages(at.page);
    expect(pages).toHaveLength(1);
    // One running target of each region is divided by unit.
    expect(pages[0]!.split(packed(name))).toHaveLength(2);
  });

  it('is the same page while only the small table is painted, without the bar that tells of the engine', async () => {
    await openBoard(at.page, '/?region=chongqing&lang=zh');
    const live = await printPages(at.page);
    const { context, page } = await openPage(browser);
    await page.route('**/*.wasm', () => undefined);
    await page.goto(`${inject('site')}#/?region=chongqing&lang=zh`);
    await page.locator('html[data-ready="snapshot"] [data-target-id]').first().waitFor();
    await page.locator('.engine-bar').waitFor();
    expect(await printPages(page)).toEqual(live);
    await context.close();
  });

  it('has the closed targets even where they are folded on screen, and folds them again', async () => {
    await openBoard(at.page, '/?region=chongqing&lang=zh');
    const section = at.page.locator('details.closed-section');
    await section.locator('summary').click();
    expect(await section.getAttribute('open')).toBeNull();
    const [paper = ''] = await printPages(at.page);
    expect(paper).toContain('数字技能人才评价×到期未完成29,435/30,000人次完成率98.1%，与目标任务相差565人次');
    await expect.poll(() => section.getAttribute('open')).toBeNull();
  });
});

describe('a target on paper', () => {
  const everywhere = ['h1', '.target-sentence', '.target-figures dd', 'blockquote, blockquote + p'];

  async function textsOf(selectors: readonly string[]): Promise<string[]> {
    const found = [];
    for (const selector of selectors) {
      const texts = await at.page.locator(selector).allTextContents();
      expect.soft(texts, selector).not.toEqual([]);
      found.push(...texts);
    }
    return found;
  }

  /** Prints the open target and answers its number of pages. */
  async function expectOnPaper(lang: string, texts: readonly string[]): Promise<number> {
    const words = wordsOf(lang);
    const pages = await printPages(at.page);
    const all = pages.join('');
    expect(pages.length).toBeLessThanOrEqual(2);
    expect([...texts, ...words.notes].filter((text) => !all.includes(packed(text)))).toEqual([]);
    expect(pages.filter((text) => !text.includes(packed(words.mark)))).toEqual([]);
    expect(words.screenOnly.filter((text) => all.includes(packed(text)))).toEqual([]);
    return pages.length;
  }

  it.each(counted)(
    'has two pages at most, with paragraph, units, definition and trace: $id, $lang',
    async ({ id, lang }) => {
      await openDrawn(at.page, id, `lang=${lang}`);
      const texts = await textsOf([
        ...everywhere,
        '.plot text',
        'table[data-table="unit"] tbody th',
        'table[data-table="unit"] [data-figure="total"]',
        '.trace li',
      ]);
      await expectOnPaper(lang, texts);
    },
  );

  it.each(undivided)('has one page with what it is made of: $id, $lang', async ({ id, lang }) => {
    await openTarget(at.page, id, `lang=${lang}`);
    const texts = await textsOf([...everywhere, '.target-main :is(td, dd)']);
    expect(await expectOnPaper(lang, texts)).toBe(1);
  });

  it.each([1440, 390])('redraws its charts to the width of the paper and back: %s px wide', async (width) => {
    await at.page.setViewportSize({ width, height: 900 });
    await openDrawn(at.page, 'cq-digital-training-50k', 'lang=zh');
    const widths = () =>
      at.page.locator('.plot svg').evaluateAll((all) => all.map((drawing) => drawing.getAttribute('width')));
    const before = await widths();
    await at.page.evaluate(() => {
      // Comes after the page's own listeners, so it sees what will be printed.
      addEventListener('beforeprint', () => {
        const all = [...document.querySelectorAll('.plot svg')];
        document.body.dataset['printed'] = all.map((drawing) => drawing.getAttribute('width')).join(' ');
      });
    });
    await printPages(at.page);
    expect(await at.page.locator('body').getAttribute('data-printed')).toBe('703 703');
    await expect.poll(widths).toEqual(before);
    expect(before).not.toContain('703');
    await at.page.setViewportSize({ width: 1440, height: 900 });
  });

  it('shows cities only, whatever is unfolded on screen, and what was selected', async () => {
    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh');
    await at.page
      .getByRole('button', { name: /^显示全部/ })
      .first()
      .click();
    expect(await at.page.locator('tr[data-key="330110"]').count()).toBe(1);
    const whole = await printPages(at.page);
    expect(whole).toHaveLength(2);
    expect(whole.join('')).not.toContain('余杭区');

    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh&unit=330110');
    const selected = await printPages(at.page);
    expect(selected.length).toBeLessThanOrEqual(2);
    expect(selected[0]).toContain('所选范围（区县：余杭区）内数字技能培训完成');
    expect(selected[0]).toContain('所选范围：区县：余杭区');
  });

  it('shows the units whichever list is open, and no menu', async () => {
    await openDrawn(at.page, 'cq-digital-training-50k', 'lang=zh');
    await at.page.getByRole('tab').last().click();
    await at.page.getByRole('button', { name: /^导出/ }).first().click();
    await at.page.getByRole('menuitem', { name: '表格（CSV）' }).waitFor();
    const all = (await printPages(at.page)).join('');
    expect(all).toContain('万州区2,746');
    expect(all).not.toContain('CSV');
    await at.page.keyboard.press('Escape');
  });

  it('keeps to two pages where every unit has a task', async () => {
    const { context, page } = await openPage(browser);
    await visit(page, '/?region=chongqing');
    const tasks = reporting.map((unit) => `重庆市,2026-10-31,${engineers},2026,${unit},77`);
    const heading = 'region,as_of_date,target_id,year,reporting_unit_id,quota';
    await choose(page, [committedFile('engineers.csv'), ownFile('任务.csv', [heading, ...tasks].join('\n'))]);
    await openDrawn(page, engineers, 'region=chongqing&lang=zh');
    expect(await page.locator('table[data-table="unit"] .status-tag').count()).toBeGreaterThanOrEqual(39);
    const pages = await printPages(page);
    expect(pages).toHaveLength(2);
    const missing = reporting.filter((unit) => !pages.join('').includes(unit.slice(0, 2)));
    expect(missing).toEqual([]);
    await context.close();
  });
});

it('no text is smaller than 8 pt on paper, and dark screens print light', async () => {
  for (const address of ['/?region=chongqing', '/targets/cq-digital-engineers-3000-per-year?'])
    for (const lang of ['zh', 'en']) {
      await at.page.goto(`${inject('site')}#${address}&lang=${lang}&theme=dark`);
      await at.page.locator('[data-target-id]').first().waitFor();
      expect((await textSizesOnPaper(at.page))[0]).toBeGreaterThanOrEqual(7.99);
      await at.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const colours = await at.page.evaluate(() => {
        const { color } = getComputedStyle(document.querySelector('h1')!);
        const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
        return [color, paper.replace('#ffffff', '#fff')];
      });
      expect(colours).toEqual(['rgb(0, 0, 0)', '#fff']);
      await at.page.emulateMedia({ media: null, colorScheme: null });
    }
  await openBoard(at.page, '/?region=chongqing&lang=zh&theme=light');
});

it('the page counts hold where no Chinese font is installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-fonts-'));
  const bare = await openBrowser({ FONTCONFIG_FILE: hideChineseFonts(folder) });
  try {
    const { page } = await openPage(bare);
    await visit(page, '/');
    const counts: [string, number][] = [];
    for (const { address } of boards) {
      await openBoard(page, address);
      counts.push([address, (await printPages(page)).length]);
    }
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
    for (const { id, lang } of counted.slice(0, 6)) {
      await openDrawn(page, id, `lang=${lang}`);
      counts.push([`${id} ${lang}`, (await printPages(page)).length]);
    }
    expect(counts.filter(([, count]) => count > 2)).toEqual([]);
  } finally {
    await bare.close();
    rmSync(folder, { recursive: true });
  }
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
