import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { hideChineseFonts, packed, printPages, textSizesOnPaper } from './paper';
import { openBoard, openTarget } from './reading';

const boards = ['chongqing', 'zhejiang'].flatMap((region) =>
  ['zh', 'en'].map((lang) => ({ region, lang, address: `/?region=${region}&lang=${lang}` })),
);
const targets = [
  'zj-digital-training-1m',
  'cq-digital-training-50k',
  'cq-digital-engineers-3000-per-year',
].flatMap((id) => ['zh', 'en'].map((lang) => ({ id, lang })));

/** What paper must say in each language beside the figures. */
const said = {
  zh: {
    title: '数字技能目标任务进展情况',
    mark: '示例数据（合成）',
    notes: [
      '业务工作数据，非法定统计数据',
      '内部工作资料，未经审核不得对外发布',
      '数据来源：示例数据（合成）',
    ],
    legend: '进度提示：进度比≥0.95为进度正常',
    screenOnly: ['载入本单位数据', '打印', '复制文字', '数据只在本机处理'],
  },
  en: {
    title: 'Progress of the digital-skills targets',
    mark: 'Synthetic sample',
    notes: [
      'Administrative data, not official statistics',
      'Internal working material: not for release without review',
      'Source: Synthetic sample',
    ],
    legend: 'Prompt thresholds: pace ratio ≥ 0.95 on track',
    screenOnly: ['Load own data', 'Print', 'Copy text', 'Data stay on this computer'],
  },
};
const wordsOf = (lang: string) => (lang === 'en' ? said.en : said.zh);

/** 562,300 completions up to October 2026, in lines of a summary: 485,200, then 12,850 in each of six months. */
const summary = [
  ['2023-05', 200_000],
  ['2025-11', 285_200],
  ...['05', '06', '07', '08', '09', '10'].map((month) => [`2026-${month}`, 12_850] as const),
] as const;
const behindFile = [
  'region,as_of_date,record_id,record_grain,count,reporting_unit_id,institution_id,class_id,program,channel,training_type,class_start_date,class_end_date,completion_status',
  ...summary.map(
    ([month, count], i) =>
      `zhejiang,2026-10-31,R${i},aggregate,${count},330110,ZJJ-1,C${i},digital-skill,subsidised,on-the-job,${month}-02,${month}-20,completed`,
  ),
].join('\n');
const behindParagraph =
  '截至2026年10月31日，累计开展数字技能培训56.23万人次，完成率56.2%，低于序时进度（76.7%）20.5个百分点，' +
  '尚需完成43.77万人次。剩余14个月，后续月均需完成3.13万人次，为近6个月月均（1.29万人次）的2.4倍。' +
  '自2026年11月起每月比近6个月月均多完成1.85万人次，可按期完成。';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await visit(at.page, '/');
});

afterAll(() => browser.close());

/** Opens a target's page and waits for its drawings. */
async function openDrawn(page: Visit['page'], id: string, search: string): Promise<void> {
  await openTarget(page, id, search);
  await page.locator('.plot svg').nth(1).waitFor();
}

const clipboard = () => at.page.evaluate(() => navigator.clipboard.readText());

