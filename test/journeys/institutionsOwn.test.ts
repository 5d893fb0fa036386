import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { columnOf, figureIn, openInstitutions } from './institutionsPage';
import { choose, ownFile } from './loading';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

describe('own assessments of a running year', () => {
  const headings =
    'region,as_of_date,record_id,record_grain,count,reporting_unit_id,assessment_type,assessment_org_id,' +
    'training_institution_id,program,occupation_code,level_system,level,exam_date,attended,assessment_result,certificate_issued';
  let number = 0;
  const exams = (
    institution: string,
    unit: string,
    day: string,
    passed: number,
    whole: number,
    programme = 'digital-engineer',
  ) =>
    (
      [
        ['pass', passed],
        ['fail', whole - passed],
      ] as const
    )
      .filter(([, n]) => n > 0)
      .map(
        ([result, n]) =>
          `chongqing,2026-10-31,I-${(number += 1)},aggregate,${n},${unit},professional-technical-level,PJX-0001,` +
          `${institution},${programme},2-02-38-01,professional-technical,1,${day},true,${result},false`,
      );
  const lines = [
    headings,
    ...exams('CQX-0001', '500101', '2026-03-01', 18, 30),
    ...exams('CQX-0002', '500101', '2026-03-01', 0, 20),
    ...exams('CQX-0003', '500103', '2026-03-01', 20, 20),
    ...exams('CQX-0004', '500104', '2026-03-01', 5, 9),
    ...exams('CQX-0005', '500114', '2026-03-01', 6, 24),
    ...exams('CQX-0006', '500104', '2025-12-20', 3, 4),
  ];

  it('hold exactly 25 % as reached, and say what is lacking as a notice only', async () => {
    const { page } = at;
    await visit(page, '/?region=chongqing&lang=zh&theme=light');
    await choose(page, [ownFile('assessment.csv', lines.join('\n'))]);
    await openInstitutions(page, 'region=chongqing&limits=plain');
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-whole')).toBe(5);
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-part')).toBe(4);
    const below = page.locator('[data-list="below-floor"] li');
    expect(await below.count()).toBe(1);
    expect(await below.innerText()).toBe(
      'CQX-0002：本年截至2026年10月31日通过率0.0%，年度未结束，仅作提示；按已参加考核20人计，本年通过率达到25%还需通过5人',
    );
  });

  it('place 0 % and 100 %, few examinees and none by words', async () => {
    const { page } = at;
    const places = await page
      .locator('[data-table="institutions"] [data-place]')
      .evaluateAll((cells) => (cells as HTMLElement[]).map(({ dataset }) => dataset['place']));
    // In official order (500114 is the second); 49 of 103 passed. scipy: 18 of 30 lies within 9 to 20, 6 of 24
    // under 7 and over 4, 0 of 20 under 3, 20 of 20 over 16.
    expect(places).toEqual(['inside', 'below-99.8', 'below-95', 'above-99.8', 'few', 'none']);
    const low = await columnOf(page, 'institutions', 'interval-low');
    const high = await columnOf(page, 'institutions', 'interval-high');
    // Wilson of 0 of 20: 0 to z² ÷ (20 + z²), z = 1.959964.
    expect(low['CQX-0002']).toBe(0);
    expect(high['CQX-0002']).toBeCloseTo(3.841459 / 23.841459, 6);
    expect(high['CQX-0003']).toBe(1);
    expect(await page.getByRole('heading', { name: '1家明显低于、1家明显高于同类' }).count()).toBe(1);
    const few = page.locator('tr[data-key="CQX-0004"]');
    expect(await few.last().innerText()).toContain('（少）');
    expect(await page.locator('tr[data-key="CQX-0006"]').innerText()).toContain('本年无人参加考核');
    await page.getByLabel('显示位次（仅供内部）').check();
    const ranks = await page
      .locator('[data-table="institutions"] [data-rank]')
      .evaluateAll((cells) => (cells as HTMLElement[]).map(({ dataset }) => dataset['rank']));
    // 100 % first, then the one inside, which stands unranked; of four ranked ones 25 % is third and 0 % fourth.
    expect(ranks).toEqual(['4', '3', '1']);
  });

  it('compare nothing where one institution is alone', async () => {
    const { page } = at;
    await openInstitutions(page, 'region=chongqing&unit=500104');
    await page.getByRole('heading', { name: '仅一家机构有考核记录' }).waitFor();
    expect(await page.locator('[data-list="low"]').count()).toBe(0);
    expect(await page.locator('tr[data-key="CQX-0004"] [data-place]').getAttribute('data-place')).toBe(
      'alone',
    );
    await page.locator('.funnel svg').waitFor();
    expect(await page.locator('.funnel svg').innerHTML()).not.toContain('99.8%');
    expect(at.faults).toEqual([]);
  });

  const districts = [
    headings,
    // 16 of 16 in the chosen district are of another programme; of the engineer programme 4 of 20 elsewhere: 20 %.
    ...exams('CQX-0011', '500107', '2026-03-01', 16, 16, 'digital-skill'),
    ...exams('CQX-0011', '500104', '2026-03-01', 4, 20),
    // 1 of 10 here, but 12 of 30 in all: 40 %.
    ...exams('CQX-0012', '500107', '2026-03-01', 1, 10),
    ...exams('CQX-0012', '500104', '2026-03-01', 11, 20),
    // 1 of 8 here and nothing elsewhere: 12.5 % of few.
    ...exams('CQX-0013', '500107', '2026-03-01', 1, 8),
    ...exams('CQX-0014', '500104', '2026-03-01', 0, 15),
  ];

  it('narrowed to a district judge the institutions listed by all they examined, in headline and column', async () => {
    const { page } = at;
    await choose(page, [ownFile('assessment.csv', districts.join('\n'))]);
    await openInstitutions(page, 'region=chongqing&unit=500107');
    expect(await columnOf(page, 'institutions', 'examinees')).toEqual({
      'CQX-0011': 16,
      'CQX-0012': 10,
      'CQX-0013': 8,
    });
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-whole')).toBe(3);
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-part')).toBe(1);
    expect(await page.locator('[data-sentence="floor"]').innerText()).toContain('按机构全部考核计算');
    const below = page.locator('[data-list="below-floor"] li');
    expect(
      await below.evaluateAll((items) =>
        (items as HTMLElement[]).map(({ dataset }) => dataset['key']).sort(),
      ),
    ).toEqual(['CQX-0011', 'CQX-0013']);
    const table = page.locator('[data-table="institutions"]');
    const heads = await table.locator('thead th').allInnerTexts();
    const column = heads.findIndex((head) => head.includes('按机构全部考核计算'));
    const remarkOf = (id: string) =>
      table.locator(`tr[data-key="${id}"] > :nth-child(${column + 1})`).innerText();
    expect(await remarkOf('CQX-0011')).toContain('通过率20.0%，年度未结束');
    expect(await remarkOf('CQX-0012')).toBe('不低于25%');
    expect(await remarkOf('CQX-0013')).toContain('通过率12.5%，年度未结束');
    await openInstitutions(page, 'region=chongqing');
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-whole')).toBe(4);
    expect(await page.locator('main').innerText()).not.toContain('按机构全部考核计算');
  });

  it('caution against a rate of few examinees in the list below the floor, too', async () => {
    const { page } = at;
    const of = (id: string) => page.locator(`[data-list="below-floor"] li[data-key="${id}"]`).innerText();
    expect(await of('CQX-0013')).toMatch(/^CQX-0013 （少）：/);
    expect(await of('CQX-0011')).not.toContain('（少）');
    expect(await page.locator('.floor-lead').innerText()).toContain(
      '（少）：人数较少（不足10人），仅供本单位核对。',
    );
    expect(at.faults).toEqual([]);
  });
});
