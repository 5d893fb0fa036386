import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { linesOf, openAfresh, readThresholds, rowsOf } from './methodPage';

const ledger = linesOf('targets');

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/method?region=chongqing');
  await at.page.locator('#documents').waitFor();
});

afterAll(() => browser.close());

/** Waits until a section's heading has the focus and stands in the upper part of the window. */
async function expectShown(page: Page, section: string): Promise<void> {
  await page.locator(`#${section}-title:focus`).waitFor();
  await expect
    .poll(() => page.locator(`#${section}-title`).evaluate((heading) => heading.getBoundingClientRect().top))
    .toBeLessThan(200);
  expect(
    await page.locator(`#${section}-title`).evaluate((heading) => heading.getBoundingClientRect().top),
  ).toBeGreaterThanOrEqual(0);
}

describe('the way to the method page', () => {
  it.each([
    ['序时进度', 'period'],
    ['完成率', 'completion'],
    ['近6个月月均', 'rate'],
  ])('leads from the figure %s to its definition', async (term, section) => {
    await openAfresh(at.page, '/targets/zj-digital-training-1m?region=zhejiang', '.figure-list');
    await at.page.locator('.figure-list').getByRole('link', { name: term, exact: true }).click();
    await expectShown(at.page, section);
    expect(at.page.url()).toContain(`#/method?region=zhejiang&section=${section}`);
  });

  it('leads from the legend of the overview and from the navigation', async () => {
    await openAfresh(at.page, '/?region=chongqing', '.legend');
    await at.page.locator('.legend').getByRole('link', { name: '进度评定' }).click();
    await expectShown(at.page, 'status');
    await openAfresh(at.page, '/?region=chongqing', '.legend');
    await at.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '口径与方法' })
      .click();
    await at.page.getByRole('heading', { level: 1, name: '口径与方法' }).waitFor();
  });

  it('shows the section of a copied address, and a section of the contents again and again', async () => {
    await at.page.goto('about:blank');
    await visit(at.page, '/method?section=ratio');
    await expectShown(at.page, 'ratio');
    for (let time = 0; time < 2; time++) {
      await at.page
        .getByRole('navigation', { name: '本页目录' })
        .getByRole('link', { name: '行政区划' })
        .click();
      await expectShown(at.page, 'divisions');
    }
  });

  it('names a section that is not there', async () => {
    await openAfresh(at.page, '/method?region=chongqing&section=ranking', '#documents');
    expect(await at.page.getByRole('alert').innerText()).toBe('链接中的“ranking”无法识别，已忽略');
  });

  it('links every section from the contents', async () => {
    const sections = await at.page
      .locator('main section[id]')
      .evaluateAll((list) => list.map(({ id }) => id));
    const links = await at.page
      .getByRole('navigation', { name: '本页目录' })
      .getByRole('link')
      .evaluateAll((list) => (list as HTMLAnchorElement[]).map(({ hash }) => hash.split('section=')[1]));
    expect(links).toEqual(sections);
  });
});

