import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, readCounts, readRefusal } from './loading';
import { openBoard, openTarget, readTarget } from './reading';
import { reporting, submissionsOf } from './submissions';

const trainings = 'cq-digital-training-50k';
const perYear = 'cq-digital-engineers-3000-per-year';
let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
  await choose(at.page, [committedFile('training.csv'), committedFile('engineers.csv')]);
});

afterAll(() => browser.close());

const main = () => at.page.locator('main').innerText();

it('does not call a reading 0 whose data are not loaded', async () => {
  // Certificates stand in the assessment records, of which there are none here.
  await openTarget(at.page, perYear);
  expect((await readTarget(at.page, perYear)).figures['other-reading']).toBeUndefined();
  expect(await main()).not.toContain('为0名');
});

describe('the register of reports', () => {
  const statusOf = async () =>
    (await openBoard(at.page, '/?region=chongqing')).find(({ id }) => id === perYear);

  it('gates nothing while none is loaded', async () => {
    await openTarget(at.page, perYear);
    expect(await main()).toContain('未载入报送登记，报齐情况不详，不影响评定');
  });

  it('says that all units reported, zero reports included', async () => {
    await choose(at.page, [submissionsOf([...reporting, '江北区'])]);
    // 江北区 had ended a year before.
    expect(await readCounts(at.page)).toEqual([['报送.csv', 40, 39, 1, 0]]);
    expect(await main()).toContain('2026-10时已撤销，请按当时区划填写');
    expect(await statusOf()).toMatchObject({ status: 'behind', actual: 10 });
    await openTarget(at.page, perYear);
    expect(await main()).toContain('2026年10月应报39个单位，已报齐（其中零报告4个）');
  });

  it('names the missing units and leaves the status from 90 % on', async () => {
    // 36 of 39 are 92.3 %.
    await choose(at.page, [submissionsOf(reporting.slice(0, 36))]);
    expect(await statusOf()).toMatchObject({ status: 'behind', actual: 10 });
    await openTarget(at.page, perYear);
    const said = await main();
    expect(said).toContain('应报39个单位，已报36个，报送率92.3%');
    expect(said).toContain('未报单位：两江新区、西部科学城重庆高新区、万盛经开区');
    expect(said).not.toContain('暂不评定');
  });

  it('withholds the status under 90 %, with the figures left in place', async () => {
    // 35 of 39 are 89.7 %.
    await choose(at.page, [submissionsOf(reporting.slice(0, 35))]);
    expect(await statusOf()).toMatchObject({ status: 'withheld', actual: 10 });
    expect(await main()).toContain('数据未报齐暂不评定1项');
    await openTarget(at.page, perYear);
    expect((await readTarget(at.page, perYear)).status).toBe('withheld');
    expect(await main()).toContain(
      '应报39个单位，已报35个，报送率89.7%，低于90.0%，暂不评定。' +
        '未报单位：彭水苗族土家族自治县、两江新区、西部科学城重庆高新区、万盛经开区',
    );
    // The closed years were not in the register's month.
    const closed = (await openBoard(at.page, '/?region=chongqing')).find(({ id }) => id === trainings);
    expect(closed).toMatchObject({ status: 'missed', actual: 59 });
    await choose(at.page, [submissionsOf(reporting)]);
    expect(await statusOf()).toMatchObject({ status: 'behind' });
  });
});

