import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { workbook } from '../ingest/books';
import { columns, csv, csvText, lines, row } from '../ingest/corpus/goodTable';
import { randomFrom, seedOfRun } from '../ingest/planted/random';
import { alone, inText, inventedName, wrapped } from '../ingest/planted/values';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, drop, ownFile, readRefusal, type OwnFile } from './loading';
import { type Heard, listenTo, placesOf, tracesOf } from './traces';

const seed = seedOfRun();
console.log(`planted values of seed ${seed}; GUARD_SEED=${seed} repeats them`);
const random = randomFrom(seed);
/** Shorter ones stand in ordinary words by chance. */
const shortest = 4;

/** Values, and a file in which they stand. */
interface PlantedFile {
  what: string;
  file: OwnFile;
  values: string[];
}

const makers = alone.map((maker) => maker(random).text).filter((text) => [...text].length >= shortest);
const texts = inText.map((maker) => maker(random).text);
const people = Array.from({ length: 12 }, () => inventedName(random));

const withRemarks = (values: readonly string[]) =>
  lines(...values.map((_, index) => row(index + 1))).map((cells, index) => [
    ...cells,
    index === 0 ? '其他说明' : (values[index - 1] ?? ''),
  ]);

const files: PlantedFile[] = [
  {
    what: 'a remark in a text file',
    file: ownFile('培训.csv', csvText(withRemarks(makers))),
    values: makers,
  },
  {
    what: 'longer texts',
    file: ownFile('培训.csv', csvText(withRemarks(texts.map((text) => wrapped(random, text))))),
    values: texts,
  },
  {
    what: 'a column that cannot hold them',
    file: ownFile('培训.csv', csv(...makers.map((开班日期, index) => row(index + 1, { 开班日期 })))),
    values: makers,
  },
  {
    what: 'rows that are too long',
    file: ownFile(
      '培训.csv',
      csvText([[...columns], ...makers.map((text, index) => [...row(index + 1), text])]),
    ),
    values: makers,
  },
  {
    what: 'a file without heading',
    file: ownFile('培训.csv', csvText(makers.map((text, index) => [text, people[index % 12] ?? '', '四级']))),
    values: [...makers, ...people],
  },
  {
    what: 'a hidden sheet',
    file: ownFile(
      '培训.xlsx',
      workbook({ 表: { rows: lines() }, 名单: { rows: makers.map((text) => [text]), isHidden: true } }),
    ),
    values: makers,
  },
  {
    what: 'a hidden column of a binary workbook',
    file: ownFile('培训.xls', workbook({ 表: { rows: withRemarks(people), hiddenColumns: ['S'] } }, 'biff8')),
    values: people,
  },
  {
    what: 'a page named .xls',
    file: ownFile(
      '培训.xls',
      `<html><body><table>${withRemarks(people)
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</table></body></html>`,
    ),
    values: people,
  },
];

let browser: Browser;
let at: Visit;
let heard: Heard;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  heard = listenTo(at.page);
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

const traces = () => tracesOf(at.page, heard);

describe('the search', () => {
  it('finds a value wherever it is put', async () => {
    const value = `${inventedName(random)}-${random.digits(6)}`;
    expect(placesOf([value], await traces())).toEqual([]);
    const { context, page } = await openPage(browser);
    const heardThere = listenTo(page);
    await visit(page, '/?region=chongqing');
    await page.evaluate(async (text) => {
      localStorage.setItem('a', text);
      sessionStorage.setItem('a', text);
      const request = indexedDB.open('a', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('b');
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      const change = database.transaction('b', 'readwrite');
      change.objectStore('b').put({ c: [text] }, 'd');
      await new Promise<void>((resolve) => {
        change.oncomplete = () => resolve();
      });
      database.close();
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('a', { create: true });
      const file = await (await folder.getFileHandle('b', { create: true })).createWritable();
      await file.write(`x${text}y`);
      await file.close();
      await (await caches.open('a')).put(`${location.origin}/a`, new Response(text));
      document.body.dataset['a'] = text;
      document.cookie = `a=${text}`;
      console.debug('a', { text });
      history.replaceState(null, '', `${location.href}&a=${encodeURIComponent(text)}`);
      await fetch(`${location.origin}/?a=${encodeURIComponent(text)}`).catch(() => null);
    }, value);
    const found = placesOf([value], await tracesOf(page, heardThere));
    await context.close();
    expect(found.sort()).toEqual(
      [
        'address',
        'caches',
        'console',
        'cookies',
        'dom',
        'databases',
        'local',
        'files',
        'requests',
        'session',
      ].sort(),
    );
  });
});

describe.each([
  ['over the sample', false],
  ['over data of one’s own', true],
])('what a refused file leaves behind, %s', (_, isOwn) => {
  beforeAll(async () => {
    if (!isOwn) return;
    await choose(at.page, [committedFile('engineers.csv')]);
    expect(await readRefusal(at.page)).toBeNull();
  });

  it.each(files)('is nothing of its values: $what', async ({ file, values }) => {
    await choose(at.page, [file], 'append');
    expect(await readRefusal(at.page)).toContain('文件中检出疑似个人信息，未载入。');
    expect(placesOf(values, await traces())).toEqual([]);
  });

  it('is nothing where it was dropped on another page', async () => {
    const [{ file, values }] = files as [PlantedFile];
    await at.page.goto(`${inject('site')}#/?region=chongqing`);
    await at.page.locator('[data-target-id]').first().waitFor();
    await drop(at.page, [file]);
    expect(await readRefusal(at.page)).toContain('未载入');
    expect(placesOf(values, await traces())).toEqual([]);
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
