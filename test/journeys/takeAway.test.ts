import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { figureFrom, tallyOf } from './expectedFigures';
import { expectedStandings, monthsOf, shownYear } from './expectedStandings';
import { openBoard, openTarget } from './reading';
import {
  columnOf,
  menuOf,
  menusOf,
  offersOf,
  readPngSize,
  readSvg,
  rowOf,
  saidOf,
  take,
  takeTables,
  type ReadTable,
} from './takeAway';
import { cutOf } from './tallies';

const trainings = 'cq-digital-training-50k';
const behind = 'zj-digital-training-1m';
const banner = '示例数据（合成）：全部数值由程序随机生成，不反映任何地区、机构的实际工作情况，不得引用。';
const notStatistics = '业务工作数据，非法定统计数据';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { acceptDownloads: true });
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

describe('the board of the sample, taken away', () => {
  let book: ReadTable;

  beforeAll(async () => {
    await openBoard(at.page, '/?region=chongqing&unit=500104');
    await at.page.locator('[data-key="500104"]').first().waitFor();
    book = await takeTables(at.page, '导出“重庆市数字技能目标任务进展情况”');
  });

  it('is everything that can be taken from the overview', async () => {
    expect(await menusOf(at.page).count()).toBe(1);
    expect(await offersOf(at.page, menusOf(at.page))).toEqual(['表格（CSV）', '表格（XLSX）']);
  });

  it.each(expectedStandings.filter(({ region }) => region === 'chongqing'))(
    'has what the generator counted: $id',
    (one) => {
      const row = rowOf(book, one.id);
      const figure = figureFrom(one, tallyOf(one.id));
      const isShare = one.way === 'share' || one.way === 'floor';
      // A share is cut after two decimals of its percentage.
      expect(row['完成数']).toBe(isShare ? Math.floor(figure * 10_000) / 100 : figure);
      expect(row['数据截至']).toBe('2026-10-31');
      // 5,234,500 as published for the end of 2025.
      if (one.way === 'stock') expect(row['完成情况']).toContain('2025年12月31日');
      if (one.months === null) return;
      const own = cutOf(tallyOf(one.id).byUnit, shownYear(one)).get('500104') ?? 0;
      expect(row['本单位：大渡口区 完成数']).toBe(own);
    },
  );

  it('has targets, units and clauses beside the figures', () => {
    expect(book.rows).toHaveLength(26);
    expect(rowOf(book, trainings)).toMatchObject({
      目标任务: '数字技能培训5万人次以上',
      任务期: '2022-01-01～2025-12-31',
      进度: '已完成',
      计量单位: '人次',
      目标任务数: 50_000,
      '完成率（%）': 119.65,
      计数时点: '结业人次',
    });
    // 2,431 of 3,000 after ten of twelve months.
    expect(rowOf(book, 'cq-digital-engineers-3000-per-year')).toMatchObject({
      评定期间: '2026',
      目标任务数: 3000,
      '完成率（%）': 81.03,
      '序时进度（%）': 83.33,
      '高于（＋）或低于（－）序时进度（个百分点）': -2.3,
    });
  });

  it('says what it is, for which unit, of which day, and that it is made up', () => {
    expect(book.mark).toBe(banner);
    expect(saidOf(book, '名称')).toEqual(['重庆市数字技能目标任务进展情况']);
    expect(saidOf(book, '统计口径')).toHaveLength(1);
    expect(saidOf(book, '筛选')).toEqual(['本单位：大渡口区']);
    expect(saidOf(book, '数据截至')[0]).toContain('培训数据截至2026年10月31日');
    expect(saidOf(book, '数据来源')).toEqual(['示例数据（合成）']);
    expect(saidOf(book, '说明')).toContain(notStatistics);
    expect(saidOf(book, '依据')[0]).toMatch(/渝.+〔20\d\d〕\d+号/);
  });

  it('is named by what it holds, as the sample', async () => {
    const { name } = await take(at.page, menusOf(at.page), 'csv');
    expect(name).toBe('示例_重庆市数字技能目标任务进展情况_2026-10-31.csv');
  });
});