describe('tasks of the units', () => {
  /** Task, completion and status word of a unit's row; null where a cell is empty. */
  async function taskOf(unit: string) {
    const row = at.page.locator(`table[data-table="unit"] tr[data-key="${unit}"]`);
    expect.soft(await row.count(), `${unit} is listed`).toBe(1);
    if ((await row.count()) === 0) return null;
    const valueOf = async (name: string) => {
      const figure = row.locator(`data[data-figure="${name}"]`);
      return (await figure.count()) === 0 ? null : Number(await figure.getAttribute('value'));
    };
    const tag = row.locator('.status-tag');
    const status = (await tag.count()) === 0 ? null : (await tag.innerText()).split(/\s/).at(-1);
    return [await valueOf('quota'), await valueOf('completion'), status];
  }

  it('have no status before they are loaded', async () => {
    await openTarget(at.page, perYear);
    await at.page.getByRole('tab', { name: '区县' }).click();
    expect(await at.page.locator('table[data-table="unit"] .status-tag').count()).toBe(0);
    expect(await main()).toContain('未下达或未载入分解任务，只列完成数和占比，不计算完成率、不评定进度。');
  });

  it('are checked to add up and judged by their milestones', async () => {
    await choose(at.page, [committedFile('allocations.csv')]);
    expect(await readRefusal(at.page)).toBeNull();
    expect(await readCounts(at.page)).toEqual([['allocations.csv', 9, 9, 0, 0]]);
    await openTarget(at.page, perYear);
    await at.page.getByRole('tab', { name: '区县' }).click();
    // 2026: 4 + 2 (adjusted from 5) + 7 + 1 + 10 + 2 = 26.
    expect((await readTarget(at.page, perYear)).figures).toMatchObject({ actual: 10, 'quota-sum': 26 });
    expect((await main()).replaceAll(',', '')).toContain(
      '分解任务合计26名，与目标任务3000名不一致，相差2974名',
    );
    // 1 of 4: planned by October 3 + 1 ÷ 3; 渝中区 6 of 7: planned 6 + 1 ÷ 3, so 0.947 of the plan.
    expect.soft(await taskOf('500101')).toEqual([4, 1 / 4, '进度滞后']);
    expect.soft(await taskOf('500103')).toEqual([7, 6 / 7, '进度偏慢']);
    expect.soft(await taskOf('500114')).toEqual([2, 1, '已提前完成']);
    expect.soft(await taskOf('CQ-LIANGJIANG')).toEqual([1, 1, '已提前完成']);
    expect.soft(await taskOf('500240')).toEqual([10, 0, '进度滞后']);
    // The city's own level has a task too, and nothing to show for it.
    expect.soft(await taskOf('500000')).toEqual([2, 0, '进度滞后']);
    expect.soft(await taskOf('500104')).toEqual([null, null, null]);
    expect(await at.page.locator('table[data-table="unit"] tr[data-key="500101"]').innerText()).toContain(
      '示例处',
    );
    expect(await at.page.locator('table[data-table="unit"] tr[data-key="500103"]').innerText()).toContain(
      '未登记',
    );
  });

  it('are judged year by year', async () => {
    await openTarget(at.page, perYear, 'from=2025-01&to=2025-12');
    await at.page.getByRole('tab', { name: '区县' }).click();
    expect.soft(await taskOf('500101')).toEqual([3, 2 / 3, '到期未达到力争目标']);
    expect.soft(await taskOf('500103')).toEqual([null, null, null]);
    expect((await readTarget(at.page, perYear)).figures['quota-sum']).toBe(3);
  });

  it('may be of a whole target', async () => {
    await openTarget(at.page, trainings);
    await at.page.getByRole('tab', { name: '区县' }).click();
    expect.soft(await taskOf('500101')).toEqual([40, 35 / 40, '到期未完成']);
    expect.soft(await taskOf('500104')).toEqual([20, 1, '已完成']);
    expect.soft(await taskOf('500105')).toEqual([null, null, null]);
    expect((await readTarget(at.page, trainings)).figures['quota-sum']).toBe(60);
  });

  it('give a unit its own standing on its page and on the overview', async () => {
    await openTarget(at.page, perYear, 'unit=500103');
    const { status, figures } = await readTarget(at.page, perYear);
    expect(status).toBe('at-risk');
    expect(figures).toMatchObject({ actual: 6, target: 7 });
    expect(figures['plan']).toBeCloseTo(19 / 3, 9);
    expect(figures['pace-index']).toBeCloseTo(18 / 19, 9);

    await openTarget(at.page, perYear, 'unit=500108');
    const other = await readTarget(at.page, perYear);
    expect(other.status).toBe('no-pace');
    expect(other.figures['completion']).toBeUndefined();

    const lines = await openBoard(at.page, '/?region=chongqing&unit=500101');
    const own = (id: string) => lines.find((line) => line.id === id);
    expect(own(perYear)).toMatchObject({ status: 'behind', actual: 10, own: 1 });
    expect(own(perYear)?.ownText).toMatch(/完成率25\.0%.*进度滞后/);
    expect(own(trainings)?.ownText).toMatch(/完成率87\.5%.*到期未完成/);
    expect(own('cq-digital-evaluation-30k')?.ownText ?? '').not.toContain('完成率');
  });
});

it('no page broke, ran against its policy or asked another address', () => {
  expect(at.faults).toEqual([]);
});
