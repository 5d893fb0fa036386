import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, ownFile } from './loading';
import { openDrawn, packed, printPages } from './paper';
import { openBoard, openTarget } from './reading';

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

const clipboard = () => at.page.evaluate(() => navigator.clipboard.readText());

/** Copies by the button and answers what the clipboard then holds. */
async function copyBy(name: string): Promise<string> {
  await at.page.getByRole('button', { name }).click();
  await at.page.getByText('已复制').first().waitFor();
  return clipboard();
}
const copyText = () => copyBy('复制文字');

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

  it('copies the trace', async () => {
    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh');
    expect((await copyBy('复制取数说明')).split('\n')).toEqual([
      '5年累计开展数字技能培训100万人次以上（浙人社发〔2023〕14号 一、总体要求（二）目标任务）',
      '统计期：2023年1月1日至2027年12月31日',
      '数据截至2026年10月31日',
      '计数时点：结业人次',
      '取数说明：示例数据（合成）；载入581127条，计入548113条，任务期外2674条，口径外30340条，重复0条',
    ]);
  });

  it('copies on plain http too, where the browser has no clipboard to write to', async () => {
    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh');
    const shown = await at.page.locator('.target-sentence').innerText();
    await at.page.evaluate(() => {
      const { clipboard } = navigator;
      Object.assign(window, { readClipboard: () => clipboard.readText() });
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    const button = at.page.getByRole('button', { name: '复制文字' });
    await button.click();
    await at.page.getByText('已复制').first().waitFor();
    expect(await at.page.evaluate('window.readClipboard()')).toBe(`示例数据（合成）\n${shown}`);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('shows the text selected, and says so, where nothing may copy', async () => {
    await openBoard(at.page, '/?region=zhejiang&lang=zh');
    await at.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      document.execCommand = () => false;
    });
    await at.page.getByRole('button', { name: '复制文字' }).click();
    await at.page.getByText('浏览器不允许复制。文字已在下方选中，请按Ctrl+C复制').waitFor();
    const box = at.page.getByRole('textbox', { name: '复制文字' });
    expect(await box.inputValue()).toContain(
      '示例数据（合成）\n截至2026年10月31日，浙江省在推进的2项目标任务中',
    );
    const selected = await box.evaluate((area: HTMLTextAreaElement) => [
      area === document.activeElement,
      area.selectionEnd - area.selectionStart === area.value.length,
    ]);
    expect(selected).toEqual([true, true]);
    expect(await printPages(at.page)).toHaveLength(1);
    await at.page.reload();
    await at.page.locator('html[data-ready="live"]').waitFor();
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

    await choose(at.page, [ownFile('数字技能培训汇总.csv', behindFile)]);
    await at.page.locator('[role="status"] [data-figure="loaded"][value="8"]').waitFor();
    await openDrawn(at.page, 'zj-digital-training-1m', 'lang=zh');
    const paragraph = await at.page.locator('.target-sentence').innerText();
    // What the forecast says is tested by itself (pages/forecast.test.ts).
    const forecast = /按近\d+个月完成情况推算，预计难以按期完成，到期预计完成[^。]+。/;
    expect(paragraph).toMatch(forecast);
    expect(paragraph.replace(forecast, '')).toBe(behindParagraph);
    expect(await copyText()).toBe(paragraph);

    const pages = await printPages(at.page);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages[0]).toContain(packed(paragraph));
    expect(pages.join('')).toContain('数据来源：数字技能培训汇总.csv');
    expect(pages.join('')).not.toContain('示例数据');
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
