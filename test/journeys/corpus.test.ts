import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../ingest/corpus/corpus';
import type { CorpusFile } from '../ingest/corpus/corpusFile';
import { refusalKeys } from '../ingest/corpus/refusalKeys';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, ownFile, readCounts, readRefusal } from './loading';
import { openBoard } from './reading';

const perYear = 'cq-digital-engineers-3000-per-year';
const kept = '本次未载入，原有数据未变动';
/** Of its 14 records 10 are engineers of 2026. */
const own = { actual: 10, rows: ['14'] };

/** What the page says of each refusal, at least. */
const words: Readonly<Record<string, string>> = {
  'pii.stop': '文件中检出疑似个人信息，未载入',
  'mark.stop': '未读取数据',
  'err.format': '无法读取。请另存为xlsx或csv',
  'err.zip': '压缩包',
  'err.locked': '文件已加密，请取消密码后重新选择',
  'err.damaged': '文件不完整或已损坏',
  'err.bomb': '文件解压后超过',
  'err.encoding': '未能识别文件的编码',
  'err.crossTab': '此表为交叉汇总表，不能作为明细载入',
  'err.webPage': '这是网页，里面没有表格',
  'err.tooManySheets': '工作表超过255个',
  'err.tooManyColumns': '表格超过16384列',
  'err.longRow': '第3行内容过长',
  'load.empty': '文件是空的',
  'load.noRows': '文件只有表头，没有记录',
  'load.noHeading': '未找到表头行',
  'load.quotes': '引号没有成对出现',
  'load.unknownColumns': '识别为',
  'load.repeatedColumn': '出现了不止一次',
  'load.missingColumns': '缺少必填栏目',
  'load.whichSheet': '栏目各不相同',
  'load.onlyHidden': '可用的表格都在隐藏的工作表内',
  'load.grainConflict': '既有逐人记录又有汇总行',
};
/** A key or a gap that was not filled would stand in the page as it is. */
const unsaid = /\b(?:err|load|pii|mark|sheet|left|mend)\.[a-z]|\{[a-z]+\}|undefined|NaN/i;

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
  await choose(at.page, [committedFile('engineers.csv')]);
  expect(await readRefusal(at.page)).toBeNull();
  expect(await stands()).toEqual(own);
});

afterAll(() => browser.close());

const fileOf = ({ name, bytes }: CorpusFile) => ownFile(name, bytes());

/** The rows that are loaded, as the data page shows them. */
const rowsLoaded = () =>
  at.page
    .locator('table[data-table="loaded"] data[data-figure="rows"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLDataElement).value));

/** The figure of one's own load as the overview shows it, and the rows that are loaded. */
async function stands(): Promise<typeof own> {
  const rows = await rowsLoaded();
  const lines = await openBoard(at.page, '/?region=chongqing');
  return { actual: lines.find(({ id }) => id === perYear)?.actual ?? -1, rows };
}

const refused = corpus.filter(({ ends }) => refusalKeys(ends).length > 0);
const read = corpus.flatMap((file) =>
  file.ends.as === 'load' || file.ends.as === 'part' ? [{ ...file, ends: file.ends }] : [],
);

describe('a file that is not loaded', () => {
  it.each(refused)('is answered in words and changes nothing: $kind', async (file) => {
    await choose(at.page, [fileOf(file)], 'append');
    const said = (await readRefusal(at.page)) ?? '';
    const sentences = refusalKeys(file.ends).map((key) => words[key] ?? key);
    expect(sentences.filter((sentence) => said.includes(sentence))).not.toEqual([]);
    expect(said).toContain(kept);
    expect(said).not.toMatch(unsaid);
    expect(await rowsLoaded()).toEqual(own.rows);
  });

  it('leaves every figure as it was', async () => {
    expect(await stands()).toEqual(own);
  });
});

describe('a file that is read', () => {
  it.each(read)('is accounted for row by row: $kind', async ({ ends, ...file }) => {
    await choose(at.page, [fileOf({ ...file, ends })]);
    const { counts } = ends;
    if (counts[1] === 0) {
      expect(await readRefusal(at.page)).toContain(`全部${counts[2]}行均未通过校验，没有可载入的记录。`);
      return;
    }
    expect(await readRefusal(at.page)).toBeNull();
    expect(await readCounts(at.page)).toEqual([[file.name, ...counts]]);
    const named = await at.page.locator('table[data-table="rejections"] tbody tr').count();
    expect(named).toBe(counts[2]);
    expect(await at.page.locator('main [role="status"]').innerText()).not.toMatch(unsaid);
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
