import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../ingest/corpus/corpus';
import { csv, row } from '../ingest/corpus/goodTable';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, ownFile, readRefusal } from './loading';

let browser: Browser;
let at: Visit;

/** Records of the institutions that the reports name: in October 100 and 222 enrolled, in March 900 and none. */
const records = csv(
  ...(
    [
      ['CQX-0001', '示例职业培训学校甲', '2026-10-08', '2026-10-28', '100'],
      ['CQX-0002', '样例技工学校乙', '2026-10-09', '2026-10-29', '222'],
      ['CQX-0001', '示例职业培训学校甲', '2026-03-05', '2026-03-28', '900'],
    ] as const
  ).map(([培训机构编号, 培训机构名称, 开班日期, 结业日期, 人次数], index) =>
    row(index + 1, { 培训机构编号, 培训机构名称, 开班日期, 结业日期, 人次数 }),
  ),
);

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
  await choose(at.page, [ownFile('明细.csv', records)]);
  expect(await readRefusal(at.page)).toBeNull();
});

afterAll(() => browser.close());

async function use(kind: string): Promise<void> {
  const file = corpus.find((one) => one.kind === kind)!;
  await choose(at.page, [ownFile(file.name, file.bytes())], 'append');
  expect(await readRefusal(at.page)).toContain('可作为核对数使用');
  await at.page.getByRole('button', { name: '作为核对数使用' }).click();
  await at.page.locator('table[data-table="control"]').waitFor();
}

const lines = () =>
  at.page
    .locator('table[data-table="control"] tbody tr')
    .evaluateAll((rows) =>
      (rows as HTMLTableRowElement[]).map((one) => [...one.cells].map((cell) => cell.innerText.trim())),
    );

describe('a monthly report', () => {
  beforeAll(() => use('2 monthly report of a district, a cross table'));

  it('stands beside the records, number by number', async () => {
    const all = await lines();
    expect(all).toHaveLength(18);
    const enrolled = all.filter(([, what]) => what?.endsWith('培训人次'));
    // 111 against 100, 1,111 against 100 + 900; a dash is no number; nobody knows the third institution.
    expect(enrolled).toEqual([
      ['示例职业培训学校甲', '本月培训人次', '2026年10月', '111', '100', '-11'],
      ['示例职业培训学校甲', '本年累计培训人次', '2026年1—10月', '1,111', '1,000', '-111'],
      ['样例技工学校乙', '本月培训人次', '2026年10月', '222', '222', '0'],
      ['样例技工学校乙', '本年累计培训人次', '2026年1—10月', '2,222', '222', '-2,000'],
      ['演示科技有限公司丙', '本月培训人次', '2026年10月', '—', '—', '—'],
      ['演示科技有限公司丙', '本年累计培训人次', '2026年1—10月', '333', '—', '—'],
    ]);
  });

  it('says what must be known of it, and can be taken away', async () => {
    const said = await at.page.locator('[data-control]').innerText();
    expect(said).toContain('报表注明含上年结转，与本年明细可能不一致');
    expect(said).toContain('数字技能培训人次');
    expect(said).not.toMatch(/张测试|023-/);
    const waiting = at.page.waitForEvent('download');
    await at.page.getByRole('button', { name: '下载核对结果（CSV）' }).click();
    const file = await (await waiting).path();
    expect(readFileSync(file, 'utf8')).toContain(
      'Sheet1,5,示例职业培训学校甲,本月培训人次,2026年10月,111,100,-11',
    );
  });
});

it('answers of a form stand beside the records once it is said which of a unit’s holds', async () => {
  await use('11 answers of an online form without the personal columns');
  const ofDadukou = async () =>
    (await lines()).filter(([who]) => who?.includes('大渡口')).map((one) => one.slice(3));
  // 121 in the later answer; 100 + 222 in the records.
  await expect.poll(ofDadukou).toEqual([
    ['121', '322', '+201'],
    ['100', '322', '+222'],
  ]);
  await at.page.getByLabel('第2行').check();
  await expect.poll(ofDadukou).toEqual([
    ['111', '322', '+211'],
    ['100', '322', '+222'],
  ]);
  expect(await at.page.locator('[data-control]').innerText()).toContain('第4行');
});

it('several files say which units have no records', async () => {
  const other = csv(row(9, { 填报区县: '万州区' }));
  await choose(at.page, [ownFile('大渡口.csv', records), ownFile('万州.csv', other)]);
  const said = at.page.locator('[data-list="reported-units"]');
  // 39 units report on 2026-10-31.
  expect(await said.innerText()).toContain('重庆市“培训”：应报39个单位，所选文件内有2个');
  await said.locator('summary').click();
  expect(await said.locator('p').innerText()).toMatch(/^黔江区、涪陵区、/);
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
