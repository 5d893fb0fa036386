import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figureOf, openBrowser, openPage, visit, type Visit } from './browser';
import {
  choose,
  confirm,
  committedFile,
  drop,
  linesOf,
  ownFile,
  readCounts,
  readNotice,
  readRefusal,
  stage,
  clearAll,
} from './loading';
import { board, ownFiles } from './ownCounts';
import { openBoard, openTarget, readTarget } from './reading';

const training = committedFile('training.csv');
const engineers = committedFile('engineers.csv');
const trainings = 'cq-digital-training-50k';
const perYear = 'cq-digital-engineers-3000-per-year';
const ownBanner = '当前显示本机载入的数据';
const sampleBanner = '示例数据（合成）';

let browser: Browser;
let at: Visit;
let sampleFigure: number | null;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
  await openBoard(at.page, '/?region=chongqing');
  sampleFigure = await figureOf(at.page, trainings, 'actual');
  await choose(at.page, ownFiles());
});

afterAll(() => browser.close());

async function actualOf(id: string): Promise<number | null | undefined> {
  const lines = await openBoard(at.page, '/?region=chongqing');
  return lines.find((line) => line.id === id)?.actual;
}

const main = () => at.page.locator('main').innerText();

describe('files of one’s own', () => {
  it('are accounted for row by row', async () => {
    expect(await readRefusal(at.page)).toBeNull();
    // File, read, loaded, rejected, repeated.
    expect(await readCounts(at.page)).toEqual([
      ['training.csv', 22, 19, 2, 1],
      ['engineers.csv', 15, 14, 0, 1],
      ['assessment.csv', 23, 23, 0, 0],
      ['competition.gb18030.csv', 9, 9, 0, 0],
      ['supply.csv', 26, 25, 1, 0],
    ]);
    const said = await at.page.locator('main [role="status"]').innerText();
    expect(said).toMatch(/competition\.gb18030\.csv：识别为“竞赛”，编码GB18030/);
    expect(said).toMatch(/读取22行：\s*载入19行，\s*未通过校验2行，\s*重复1行/);
  });

  it('have every rejected row named as a spreadsheet shows it', async () => {
    const rejections = async (file: string) => {
      const rows = at.page.locator(`[data-file="${file}"] table[data-table="rejections"] tbody tr`);
      return rows.evaluateAll((list) =>
        (list as HTMLTableRowElement[]).map(({ cells }) => [...cells].map((cell) => cell.innerText)),
      );
    };
    // T-013 and S-08: 江北区 on the day of its end; T-019: no such day.
    expect(await rejections('training.csv')).toEqual([
      ['14', '填报区县', '江北区', '所填区划在该行日期已撤销', '2025-11-06时已撤销，请按当时区划填写'],
      ['21', '开班日期', '2023-02-30', '不是有效日期', '请核对日期，写法如2026-03-05'],
    ]);
    expect(await rejections('supply.csv')).toEqual([
      [
        '9',
        'reporting_unit_id',
        '500105',
        '所填区划在该行日期已撤销',
        '2025-11-06时已撤销，请按当时区划填写',
      ],
    ]);
  });

  it('take the place of the sample everywhere, and the page says so', async () => {
    for (const address of ['/', `/targets/${trainings}`, '/data']) {
      await at.page.goto(`${inject('site')}#${address}`);
      await at.page.getByText(ownBanner).waitFor();
      expect(await readNotice(at.page)).not.toContain(sampleBanner);
    }
    const zhejiang = await openBoard(at.page, '/?region=zhejiang');
    expect(zhejiang.map(({ id, status, actual }) => [id, status, actual])).toEqual([
      ['zj-digital-training-1m', 'no-data', null],
      ['zj-digital-high-skilled-250k', 'no-data', null],
    ]);
  });

  it('stand on the overview with their figures', async () => {
    const lines = await openBoard(at.page, '/?region=chongqing');
    expect(lines).toHaveLength(board.length);
    for (const [id, status, actual, period] of board) {
      const line = lines.find((one) => one.id === id);
      expect.soft([id, line?.status, line?.period]).toEqual([id, status, period]);
      if (actual === null) expect.soft([id, line?.actual]).toEqual([id, null]);
      else expect.soft(line?.actual, id).toBeCloseTo(actual, 9);
    }
    expect(await main()).toContain('重庆市在推进的2项目标任务中，进度滞后1项，不评定进度1项。');
  });

  it('give the reader’s own unit its part', async () => {
    const lines = await openBoard(at.page, '/?region=chongqing&unit=500101');
    const own = (id: string) => lines.find((line) => line.id === id);
    expect(own(trainings)?.own).toBe(35);
    // 35 of 59.
    expect(own(trainings)?.ownText).toContain('59.3%');
    expect(own('cq-digital-evaluation-30k')?.own).toBe(3);
    expect(own(perYear)?.own).toBe(1);
    expect(own('cq-skilled-talent-total-5m')?.own).toBeNull();
  });
});

