import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { walkTo } from './keyboard';
import { layoutFaults } from './layout';
import { choose, ownFile } from './loading';
import { readInstitutions, type OwnInstitution } from './ownInstitution';
import { leadOf, percent, readTable } from './profilePage';
import { menuOf, readCsv, saidOf, take } from './takeAway';
import { settled, unfold } from './views';

/** With many examinees and the engineer programme; with few examinees and without it. */
const [large, small] = ['CQJ-0102', 'CQJ-0009'];

let browser: Browser;
let at: Visit;
let counted: Awaited<ReturnType<typeof readInstitutions>>;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
  [counted] = await Promise.all([
    readInstitutions([large, small]),
    visit(at.page, '/?region=chongqing&lang=zh&theme=light'),
  ]);
});

afterAll(() => browser.close());

const ownOf = (id: string): OwnInstitution => counted.own.get(id)!;

/** Opens an institution's page and waits for the cards that need single records. */
async function open(page: Page, id: string, search = 'region=chongqing&lang=zh&theme=light'): Promise<void> {
  await visit(page, `/institutions/${id}?${search}`);
  await page.locator(`article[data-institution="${id}"] [data-table="profile-classes"]`).waitFor();
  await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
}

describe.each([large, small])('%s agrees with a plain count over the files:', (id) => {
  beforeAll(() => open(at.page, id));

  it('years by best result, and by sittings under their own name', async () => {
    const { years, attempts } = ownOf(id);
    const shown = await readTable(at.page, 'profile-years');
    expect(Object.keys(shown).sort()).toEqual(Object.keys(years).sort());
    for (const [year, { passed, sat, absent }] of Object.entries(years)) {
      expect([year, shown[year]!['passed'], shown[year]!['examinees'], shown[year]!['absent']]).toEqual([
        ...[year, passed, sat, absent],
      ]);
      if (sat > 0) expect(shown[year]!['rate']).toBe(passed / sat);
      const [passes, sittings] = attempts[year] ?? [0, 0];
      expect(shown[year]!['sat']).toBe(sittings);
      if (sittings > 0) expect(shown[year]!['attempts-rate']).toBe(passes / sittings);
    }
  });

  it('occupations of 2026, and their sum', async () => {
    const { occupations, years } = ownOf(id);
    const { total, ...shown } = await readTable(at.page, 'profile-occupations');
    const given = Object.fromEntries(Object.entries(occupations).map(([key, one]) => [key || 'none', one]));
    expect(
      Object.fromEntries(
        Object.entries(shown).map(([key, { enrolled, completed, examinees, passed }]) => [
          key,
          { enrolled, completed, examinees, passed },
        ]),
      ),
    ).toEqual(given);
    expect([total!['examinees'], total!['passed']]).toEqual([years['2026']!.sat, years['2026']!.passed]);
  });

  it('months, of which those without a record say so', async () => {
    const { months } = ownOf(id);
    const shown = await readTable(at.page, 'profile-months');
    const [first] = Object.keys(months).sort();
    expect(Object.keys(shown).sort()[0]).toBe(first);
    expect(Object.keys(shown)[0]).toBe('2026-10');
    for (const [month, figures] of Object.entries(shown))
      expect([month, figures]).toEqual([month, months[month] ?? {}]);
    const without = Object.keys(shown).filter((month) => !(month in months));
    for (const month of without)
      expect(
        await at.page.locator(`[data-table="profile-months"] tr[data-key="${month}"]`).innerText(),
      ).toContain('当月无记录（不等于零）');
    expect(without.length).toBeGreaterThan(0);
  });

  it('classes, also one over New Year, and how their trainees ended', async () => {
    const { classes, courses } = ownOf(id);
    const shown = await readTable(at.page, 'profile-classes');
    expect(Object.keys(shown).sort()).toEqual([...classes.keys()].sort());
    for (const [key, { enrolled, completed }] of classes)
      expect([key, shown[key]!['enrolled'], shown[key]!['completed']]).toEqual([key, enrolled, completed]);
    const december = [...classes].find(
      ([, { start, end }]) => start.slice(5, 7) === '12' && end.slice(5, 7) === '01',
    )!;
    const row = await at.page
      .locator(`[data-table="profile-classes"] tr[data-key="${december[0]}"]`)
      .innerText();
    expect(row).toContain(december[1].start);
    expect(row).toContain(december[1].end);
    const { total, ...years } = await readTable(at.page, 'profile-courses');
    for (const [year, course] of Object.entries(courses))
      expect([year, years[year]]).toEqual([
        year,
        expect.objectContaining({ ...course, classes: course.classes.size }),
      ]);
    expect(total!['classes']).toBe(classes.size);
    expect(Object.keys(years)).toEqual(Object.keys(courses).sort());
  });
});