describe('a target of the sample, taken away', () => {
  const tally = tallyOf(trainings);

  it('offers drawings and tables, each with a name of its own', async () => {
    await openTarget(at.page, trainings);
    await at.page.getByRole('button', { name: '查看计入的记录' }).click();
    await at.page.locator('table[data-table="records"]').waitFor();
    const offered: [string | null, number][] = [];
    for (const one of await menusOf(at.page).all())
      offered.push([await one.getAttribute('aria-label'), (await offersOf(at.page, one)).length]);
    expect(offered).toEqual([
      ['导出“数字技能培训-累计完成与序时应完成”', 4],
      ['导出“数字技能培训-逐月完成”', 4],
      ['导出“数字技能培训-由谁完成（区县）”', 2],
      ['导出“数字技能培训-逐条记录”', 2],
    ]);
  });

  it('has every month as the generator counted it, and their running total', async () => {
    const months = monthsOf(['2022-01', '2025-12']);
    const counted = months.map((month) => tally.byMonth[month] ?? 0);
    const byMonth = await takeTables(at.page, '导出“数字技能培训-逐月完成”');
    expect(columnOf(byMonth, '当月完成（人次）')).toEqual(counted);
    expect(byMonth.rows.map(([month]) => month)).toEqual(months);

    const course = await takeTables(at.page, '导出“数字技能培训-累计完成与序时应完成”');
    let sum = 0;
    expect(columnOf(course, '累计完成（人次）')).toEqual(counted.map((value) => (sum += value)));
    expect(sum).toBe(59_827);
    expect(course.mark).toBe(banner);
    expect(saidOf(course, '统计口径')[0]).toContain(
      '计数时点：结业人次；计数单位：人次；任务期：2022年1月1日至2025年12月31日',
    );
    expect(saidOf(course, '筛选')).toEqual(['全部']);
    expect(saidOf(course, '数据截至')).toEqual(['2026年10月31日']);
    expect(saidOf(course, '数据来源')).toEqual(['示例数据（合成）']);
    expect(saidOf(course, '取数说明')[0]).toMatch(/载入83698条，计入59827条/);
    expect(saidOf(course, '说明')).toContain(notStatistics);
  });

  it.each([
    ['区县', 'byUnit'],
    ['职业', 'byOccupation'],
    ['培训机构', 'byInstitution'],
  ] as const)('has all who carry it: %s', async (heading, cut) => {
    await at.page.getByRole('tab', { name: heading, exact: true }).click();
    const table = await takeTables(at.page, `导出“数字技能培训-由谁完成（${heading}）”`);
    const rows = table.rows.slice(0, -1).map((row) => [row[1] === '—' ? '' : row[1], row[2]]);
    expect(Object.fromEntries(rows.filter(([, value]) => value !== 0))).toEqual(
      Object.fromEntries(cutOf(tally[cut], null)),
    );
    expect(table.rows.at(-1)?.slice(0, 3)).toEqual(['合计', '—', 59_827]);
  });

  it('has single records, their codes as text', async () => {
    const table = await takeTables(at.page, '导出“数字技能培训-逐条记录”');
    expect(table.rows).toHaveLength(500);
    expect(table.rows.every((row) => /^(50\d{4}|CQ-[A-Z]+)$/.test(String(row[2])))).toBe(true);
    expect(saidOf(table, '说明').some((text) => text.includes('最多列500条'))).toBe(true);
  });

  it.each([
    ['unit=500104', '', '区县：大渡口区', cutOf(tally.byUnit, null).get('500104')],
    [
      'from=2024-03&to=2024-08',
      ' 2024-03/2024-08',
      '2024年3月1日至2024年8月31日',
      monthsOf(['2024-03', '2024-08']).reduce((sum, month) => sum + (tally.byMonth[month] ?? 0), 0),
    ],
  ])('says which part of it was chosen: %s', async (search, period, said, total) => {
    await openTarget(at.page, trainings, search);
    const table = await takeTables(at.page, `导出“数字技能培训${period}-逐月完成”`);
    expect(saidOf(table, '筛选')).toEqual([said]);
    expect(columnOf(table, '当月完成（人次）').reduce((sum, value) => sum + value, 0)).toBe(total);
  });

  it.each([
    ['累计完成与序时应完成', '数字技能培训：累计完成与序时应完成'],
    ['逐月完成', '数字技能培训：逐月完成'],
  ])('has its drawings with all that must be said of them: %s', async (card, title) => {
    await openTarget(at.page, trainings, 'unit=500104&from=2024-03');
    await at.page.locator('.plot svg').nth(1).waitFor();
    const svg = await take(at.page, menuOf(at.page, `导出“数字技能培训 2024-03/2025-12-${card}”`), 'svg');
    expect(svg.name).toBe(`示例_数字技能培训 2024-03 2025-12-${card}_2026-10-31.svg`);
    const picture = await readSvg(at.page, svg);
    expect(picture).toMatchObject({ isWellFormed: true, title, leans: false });
    expect(picture.marks).toBeGreaterThan(10);
    const text = picture.texts.join('');
    expect(picture.texts[0]).toBe(title);
    expect(text).toContain('单位：人次');
    expect(text).toContain('所选范围：区县：大渡口区；2024年3月1日至2025年12月31日');
    expect(text).toContain('数据截至2026年10月31日');
    expect(text).toContain('数据来源：示例数据（合成）');
    expect(text).toContain(notStatistics);
    // Over the drawing, besides the line of the source.
    expect(picture.texts.filter((one) => one === '示例数据（合成）').length).toBeGreaterThan(1);

    const png = await take(at.page, menuOf(at.page, `导出“数字技能培训 2024-03/2025-12-${card}”`), 'png');
    expect(png.name).toBe(svg.name.replace(/svg$/, 'png'));
    const [width, height] = picture.size;
    expect(width).toBeGreaterThan(600);
    expect(readPngSize(png)).toEqual([2 * width, 2 * height]);
  });
});