/** Copies by the button and answers what the clipboard then holds. */
async function copyText(): Promise<string> {
  await at.page.getByRole('button', { name: '复制文字' }).click();
  await at.page.getByText('已复制').first().waitFor();
  return clipboard();
}

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
    const expected = [words.title, sentence, ...names, ...dates, words.legend, ...words.notes];
    expect(expected.filter((text) => !paper.includes(packed(text)))).toEqual([]);
    expect(names).toHaveLength(lines.length);
    expect(lines.filter(({ text }) => !paper.includes(packed(text)))).toEqual([]);
    expect(paper.split(packed(words.mark)).length - 1).toBeGreaterThanOrEqual(3);
    expect(words.screenOnly.filter((text) => paper.includes(packed(text)))).toEqual([]);
  });

  it('stays one page with the own unit, which stands under the running targets', async () => {
    await openBoard(at.page, '/?region=chongqing&lang=en&unit=500101');
    await at.page.locator('[data-key="500101"]').first().waitFor();
    const pages = await printPages(at.page);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.split('Ownunit:WanzhouDistrict')).toHaveLength(2);
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
  it.each(targets)(
    'has two pages at most, with paragraph, units, definition and trace: $id, $lang',
    async (one) => {
      const words = wordsOf(one.lang);
      await openDrawn(at.page, one.id, `lang=${one.lang}`);
      const texts = (selector: string) => at.page.locator(selector).allTextContents();
      const expected = [
        ...(await texts('.target-sentence')),
        ...(await texts('.target-figures dd')),
        ...(await texts('.plot text')),
        ...(await texts('table[data-table="unit"] tbody th')),
        ...(await texts('table[data-table="unit"] [data-figure="total"]')),
        ...(await texts('blockquote, blockquote + p')),
        ...(await texts('.trace li')),
        ...words.notes,
      ];
      const pages = await printPages(at.page);
      expect(pages.length).toBeLessThanOrEqual(2);
      expect(expected.filter((text) => !pages.join('').includes(packed(text)))).toEqual([]);
      expect(pages.filter((text) => !text.includes(packed(words.mark)))).toEqual([]);
      expect(words.screenOnly.filter((text) => pages.join('').includes(packed(text)))).toEqual([]);
      // Chongqing's units of 2022 to 2026 and the city's own level; Zhejiang's cities and the province's own level.
      expect(await at.page.locator('table[data-table="unit"] tbody tr').count()).toBeGreaterThanOrEqual(
        one.id.startsWith('zj') ? 12 : 39,
      );
    },
  );

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
    for (const { id, lang } of targets) {
      await openDrawn(page, id, `lang=${lang}`);
      counts.push([`${id} ${lang}`, (await printPages(page)).length]);
    }
    expect(counts.filter(([, count]) => count > 2)).toEqual([]);
  } finally {
    await bare.close();
    rmSync(folder, { recursive: true });
  }
});

describe('words for a report', () => {
  it('copies the sentence of the overview with what is behind, and says that it is the sample', async () => {
    await openBoard(at.page, '/?region=zhejiang&lang=zh');
    const sentence = await at.page.getByRole('heading', { level: 1 }).innerText();
    const line = await at.page.locator('.headline > p').last().innerText();
    expect((await copyText()).split('\n')).toEqual([
      '示例数据（合成）',
      packed(sentence),
      `数字技能培训（进度滞后）：${line}。`,
    ]);
  });

  it('opens the print dialogue from both pages', async () => {
    await at.page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    const printed = at.page.locator('html[data-printed]');
    await at.page.getByRole('button', { name: '打印' }).click();
    await printed.waitFor();
    await at.page.evaluate(() => document.documentElement.removeAttribute('data-printed'));
    await openTarget(at.page, 'zj-digital-training-1m', 'lang=zh');
    await at.page.getByRole('button', { name: '打印' }).click();
    await printed.waitFor();
  });

  it('copies the paragraph on screen; of own data it is the report’s, word for word, and paper carries no mark', async () => {
    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh');
    const shown = await at.page.locator('.target-sentence').innerText();
    expect(await copyText()).toBe(`示例数据（合成）\n${shown}`);

    await at.page.goto(`${inject('site')}#/data`);
    await at.page
      .locator('input[type="file"]')
      .setInputFiles({ name: '数字技能培训汇总.csv', mimeType: 'text/csv', buffer: Buffer.from(behindFile) });
    await at.page.locator('[role="status"] [data-figure="loaded"][value="8"]').waitFor();
    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh');
    expect(await at.page.locator('.target-sentence').innerText()).toBe(behindParagraph);
    expect(await copyText()).toBe(behindParagraph);

    const pages = await printPages(at.page);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages[0]).toContain(packed(behindParagraph));
    expect(pages.join('')).toContain('数据来源：数字技能培训汇总.csv');
    expect(pages.join('')).not.toContain('示例数据');
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
