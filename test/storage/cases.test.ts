import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseBook } from '../../src/model/caseBook';
import type { KeptData } from '../../src/query/dataState';
import type { BrowserStorage } from '../../src/storage/browserStorage';
import { lateClass } from '../pages/rules/cases';
import { usePrivateFiles } from './privateFiles';

let files: Map<string, Blob>;
beforeEach(() => {
  files = usePrivateFiles();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Another tab of the site. */
async function open(): Promise<BrowserStorage> {
  const { BrowserStorage } = await import('../../src/storage/browserStorage');
  return (await BrowserStorage.open())!;
}
const bookOf = (...notes: string[]): CaseBook =>
  new Map(notes.map((note, at) => [`E-14-${at}`, { ...lateClass, id: `E-14-${at}`, note }]));
const data = (cases: CaseBook): KeptData =>
  ({
    generation: { id: 'g1', at: '2026-11-02T09:00', steps: [] },
    earlier: [],
    snapshot: {},
    cases,
  }) as unknown as KeptData;
const index = async () =>
  JSON.parse(await files.get('index.json')!.text()) as { cases?: string; current: string };

describe('the known cases', () => {
  test('are a file of their own that the index names', async () => {
    const storage = await open();
    await storage.keep(data(bookOf('甲', '乙')));
    const { cases } = await index();
    expect([...files.keys()].sort()).toEqual([cases, 'index.json', 'table-g1.json'].sort());
    expect([...(await (await open()).read())!.cases.values()].map(({ note }) => note)).toEqual(['甲', '乙']);
  });

  test('are written alone where only they change, and the earlier file goes', async () => {
    const storage = await open();
    await storage.keep(data(bookOf('甲')));
    const before = (await index()).cases;
    await storage.keepCases(bookOf('丙'));
    const { cases, current } = await index();
    expect([current, cases === before, files.has(before!)]).toEqual(['g1', false, false]);
    expect((await (await open()).read())!.cases.get('E-14-0')?.note).toBe('丙');
  });

  test('have no file where there are none; data that were kept before there were any open with none', async () => {
    const storage = await open();
    await storage.keep(data(new Map()));
    expect([...files.keys()].sort()).toEqual(['index.json', 'table-g1.json']);
    expect('cases' in (await index())).toBe(false);
    expect((await (await open()).read())!.cases.size).toBe(0);
  });

  test('of a tab that does not know what another has said are not kept over them', async () => {
    const first = await open();
    await first.keep(data(bookOf('甲')));
    const second = await open();
    await second.keepCases(bookOf('乙'));
    await expect(first.keepCases(bookOf('丙'))).rejects.toMatchObject({ key: 'load.otherTab' });
    await expect(first.keep(data(bookOf('丙')))).rejects.toMatchObject({ key: 'load.otherTab' });
    expect((await (await open()).read())!.cases.get('E-14-0')?.note).toBe('乙');
  });

  test('are not kept without data', async () => {
    const storage = await open();
    await storage.keepCases(bookOf('甲'));
    expect([...files.keys()]).toEqual([]);
  });

  test('are tens of thousands without trouble', { timeout: 60_000 }, async () => {
    const many = bookOf(...Array.from({ length: 50_000 }, (_, at) => `第${at}条`));
    await (await open()).keep(data(many));
    const read = (await (await open()).read())!.cases;
    expect([read.size, read.get('E-14-49999')?.note]).toEqual([50_000, '第49999条']);
  });
});
