import { read } from '@e965/xlsx';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { evaluate } from '../export/evaluate';
import { gb18030 } from '../ingest/corpus/gb18030';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, ownFile, readCounts, stage, confirm } from './loading';
import { packed, printPages } from './paper';
import { menusOf, take } from './takeAway';

const perYear = '/districts?region=chongqing&lang=zh&theme=light&target=cq-digital-engineers-3000-per-year';
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
});

afterAll(() => browser.close());

/** Small, so that few completions make figures: 万州区 1, 黔江区 2, 渝中区 6, 两江新区 1. */
const people = ownFile(
  '2025年常住人口.csv',
  gb18030(
    [
      '地区,数据截至日期,区县（单位）,年度,常住人口（人）,数据来源',
      '重庆市,2026-05-31,万州区,2025,16000,测试公报',
      '重庆市,2026-05-31,渝中区,2025,"48,000",测试公报',
      '重庆市,2026-05-31,黔江区,2024,20000,上年公报',
      '重庆市,2026-05-31,渝中区,2027,1,以后公报',
      '重庆市,2026-05-31,江北区,2024,93000,上年公报',
      '重庆市,2026-05-31,江北区,2026,93000,测试公报',
      '重庆市,2026-05-31,500000,2025,320000,测试公报',
    ].join('\n'),
  ),
);

const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const shape = (properties: object, x: number, y: number) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [square(x, y)] },
});
const boundaryFile = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const boundaries = boundaryFile('squares.geojson', {
  type: 'FeatureCollection',
  features: [
    shape({ adcode: 500101, name: '万州区' }, 108, 30),
    shape({ adcode: 500103, name: '渝中区' }, 106, 29),
    shape({ name: '黔江区' }, 108, 29),
    shape({ name: '江北区' }, 107, 29),
    shape({ adcode: 500112, name: '渝北区' }, 107, 30),
  ],
});

async function open(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await page.locator('[data-table="districts"]').waitFor();
}

