import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, ownFile } from './loading';
import { openBoard, openTarget } from './reading';
import {
  menuOf,
  menusOf,
  readCsv,
  readSvg,
  rowOf,
  saidOf,
  take,
  takeTables,
  type ReadTable,
} from './takeAway';

const trainings = 'cq-digital-training-50k';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

describe('own data, taken away', () => {
  /** Institutions whose names a spreadsheet would compute, the first wrapped as systems wrap texts: 11 + 13 + 17 + 19 persons of 渝中区 in May 2024. */
  const hostile = [
    ['=样例学校', 11],
    ['+86样例学校', 13],
    ['-样例学校', 17],
    ['@样例学校', 19],
  ] as const;
  const lines = hostile.map(([name, count], i) =>
    [
      `chongqing,2026-10-31,F-${i},aggregate,${count},500103,CQF-000${i},${name.startsWith('=') ? `"=""${name}"""` : name}`,
      `F-K${i},digital-skill,subsidised,employment-skill,4-04-05-05,2024-05-06,2024-05-24,completed`,
    ].join(','),
  );
  const heading =
    'region,as_of_date,record_id,record_grain,count,reporting_unit_id,institution_id,institution_name,class_id,program,channel,training_type,occupation_code,class_start_date,class_end_date,completion_status';

  beforeAll(async () => {
    await choose(at.page, [
      committedFile('training.csv'),
      ownFile('=样例.csv', [heading, ...lines].join('\n')),
    ]);
    expect(await at.page.locator('[role="status"] [data-file]').count()).toBe(2);
  });

  it('has no mark, names its source, and is not called a sample', async () => {
    await openBoard(at.page, '/?region=chongqing');
    const board = await takeTables(at.page, '导出“重庆市数字技能目标任务进展情况”');
    expect(board.mark).toBeNull();
    expect(board.notes.flat().join()).not.toContain('示例');
    expect(saidOf(board, '数据来源')).toEqual(['本机载入的培训数据']);
    expect(saidOf(board, '数据截至')).toEqual(['培训数据截至2026年10月31日']);
    expect(saidOf(board, '说明')).toContain('业务工作数据，非法定统计数据');
    // 59 of training.csv, and these 60.
    expect(rowOf(board, trainings)).toMatchObject({ 完成数: 119, '完成率（%）': 0.23, 进度: '到期未完成' });
    expect(rowOf(board, 'cq-digital-evaluation-30k')).toMatchObject({ 完成数: '—', 数据截至: '—' });
    const { name } = await take(at.page, menusOf(at.page), 'xlsx');
    expect(name).toBe('重庆市数字技能目标任务进展情况_2026-10-31.xlsx');
  });

  it('has the figures of a district in a period', async () => {
    // T-004 T-005 T-006, T-008 (30).
    await openTarget(at.page, trainings, 'unit=500101&from=2023-01');
    const months = await takeTables(at.page, '导出“数字技能培训 2023-01/2025-12-逐月完成”');
    expect(
      Object.fromEntries(
        months.rows.filter(([, value]) => value !== 0).map(([month, value]) => [month, value]),
      ),
    ).toEqual({
      '2023-03': 3,
      '2023-05': 30,
    });
    expect(saidOf(months, '筛选')).toEqual(['区县：万州区；2023年1月1日至2025年12月31日']);
    expect(saidOf(months, '统计期')).toEqual(['2023年1月1日至2025年12月31日']);
    expect(saidOf(months, '取数说明')[0]).toMatch(/计入4条/);
    await at.page.getByRole('button', { name: '查看计入的记录' }).click();
    await at.page.locator('table[data-table="records"]').waitFor();
    const records = await takeTables(at.page, '导出“数字技能培训 2023-01/2025-12-逐条记录”');
    expect(records.rows.map((row) => [row[0], row[2], row.at(-1)])).toEqual([
      ['T-004', '500101', 1],
      ['T-005', '500101', 1],
      ['T-006', '500101', 1],
      ['T-008', '500101', 30],
    ]);
  });

  it('takes the force from names that a spreadsheet would compute', async () => {
    await openTarget(at.page, trainings, 'unit=500103&from=2024-05&to=2024-05');
    await at.page.getByRole('tab', { name: '培训机构', exact: true }).click();
    const name = '导出“数字技能培训 2024-05/2024-05-由谁完成（培训机构）”';
    const csv = readCsv(await take(at.page, menuOf(at.page, name), 'csv'));
    const shown = (table: ReadTable) => table.rows.slice(0, -1).map((row) => [row[0], Number(row[2])]);
    expect(shown(csv)).toEqual(hostile.toReversed().map(([text, count]) => [`'${text}`, count]));
    expect(saidOf(csv, '取数说明')[0]).toMatch(/^training\.csv、=样例\.csv；/);
    const cells = [...csv.headings, ...csv.notes.flat(), ...csv.rows.flat()].map(String);
    expect(cells.filter((cell) => /^\s*[=+@]/.test(cell) || /^\s*-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    // In a workbook these are cells of text.
    expect(shown(await takeTables(at.page, name))).toEqual(
      hostile.toReversed().map(([text, count]) => [text, count]),
    );
  });

  it('has drawings without a watermark', async () => {
    await openTarget(at.page, trainings);
    await at.page.locator('.plot svg').nth(1).waitFor();
    const svg = await take(at.page, menuOf(at.page, '导出“数字技能培训-逐月完成”'), 'svg');
    expect(svg.name).toBe('数字技能培训-逐月完成_2026-10-31.svg');
    const { isWellFormed, texts } = await readSvg(at.page, svg);
    expect(isWellFormed).toBe(true);
    expect(texts.join('')).toContain('数据来源：本机载入的培训数据');
    expect(texts.join('')).not.toContain('示例');
  });
});

it('every file came without a fault of the page', () => {
  expect(at.faults).toEqual([]);
});