describe('the page of one institution', () => {
  it('says the year against its peers without itself, and the floor of the engineer programme alone', async () => {
    const { page } = at;
    await open(page, large);
    const { passed, sat } = ownOf(large).years['2026']!;
    const lead = await leadOf(page);
    expect(lead).toContain(
      `2026年截至2026年10月31日参加考核${sat}人，取最好成绩通过${passed}人，通过率${percent(passed / sat)}`,
    );
    const peers = Object.entries(counted.all)
      .filter(([id, years]) => id !== large && (years['2026']?.sat ?? 0) > 0)
      .map(([, years]) => years['2026']!);
    const sum = (what: 'passed' | 'sat') => peers.reduce((total, one) => total + one[what], 0);
    expect(lead).toContain(
      `其他机构${peers.length}家（不含本机构）合计通过率${percent(sum('passed') / sum('sat'))}；与同类机构无明显差异，不排位次`,
    );
    const engineers = ownOf(large).engineers['2026']!;
    expect(lead).toContain(
      `数字技术工程师培育项目2026年参加考核${engineers.sat}人、通过${engineers.passed}人：不低于25%，年度未结束，仅作提示`,
    );
    const floor = await readTable(page, 'profile-floor');
    expect([floor['2025']!['passed'], floor['2025']!['examinees']]).toEqual([
      ownOf(large).engineers['2025']!.passed,
      ownOf(large).engineers['2025']!.sat,
    ]);
    expect(await page.locator('[data-table="profile-floor"]').innerText()).toContain('2025年不是完整年度');
    await open(page, small);
    expect(await leadOf(page)).toContain('参加考核不足10人，不与同类机构比较');
    expect(await leadOf(page)).toContain('只适用于数字技术工程师培育项目');
    expect(await page.locator('[data-table="profile-floor"]').count()).toBe(0);
  });

  it('gives hours and subsidies as the files have them, and as the page of policy checks', async () => {
    const { page } = at;
    await open(page, large);
    const { hours, paidFen } = ownOf(large);
    const { total } = await readTable(page, 'profile-hours');
    expect([total!['reached'], total!['short']]).toEqual([hours.reached, hours.short]);
    expect(hours.reached).toBeGreaterThan(0);
    const subsidy = (await readTable(page, 'profile-subsidy'))['total'];
    expect(subsidy!['paid']).toBe(paidFen);
    const checks = await page.getByRole('link', { name: '查看该机构的核查情况' }).getAttribute('href');
    expect(checks).toContain(`institution=${large}`);
    await visit(page, `/rules?section=subsidy&by=occupation&region=chongqing&institution=${large}`);
    await page.locator('[data-table="subsidy-occupation"]').waitFor();
    expect((await readTable(page, 'subsidy-occupation'))['total']).toEqual(subsidy);
  });

  it('changes the year by keyboard, and its window says whose page it is', async () => {
    const { page } = at;
    await open(page, large);
    await expect.poll(() => page.title()).toBe('示例第102职业培训学校－数字技能计划看板');
    expect(await walkTo(page, '.year-tabs a:not([aria-current])')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.year-tabs a[aria-current]').filter({ hasText: '2025' }).waitFor();
    await page.locator('main:not(:has([aria-busy="true"]))').waitFor();
    const { passed, sat } = ownOf(large).years['2025']!;
    await expect.poll(() => leadOf(page)).toContain(`2025年参加考核${sat}人，取最好成绩通过${passed}人`);
    await page.getByRole('link', { name: 'English' }).click();
    await expect.poll(() => page.title()).toBe('示例第102职业培训学校 – Digital Skills Plan Tracker');
    await page.getByRole('link', { name: 'Back to training institutions' }).click();
    await expect.poll(() => page.title()).toBe('Institutions – Digital Skills Plan Tracker');
  });

  it('gives every year away with what is to be said about it', async () => {
    const { page } = at;
    await open(page, large);
    const file = await take(page, menuOf(page, '导出“各年度通过率”'), 'csv');
    const table = readCsv(file);
    expect(table.mark).toContain('示例数据');
    expect(table.rows.map(([year]) => year)).toEqual(Object.keys(ownOf(large).years).sort().reverse());
    expect(saidOf(table, '筛选').join()).toContain('示例第102职业培训学校');
    expect(saidOf(table, '统计口径').join()).toContain('人次通过率＝通过人次÷参加考核人次');
  });

  it('names what it does not know', async () => {
    const { page } = at;
    await open(page, large, 'region=chongqing&year=last&by=rank&lang=zh');
    const alert = await page.getByRole('alert').first().innerText();
    expect(alert).toContain('“by”');
    expect(alert).toContain('“last”');
    await visit(page, '/institutions/NOBODY?region=chongqing');
    await page.getByText('没有编号为“NOBODY”的机构').waitFor();
    await visit(page, `/institutions/${large}?region=zhejiang`);
    await page.getByText('浙江省的数据中没有这家机构的培训和评价记录').waitFor();
    await page.getByRole('link', { name: '查看该机构在重庆市的情况' }).click();
    await page.locator('[data-table="profile-years"]').waitFor();
  });

  it('in Zhejiang has neither floor nor amounts', async () => {
    const { page } = at;
    await open(page, 'ZJJ-0041', 'region=zhejiang&lang=zh&theme=dark');
    expect(await leadOf(page)).toContain('不适用于浙江省');
    await page.getByText('浙江省的文件没有载明补贴金额').waitFor();
    expect(await page.locator('[data-figure="required-hours"]').count()).toBe(0);
  });

  it('gives names of occupations room on A4 paper, and the table its page', async () => {
    const { page } = at;
    await open(page, large);
    await page.emulateMedia({ media: 'print' });
    // An upright page, 186 mm between its margins.
    await page.setViewportSize({ width: 703, height: 1000 });
    const widths = await page.evaluate(() =>
      ['profile-classes', 'profile-occupations'].map((name) => {
        const table = document.querySelector<HTMLElement>(`[data-table="${name}"]`)!;
        const head = [...table.querySelectorAll('thead th')].find((cell) => cell.textContent === '职业')!;
        return { table: table.getBoundingClientRect().right, names: head.getBoundingClientRect().width };
      }),
    );
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const { table, names } of widths) {
      expect(names).toBeGreaterThan(100);
      expect(table).toBeLessThanOrEqual(703);
    }
  });

  it('fits a telephone, and axe finds nothing', async () => {
    const { page } = at;
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    for (const [id, search] of [
      [small, 'region=chongqing&theme=dark&lang=en'],
      ['ZJJ-0041', 'region=zhejiang&theme=light&lang=zh'],
    ] as const) {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, id, search);
      await unfold(page);
      await settled(page);
      expect(await layoutFaults(page)).toEqual([]);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(on: Document): Promise<AxeResults> } };
        return (await axe.run(document)).violations.map(
          (one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)}`,
        );
      });
      expect(found).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(at.faults).toEqual([]);
  });
});

const training = [
  '地区,数据截至日期,记录编号,记录粒度,人次数,区县,培训机构编号,班级编号,项目,培训渠道,培训类型,职业编码,开班日期,结业日期,结业状态',
  '重庆市,2026-10-31,T1,汇总,12,渝中区,J1,K1,数字技能,补贴性,就业技能培训,4-04-05-05,2024-12-20,2025-01-10,已结业',
].join('\n');
const assessment = [
  '地区,数据截至日期,记录编号,记录粒度,人次数,区县,评价类型,评价机构编号,送考培训机构编号,项目,职业编码,等级体系,等级,考试日期,评价结果,是否发证',
  '重庆市,2026-10-31,A1,汇总,12,渝中区,职业技能等级认定,P1,J1,数字技能,4-04-05-05,技能等级,四级,2025-03-01,合格,否',
  '重庆市,2026-10-31,A2,汇总,11,渝中区,职业技能等级认定,P1,J1,数字技能,4-04-05-05,技能等级,四级,2026-03-01,不合格,否',
].join('\n');

describe('own data', () => {
  it('with one institution alone: no peers, all and nobody, a December class', async () => {
    const { page } = at;
    await choose(page, [ownFile('training.csv', training), ownFile('assessment.csv', assessment)]);
    await open(page, 'J1');
    expect(await leadOf(page)).toContain('通过率0.0%（95%区间0.0%～25.8%）');
    expect(await leadOf(page)).toContain('没有可比较的其他机构');
    const years = await readTable(page, 'profile-years');
    expect([years['2025']!['rate'], years['2025']!['interval-high'], years['2026']!['rate']]).toEqual([
      1, 1, 0,
    ]);
    const courses = await readTable(page, 'profile-courses');
    expect(courses['2024']).toMatchObject({ classes: 1, enrolled: 12, completed: 12 });
    const months = await readTable(page, 'profile-months');
    expect([months['2024-12'], months['2025-01'], months['2025-02']]).toEqual([
      { enrolled: 12 },
      { completed: 12 },
      {},
    ]);
    expect(at.faults).toEqual([]);
  });
});

it('shows what needs no single records where these cannot be had, and the rest once they can', async () => {
  const cut = await openPage(browser);
  const { page } = cut;
  await page.route('**/sample/rows/**', (route) => route.abort());
  await visit(page, `/institutions/${large}?region=chongqing&lang=zh`);
  await page.getByText('示例的逐条记录文件未能读取').waitFor();
  await page.locator('[data-table="profile-years"]').waitFor();
  // The peers are asked for by themselves.
  await expect.poll(() => leadOf(page)).toContain('与同类机构无明显差异');
  expect(await page.locator('[data-table="profile-classes"]').count()).toBe(0);
  await page.unroute('**/sample/rows/**');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('[data-table="profile-subsidy"]').waitFor();
  await cut.context.close();
});

it('a page marked for release names no institution, and shows nothing of it', async () => {
  const released = await openPage(browser);
  await released.page.addInitScript(() => {
    const mark = () => {
      if (document.documentElement) document.documentElement.dataset['edition'] = 'public';
    };
    mark();
    new MutationObserver(mark).observe(document, { childList: true });
  });
  await released.page.goto(`${inject('site')}#/institutions/${large}?region=chongqing&lang=zh`);
  await released.page.getByText('发布版不含培训机构名称及其比较').waitFor();
  await released.page.locator('html[data-ready="live"]').waitFor();
  expect(await released.page.locator('main article, main table, main a').count()).toBe(0);
  expect(await released.page.content()).not.toContain('示例第102');
  expect(released.faults).toEqual([]);
  await released.context.close();
});