describe('the sample taken away in English', () => {
  it('says all of it in English', async () => {
    await openBoard(at.page, '/?region=zhejiang&lang=en');
    await at.page.locator('html[lang="en"]').waitFor();
    const board = await takeTables(at.page, 'Export “Digital-skill targets of Zhejiang”', 'en');
    expect(rowOf(board, behind)).toMatchObject({
      Target: 'At least 1,000,000 digital-skill training person-times over five years',
      'Target figure': 1_000_000,
      Completed: 548_113,
      'Completion rate (%)': 54.81,
      Status: 'Behind',
    });
    expect(board.mark).toMatch(/^Synthetic sample/);
    expect(saidOf(board, 'Filter')).toEqual(['All']);
    expect(saidOf(board, 'Source of the data')).toEqual(['Synthetic sample']);
    expect(saidOf(board, 'Note')).toContain('Administrative data, not official statistics');
    const chinese = [...board.headings, ...board.notes.flat()].filter((text) => /\p{Script=Han}/u.test(text));
    // Documents are quoted by their own numbers.
    expect(chinese.filter((text) => !/^浙.+号$/.test(text))).toEqual([]);

    await openTarget(at.page, behind, 'unit=330106&lang=en');
    await at.page.locator('.plot svg').nth(2).waitFor();
    const menus = menusOf(at.page, 'en');
    const names = await menus.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(names).toHaveLength(4);
    const months = await takeTables(at.page, names[2]!, 'en');
    const total = columnOf(months, months.headings[1]!).reduce((sum, value) => sum + value, 0);
    expect(total).toBe(cutOf(tallyOf(behind).byUnit, null).get('330106'));
    expect(saidOf(months, 'Filter')[0]).toMatch(/^District or county: /);
    const picture = await readSvg(at.page, await take(at.page, menuOf(at.page, names[2]!), 'svg', 'en'));
    expect(picture.isWellFormed).toBe(true);
    expect(picture.texts.join(' ')).toMatch(
      /Unit: .*District or county.*Data to 31 October 2026.*Source of the data: Synthetic sample/,
    );
    await at.page.goto(`${inject('site')}#/?region=chongqing&lang=zh`);
    await at.page.locator('html[lang="zh-CN"]').waitFor();
  });
});

it('every file came without a fault of the page', () => {
  expect(at.faults).toEqual([]);
});