describe('a further load', () => {
  const [heading = '', ...rows] = linesOf(training);
  const known = rows.find((row) => row.includes(',T-018,'))!;
  const added = rows.find((row) => row.includes(',T-020,'))!.replace('T-020', 'T-101');
  const more = ownFile('追加.csv', [heading, known, added].join('\n'));

  it('appends what is new and calls the rest repeated', async () => {
    await choose(at.page, [more], 'append');
    expect(await readCounts(at.page)).toEqual([['追加.csv', 2, 1, 0, 1]]);
    expect(await actualOf(trainings)).toBe(60);
    await openTarget(at.page, trainings);
    const { figures } = await readTarget(at.page, trainings);
    expect(figures).toMatchObject({ 'trace-loaded': 34, 'trace-counted': 12, 'trace-repeated': 3 });
  });

  it('adds nothing when the same file is appended again', async () => {
    await choose(at.page, [more], 'append');
    expect(await readCounts(at.page)).toEqual([['追加.csv', 2, 0, 0, 2]]);
    expect(await actualOf(trainings)).toBe(60);
  });

  it('takes the place of the same dataset and region and of nothing else', async () => {
    const zhejiang = added.replace('重庆市', '浙江省').replace('市本级', '余杭区');
    await choose(at.page, [ownFile('浙江.csv', [heading, zhejiang].join('\n'))]);
    expect(await actualOf(trainings)).toBe(60);
    const [first] = await openBoard(at.page, '/?region=zhejiang');
    expect(first).toMatchObject({ id: 'zj-digital-training-1m', actual: 1 });

    await choose(at.page, [training]);
    expect(await readCounts(at.page)).toEqual([['training.csv', 22, 19, 2, 1]]);
    expect(await actualOf(trainings)).toBe(59);
    expect(await actualOf(perYear)).toBe(0);
    expect(await actualOf('cq-digital-evaluation-30k')).toBe(39);
    // The account of the figure names the rows that stand behind it, not those that gave way.
    await openTarget(at.page, trainings);
    expect.soft((await readTarget(at.page, trainings)).figures).toMatchObject({
      'trace-loaded': 19,
      'trace-counted': 11,
      'trace-repeated': 1,
    });
    expect.soft(await main()).not.toMatch(/engineers\.csv|追加\.csv/);
    expect((await openBoard(at.page, '/?region=zhejiang'))[0]).toMatchObject({ actual: 1 });
  });

  it('has the same figures when the same file is loaded twice, at once or one after the other', async () => {
    await choose(at.page, [training]);
    expect(await readCounts(at.page)).toEqual([['training.csv', 22, 19, 2, 1]]);
    expect(await actualOf(trainings)).toBe(59);
    const copy = { ...training, name: 'training (2).csv' };
    await stage(at.page, [training, copy]);
    expect(await readRefusal(at.page)).toContain('与training.csv内容相同，未重复载入');
    await confirm(at.page);
    expect(await readCounts(at.page)).toEqual([['training.csv', 22, 19, 2, 1]]);
    await choose(at.page, [copy], 'append');
    expect(await readCounts(at.page)).toEqual([['training (2).csv', 22, 0, 2, 20]]);
    expect(await actualOf(trainings)).toBe(59);
  });

  it('may be dropped on any page', async () => {
    await at.page.goto(`${inject('site')}#/data`);
    await at.page.getByLabel('替换原有数据').check();
    await openTarget(at.page, perYear);
    await drop(at.page, [training, engineers]);
    expect(at.page.url()).toContain('#/data');
    expect(await readCounts(at.page)).toEqual([
      ['training.csv', 22, 19, 2, 1],
      ['engineers.csv', 15, 14, 0, 1],
    ]);
    expect(await actualOf(perYear)).toBe(10);
    expect(await actualOf(trainings)).toBe(59);
  });
});

describe('the way back to the sample', () => {
  const isSample = async () => {
    await at.page.getByText(sampleBanner).first().waitFor();
    expect(await readNotice(at.page)).not.toContain(ownBanner);
    expect(await actualOf(trainings)).toBe(sampleFigure);
    expect((await openBoard(at.page, '/?region=zhejiang'))[0]?.status).not.toBe('no-data');
  };

  it('is clearing one’s own data', async () => {
    await at.page.goto(`${inject('site')}#/data`);
    await clearAll(at.page);
    await isSample();
    // What was said about files that are no longer there is gone too.
    await at.page.goto(`${inject('site')}#/data`);
    await at.page.locator('input[type="file"]:enabled').waitFor();
    expect(await readCounts(at.page)).toEqual([]);
  });

  it('is loading the page anew: nothing is kept', async () => {
    // The sample gives way also where one's own data would be appended.
    await choose(at.page, [training], 'append');
    expect(await actualOf(trainings)).toBe(59);
    await at.page.reload();
    await at.page.locator('html[data-ready="live"]').waitFor();
    expect(await main()).toContain('本页曾载入1个文件');
    expect(await at.page.locator('main data').count()).toBe(0);
    await at.page.getByRole('button', { name: '查看示例数据（合成）' }).click();
    await isSample();
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