async function figuresOf(page: Page, name: string): Promise<Record<string, number>> {
  const cells = await page
    .locator(`[data-table="districts"] tr[data-key] [data-figure="${name}"]`)
    .evaluateAll((all) =>
      (all as HTMLDataElement[]).map((cell) => [
        cell.closest('tr')?.dataset['key'] ?? '',
        Number(cell.value),
      ]),
    );
  return Object.fromEntries(cells) as Record<string, number>;
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const panelOf = (page: Page) => page.locator('details.basemap');

async function openPanel(page: Page): Promise<void> {
  const panel = panelOf(page);
  if (!(await panel.evaluate((element) => (element as HTMLDetailsElement).open)))
    await panel.locator('summary').click();
}

async function drawSquares(page: Page): Promise<void> {
  await openPanel(page);
  const panel = panelOf(page);
  await panel.locator('input[type="file"]').setInputFiles(boundaries);
  await panel.getByLabel('底图来源').fill('测试方格');
  await panel.getByLabel('审图号').fill('测S(2026)001号');
  await panel.getByRole('button', { name: '绘制底图' }).click();
  await page.locator('[data-figure="basemap"] svg').waitFor();
}

describe('a reference population', () => {
  it('is not part of the sample: the page says so and leads to where one is loaded', async () => {
    const { page } = at;
    await open(page, `${perYear}&measure=perHead`);
    await page
      .getByText('未载入2026年及以前的各单位参考人口，不能显示“每万人完成数”，改为显示累计完成。')
      .waitFor();
    await page.getByText('未载入各单位参考人口，不提供人均指标。').waitFor();
    await page.getByRole('link', { name: '在“数据管理”载入常住人口' }).click();
    await page.getByRole('heading', { level: 1, name: '数据管理' }).waitFor();
  });

  it('is loaded like any other file, in GBK, and changes no target', async () => {
    const { page } = at;
    await choose(page, ['training.csv', 'engineers.csv', 'allocations.csv'].map(committedFile));
    await stage(page, [people], 'append');
    await page.getByText('常住人口只用于“区县”页的每万人完成数，不计入任何目标。').waitFor();
    await confirm(page);
    // 江北区 had ended before 2026.
    expect(await readCounts(page)).toEqual([['2025年常住人口.csv', 7, 6, 1, 0]]);
    expect(await page.getByRole('main').innerText()).toContain('江北区');
    const line = page.locator('[data-table="loaded"] tr[data-key="populations/chongqing"]');
    expect((await line.innerText()).replace(/\s+/g, ' ')).toBe('常住人口 重庆市 6 2026-05-31');
  });

  it('gives completions for every 10,000 residents of the newest year, and dashes with the reason', async () => {
    const { page } = at;
    await open(page, `${perYear}&measure=perHead`);
    // 1 of 16,000; 6 of 48,000; 10 of 320,000.
    expect(await figuresOf(page, 'per-head')).toEqual({ '500101': 0.625, '500103': 1.25, total: 0.3125 });
    expect(await figuresOf(page, 'population')).toEqual({
      '500101': 16_000,
      '500103': 48_000,
      total: 320_000,
    });
    const text = (unit: string) =>
      page.locator(`[data-table="districts"] tr[data-key="${unit}"]`).innerText();
    expect(await text('500101')).toContain('0.63');
    expect(await text('500114')).toContain('未载入2025年常住人口');
    expect(await text('500000')).toContain('本级不对应常住人口');
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('每万人完成数＝累计完成×10000÷2025年常住人口（来源：测试公报）。');
    expect(main).toContain('合计按全市常住人口320,000人计算。');
    expect(main).not.toContain('不提供人均指标');
    expect(await page.locator('.tile[data-key="500103"] data').innerText()).toBe('1.25');
    expect(await page.locator('.tile[data-key="500114"]').innerText()).toContain('—');
    expect(await page.getByLabel('指标').inputValue()).toBe('perHead');
  });

  it('leaves the page with formulas that give what is printed', async () => {
    const { page } = at;
    const { bytes } = await take(page, menusOf(page).first(), 'xlsx');
    const book = read(bytes, { cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    const formulas = Object.entries(sheet).filter(([, cell]) =>
      (cell as { f?: string }).f?.includes('*1000000/'),
    );
    expect(formulas.map(([, cell]) => (cell as { v: number }).v)).toEqual([0.63, 1.25, 0.31]);
    for (const [address, cell] of formulas) expect(evaluate(sheet, address)).toBe((cell as { v: number }).v);
    expect(JSON.stringify(book)).toContain('来源：测试公报');
  });

  it('of an earlier year is used for an earlier cut-off', async () => {
    const { page } = at;
    await open(page, '/districts?region=chongqing&target=cq-digital-training-50k&measure=perHead&to=2024-12');
    const population = await figuresOf(page, 'population');
    expect(population['500114']).toBe(20_000);
    expect(population['500101']).toBeUndefined();
  });
});

describe('a boundary file', () => {
  it('is refused in words when it cannot be used', async () => {
    const { page } = at;
    await open(page, `${perYear}&measure=perHead`);
    await openPanel(page);
    const input = panelOf(page).locator('input[type="file"]');
    const said = panelOf(page).getByRole('alert');
    await input.setInputFiles(boundaryFile('broken.geojson', '{"type":'));
    await expect.poll(() => said.innerText()).toBe('文件不是有效的GeoJSON（JSON格式有误），未载入。');
    await input.setInputFiles(boundaryFile('large.geojson', ' '.repeat(11 * 2 ** 20)));
    await expect.poll(() => said.innerText()).toContain('文件有11MB，超过10MB，未载入。');
    await input.setInputFiles(
      boundaryFile('name.geojson', {
        type: 'FeatureCollection',
        features: [shape({ name: '江北区' }, 0, 0)],
      }),
    );
    await expect.poll(() => said.innerText()).toContain('没有识别出重庆市的单位');
    expect(await page.locator('[data-figure="basemap"]').count()).toBe(0);
  });

  it('is drawn once source and approval number are given, beside grid and table, by the same steps', async () => {
    const { page } = at;
    const panel = panelOf(page);
    await panel.locator('input[type="file"]').setInputFiles(boundaries);
    await panel.getByText('已读取“squares.geojson”，识别出4个单位的图形。').waitFor();
    await panel.getByText('没有代码、名称对应多个单位的图形1个（江北区），未使用').waitFor();
    await panel.getByLabel('底图来源').fill('测试方格');
    await panel.getByRole('button', { name: '绘制底图' }).click();
    await panel.getByText('请填写审图号。').waitFor();
    expect(await page.locator('[data-figure="basemap"]').count()).toBe(0);
    await panel.getByLabel('审图号').fill('测S(2026)001号');
    await panel.getByRole('button', { name: '绘制底图' }).click();
    const figure = page.locator('[data-figure="basemap"]');
    await figure.locator('svg path').first().waitFor();
    expect(await figure.locator('svg').getAttribute('aria-label')).toBe('区县底图：每万人完成数');
    const caption = await figure.locator('figcaption').innerText();
    expect(caption).toContain('底图来源：测试方格　审图号：测S(2026)001号　界线仅供示意，不作为划界依据');
    expect(caption).toContain('叠加数据后的地图公开使用前应依法履行地图审核手续，发布版默认不含此图');
    const missing = await figure.locator('[data-basemap="missing"]').innerText();
    expect(missing).toContain('两江新区');
    expect(missing).not.toContain('万州区');
    // One path for each of the four units; 渝北区 has no figure and is drawn as such.
    expect(await figure.locator('svg path[fill-opacity], svg g[fill-opacity] path').count()).toBe(2);
    expect(await figure.locator('svg g[stroke-dasharray] path').count()).toBe(2);
    const legends = await page.locator('.tile-legend').allInnerTexts();
    expect(legends).toHaveLength(2);
    expect(legends[0]).toBe(legends[1]);
    expect(await page.locator('.tile').count()).toBe(42);
    expect(await violations(page)).toEqual([]);
  });

  it('stays while the page is open, whatever fails, and follows the measure', async () => {
    const { page } = at;
    await page.getByLabel('指标').selectOption('volume');
    const svg = page.locator('[data-figure="basemap"] svg');
    await expect.poll(() => svg.getAttribute('aria-label')).toBe('区县底图：累计完成');
    await panelOf(page).locator('input[type="file"]').setInputFiles(boundaryFile('broken.geojson', '{'));
    await panelOf(page).getByText('原有底图未变动。').waitFor();
    expect(await svg.count()).toBe(1);
    await page.getByRole('navigation').getByRole('link', { name: '总览', exact: true }).click();
    await page.getByRole('navigation').getByRole('link', { name: '区县', exact: true }).click();
    await svg.waitFor();
    expect((await printPages(page)).join('')).toContain(packed('底图来源：测试方格'));
    const { bytes } = await take(page, menusOf(page).first(), 'xlsx');
    expect(JSON.stringify(read(bytes))).not.toContain('底图');
    await page.evaluate(() => (document.documentElement.dataset['edition'] = 'public'));
    expect((await printPages(page)).join('')).not.toContain('底图');
    await page.evaluate(() => delete document.documentElement.dataset['edition']);
  });

  it('is as wide as a phone, and gone when it is taken away', async () => {
    const { page } = at;
    await open(page, `${perYear}&measure=perHead`);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('[data-figure="basemap"] svg').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0);
    await openPanel(page);
    await panelOf(page).getByRole('button', { name: '移除底图' }).click();
    expect(await page.locator('[data-figure="basemap"]').count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('is gone when the page is opened anew', async () => {
    const { page } = at;
    await drawSquares(page);
    await page.reload();
    // Own data were not kept either: the page asks before it shows the sample.
    await page.getByRole('button', { name: '查看示例数据' }).click();
    await open(page, perYear);
    expect(await page.locator('[data-figure="basemap"]').count()).toBe(0);
    await drawSquares(page);
    await page.getByLabel('地区').selectOption('zhejiang');
    await page.getByText('当前底图没有浙江省各单位的图形。').waitFor();
    expect(at.faults).toEqual([]);
  });

  it('is not offered where the page is marked for release', async () => {
    const visited = await openPage(browser);
    const site = inject('site');
    await visited.context.route(site, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<html', '<html data-edition="public"');
      await route.fulfill({ response, body });
    });
    await open(visited.page, '/districts?region=chongqing');
    expect(await visited.page.locator('html').getAttribute('data-edition')).toBe('public');
    expect(await visited.page.getByText('载入底图').count()).toBe(0);
    expect(await visited.page.locator('input[type="file"]').count()).toBe(0);
    expect(visited.faults).toEqual([]);
    await visited.context.close();
  });
});