describe('what the page takes from the ledger', () => {
  beforeAll(() => openAfresh(at.page, '/method?region=chongqing', '#documents'));

  it('lists all 30 entries, each with its source and value and a way to its page', async () => {
    const rows = await rowsOf(at.page, 'ledger');
    expect(ledger).toHaveLength(30);
    expect(rows.map(([id]) => id)).toEqual(ledger.map(({ id }) => id));
    for (const [index, line] of ledger.entries()) {
      const [title, source, , period] = rows[index]![1];
      expect(title).toBe(`${line['title_zh']}${line['id']}`);
      expect(source).toBe(`${line['doc_number']} ${line['clause']}`);
      expect(period).toBe(`${line['period_start']} ～ ${line['period_end']}`);
    }
    const found = await at.page
      .locator('table[data-table="ledger"] tr[data-key]')
      .evaluateAll((list) =>
        list.map((row) => [
          Number(row.querySelector('data')?.value),
          row.querySelector('a')?.hash.replace('?region=chongqing', ''),
        ]),
      );
    expect(found).toEqual(ledger.map(({ id, value }) => [Number(value), `#/targets/${id}`]));
  });

  it('tells targets, list and cap apart and names other readings and overlaps', async () => {
    const rows = new Map(await rowsOf(at.page, 'ledger'));
    expect(rows.get('ddk-project-catalogue-32')!.slice(2)).toEqual([
      '清单规模（不是目标任务）',
      '2022-01-01 ～ 2022-12-31',
      '= 32 个',
      '—',
      '—',
      '—',
    ]);
    expect(rows.get('cq-digital-engineers-3000-per-year')!.slice(2)).toEqual([
      '分年度目标文件表述为“力争／争取”',
      '2025-01-01 ～ 2030-12-31',
      '≥ 3,000 名',
      '结业人数；培训数据中项目为数字技术工程师',
      '取得证书人数；评价数据中类型为专业技术等级考核',
      '数字技能培训',
    ]);
  });

  it('shows the thresholds of every target', async () => {
    const shown = await readThresholds(at.page);
    const expected = ledger
      .filter(({ role }) => role === 'target')
      .map((line) => [
        line['id'],
        [line['on_track_from'], line['at_risk_from'], line['complete_from']].map(Number),
      ]);
    expect(Object.entries(shown).sort()).toEqual(expected.sort());
    const words = new Map(await rowsOf(at.page, 'statuses'));
    expect(words.get('at-risk')).toEqual(['◇ 进度偏慢', '未到期，进度比不低于0.75、低于0.95。']);
  });

  it('lists the groups where an office has set other thresholds for a target', async () => {
    const changed = ledger.map((line) =>
      line['id'] === 'zj-digital-training-1m'
        ? { ...line, on_track_from: '0.9', complete_from: '0.85' }
        : line,
    );
    const other = await openPage(browser);
    await other.page.route('**/data/targets.csv', (route) =>
      route.fulfill({ body: Papa.unparse(changed), contentType: 'text/csv; charset=utf-8' }),
    );
    await visit(other.page, '/method?region=zhejiang');
    await other.page.locator('#documents').waitFor();
    const shown = await readThresholds(other.page);
    expect(shown['zj-digital-training-1m']).toEqual([0.9, 0.75, 0.85]);
    expect(shown['cq-digital-training-50k']).toEqual([0.95, 0.75, 0.9]);
    const words = new Map(await rowsOf(other.page, 'statuses'));
    expect(words.get('on-track')![1]).toContain('进度比不低于0.95/0.9。');
    expect(other.faults).toEqual([]);
    await other.context.close();
  });
});

describe('the page for every reader', () => {
  it('has no Chinese in English but what is marked as Chinese', async () => {
    await openAfresh(at.page, '/method?region=chongqing&lang=en', '#documents');
    await at.page.getByRole('heading', { level: 1, name: 'Definitions and methods' }).waitFor();
    const unmarked = await at.page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode;
        if (/\p{Script=Han}/u.test(textContent ?? '') && !parentElement?.closest('[lang="zh-CN"]:not(html)'))
          texts.push(textContent ?? '');
      }
      return texts;
    });
    expect(unmarked).toEqual([]);
    const words = new Map(await rowsOf(at.page, 'statuses'));
    expect(words.get('behind')).toEqual(['◆ Behind', 'Running, pace ratio below 0.75.']);
    expect((await rowsOf(at.page, 'ledger')).map(([id]) => id)).toEqual(ledger.map(({ id }) => id));
    expect(await rowsOf(at.page, 'documents')).toHaveLength(5);
    await openAfresh(at.page, '/method?region=chongqing&lang=zh', '#documents');
  });

  it('no page broke or asked another address', () => {
    expect(at.faults).toEqual([]);
  });
});
