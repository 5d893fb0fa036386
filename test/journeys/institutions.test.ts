import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { columnOf, figureIn, openInstitutions } from './institutionsPage';
import { packed, printPages } from './paper';
import { eachRow } from './sampleRows';
import { menuOf, readCsv, readSvg, rowOf, saidOf, take, takeTables } from './takeAway';

/** Passes and examinees by best result, and by sitting. */
interface Counted {
  examinees: number;
  passed: number;
  sittings: number;
  passes: number;
}

let browser: Browser;
let at: Visit;
/** The sample's files counted anew: by programme ('' = all), year and institution. */
const counted = new Map<string, Counted>();
const countOf = (programme: string, year: number, institution: string): Counted => {
  const key = `${programme} ${year} ${institution}`;
  const known = counted.get(key) ?? { examinees: 0, passed: 0, sittings: 0, passes: 0 };
  counted.set(key, known);
  return known;
};

beforeAll(async () => {
  await countSample();
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
});

afterAll(() => browser.close());

async function countSample(): Promise<void> {
  const best = new Map<string, { place: [string, number, string]; passed: boolean }>();
  await eachRow('assessment', (line) => {
    const institution = line('training_institution_id');
    const [result, year] = [line('assessment_result'), Number(line('exam_date').slice(0, 4))];
    if (line('region') !== 'chongqing' || institution === '' || year === 0) return;
    if (result === 'absent' || line('attended') === 'false') return;
    const passed = result === 'pass';
    const stratum = ['program', 'occupation_code', 'level_system', 'level'].map(line).join(' ');
    const person = line('person_key');
    const n = line('record_grain') === 'aggregate' ? Number(line('count')) : 1;
    for (const programme of ['', line('program')]) {
      const sum = countOf(programme, year, institution);
      sum.sittings += n;
      if (passed) sum.passes += n;
      if (person === '') {
        sum.examinees += n;
        if (passed) sum.passed += n;
      }
    }
    if (person === '') return;
    const key = [institution, year, stratum, person].join(' ');
    const before = best.get(key);
    best.set(key, {
      place: [line('program'), year, institution],
      passed: passed || (before?.passed ?? false),
    });
  });
  for (const { place, passed } of best.values()) {
    const [programme, year, institution] = place;
    for (const one of ['', programme]) {
      const sum = countOf(one, year, institution);
      sum.examinees += 1;
      if (passed) sum.passed += 1;
    }
  }
}

const ofYear = (programme: string, year: number): Map<string, Counted> =>
  new Map(
    [...counted].flatMap(([key, value]) => {
      const [one, of, institution = ''] = key.split(' ');
      return one === programme && Number(of) === year ? [[institution, value]] : [];
    }),
  );

/** Fewest successes whose probability with all below reaches the tail: scipy's binom.ppf. */
function quantile(whole: number, rate: number, tail: number): number {
  let probability = (1 - rate) ** whole;
  let sum = probability;
  let count = 0;
  while (sum < tail) {
    probability *= ((whole - count) / (count + 1)) * (rate / (1 - rate));
    count += 1;
    sum += probability;
  }
  return count;
}

describe('the institutions of the sample', () => {
  it('open from the navigation on the newest year, with every line as the files count it', async () => {
    const { page } = at;
    await visit(page, '/?region=chongqing&lang=zh&theme=light');
    await page.getByRole('navigation').getByRole('link', { name: '培训机构', exact: true }).click();
    await page.locator('[data-table="institutions"]').waitFor();
    expect(await page.getByLabel('年度').inputValue()).toBe('2026');
    await openInstitutions(page, 'region=chongqing&lang=zh&theme=light');
    const [now, before] = [ofYear('', 2026), ofYear('', 2025)];
    const sat = await columnOf(page, 'institutions', 'examinees');
    expect(Object.keys(sat).sort()).toEqual([...new Set([...now.keys(), ...before.keys()])].sort());
    const passed = await columnOf(page, 'institutions', 'passed');
    const attempts = await columnOf(page, 'institutions', 'attempts-rate');
    const rateBefore = await columnOf(page, 'institutions', 'rate-before');
    for (const id of Object.keys(sat)) {
      const own = now.get(id) ?? { examinees: 0, passed: 0, sittings: 0, passes: 0 };
      expect([id, sat[id], passed[id]]).toEqual([id, own.examinees, own.passed]);
      if (own.sittings > 0) expect(attempts[id]).toBe(own.passes / own.sittings);
      const last = before.get(id);
      expect(rateBefore[id]).toBe(last && last.passed / last.examinees);
    }
    const total = [...now.values()].reduce((sum, { examinees }) => sum + examinees, 0);
    expect(await figureIn(page, '[data-sentence="shown"]', 'examinees')).toBe(total);
  });

  it('state the floor for the engineer programme alone, as a notice while the year runs', async () => {
    const { page } = at;
    const rated = [...ofYear('digital-engineer', 2026).values()].filter(({ examinees }) => examinees > 0);
    const reached = rated.filter(({ examinees, passed }) => passed * 4 >= examinees);
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-whole')).toBe(rated.length);
    expect(await figureIn(page, '[data-sentence="floor"]', 'floor-part')).toBe(reached.length);
    const said = await page.locator('[data-sentence="floor"]').innerText();
    expect(said).toContain(`有考核记录的${rated.length}家机构中，${reached.length}家年度通过率不低于25%`);
    expect(said).toContain('年度未结束，仅作提示');
    expect(await page.locator('[data-list="below-floor"] li').count()).toBe(rated.length - reached.length);
    await openInstitutions(page, 'region=chongqing&programme=digital-skill');
    expect(await page.locator('[data-sentence="floor"]').innerText()).toContain('不适用于所选项目');
    expect(await page.locator('[data-figure="floor-whole"]').count()).toBe(0);
    await openInstitutions(page, 'region=chongqing&year=2024');
    expect(await page.locator('[data-sentence="floor"]').innerText()).toContain('2024年没有通过率下限的规定');
    await openInstitutions(page, 'region=chongqing&year=2025');
    await page.getByText('2025年不足一个完整年度，不作年度认定').waitFor();
    await page.getByRole('link', { name: '各种理解下的结果见政策核查' }).click();
    await page.locator('[data-section="floor"]').waitFor();
    expect(page.url()).toContain('section=floor');
  });

  it('lie in a funnel whose plain limits are those of chance alone', async () => {
    const { page } = at;
    await openInstitutions(page, 'region=chongqing&year=2025');
    await page.locator('.funnel svg').waitFor();
    const clear = () => page.locator('[data-list="low"] li, [data-list="high"] li').count();
    const wide = await clear();
    expect(await figureIn(page, '[data-sentence="limits"]', 'tau2')).toBeGreaterThan(0);
    await page.getByLabel('控制限只计随机波动').check();
    await expect.poll(() => page.url()).toContain('limits=plain');
    await page.getByText('控制限只计随机波动；').waitFor();
    const all = [...ofYear('', 2025)];
    const [sum, passes] = all.reduce(
      ([n, m], [, { examinees, passed }]) => [n + examinees, m + passed] as const,
      [0, 0] as readonly [number, number],
    );
    const rate = passes / sum;
    expect(await figureIn(page, '[data-sentence="limits"]', 'group-rate')).toBeCloseTo(rate, 12);
    const low = await columnOf(page, 'funnel', 'low998');
    const high = await columnOf(page, 'funnel', 'high95');
    let outside = 0;
    for (const [id, { examinees, passed }] of all) {
      const [least, most] = [
        quantile(examinees, rate, 0.001),
        examinees - quantile(examinees, 1 - rate, 0.001),
      ];
      if (examinees >= 10 && (passed < least || passed > most)) outside += 1;
      expect([id, low[id]]).toEqual([id, least / examinees]);
      expect(high[id]).toBe((examinees - quantile(examinees, 1 - rate, 0.025)) / examinees);
    }
    expect(await clear()).toBe(outside);
    expect(outside).toBeGreaterThan(wide);
    const paper = (await page.locator('main').innerText()).replace(/\s/g, '');
    expect(paper).not.toMatch(/垫底|落后|末位|红黑榜|不合格/);
  });

  it('are found by a part of their name, marked, and lead to their own page', async () => {
    const { page } = at;
    await openInstitutions(page, 'region=chongqing');
    const box = page.getByRole('combobox', { name: '找本机构' });
    await box.focus();
    await page.keyboard.type('107');
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['示例第107职业学院']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('find=CQJ-0107');
    const row = page.locator('[data-table="institutions"] tr[aria-current="true"]');
    expect(await row.getAttribute('data-key')).toBe('CQJ-0107');
    await page.locator('.funnel svg text', { hasText: '示例第107职业学院' }).waitFor();
    const { examinees, passed } = countOf('', 2026, 'CQJ-0107');
    const said = page.locator('[data-sentence="found"]');
    expect(await said.innerText()).toContain(`参加考核${examinees}人，通过${passed}人`);
    expect(await said.getByRole('link').getAttribute('href')).toContain('#/institutions/CQJ-0107?');
    await page.getByRole('button', { name: '取消标出' }).click();
    await expect.poll(() => page.url()).not.toContain('find=');
  });

  it('are walked in the drawing with the arrow keys', async () => {
    const { page } = at;
    await page.locator('.funnel svg').waitFor();
    await page.locator('.funnel').focus();
    const told = page.locator('.funnel + [role="status"]');
    await page.keyboard.press('ArrowRight');
    const first = await told.innerText();
    expect(first).toContain('人数较少（不足10人）');
    await page.keyboard.press('End');
    await expect.poll(() => told.innerText()).not.toBe(first);
    const most = Math.max(...[...ofYear('', 2026).values()].map(({ examinees }) => examinees));
    expect(await told.innerText()).toContain(`参加考核${most}人`);
  });

  it('are ordered by a column on demand, few examinees after the others', async () => {
    const { page } = at;
    await openInstitutions(page, 'region=chongqing&year=2025');
    const head = page.getByRole('button', { name: '通过率（%）', exact: true });
    await head.click();
    await head.click();
    const sorted = page.locator('[data-table="institutions"] th[aria-sort]');
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    const rates = Object.values(await columnOf(page, 'institutions', 'rate'));
    const few = [...ofYear('', 2025).values()].filter(({ examinees }) => examinees < 10).length;
    const large = rates.slice(0, rates.length - few);
    expect(large).toEqual([...large].sort((one, other) => other - one));
    await head.click();
    expect(await sorted.count()).toBe(0);
  });

  it('leave as a table with what must be known of it, never with ranks', async () => {
    const { page } = at;
    await page.getByLabel('显示位次（仅供内部）').check();
    await page.getByText('位次仅供内部调度使用，默认不显示、不对外发布').waitFor();
    const outside = page.locator('[data-place^="below-"], [data-place^="above-"]');
    expect(await page.locator('[data-table="institutions"] [data-rank]').count()).toBe(await outside.count());
    expect(await outside.count()).toBeGreaterThan(0);
    expect(page.url()).not.toMatch(/rank/);
    const paper = (await printPages(page)).join('');
    expect(paper).toContain(packed('各机构考核情况'));
    expect(paper).not.toContain('显示位次');
    expect(paper).not.toContain('只对超出');
    const book = await takeTables(page, '导出“各机构考核情况 2025”');
    expect(book.headings.some((heading) => heading.includes('位次'))).toBe(false);
    expect(book.rows.length).toBe(Object.keys(await columnOf(page, 'institutions', 'examinees')).length);
    const own = rowOf(book, '示例第107职业学院');
    const { examinees, passed } = countOf('', 2025, 'CQJ-0107');
    const cut = (share: number) => Math.floor(share * 10_000 + 1e-9) / 100;
    expect(own['通过率（%）']).toBe(cut(passed / examinees));
    const last = countOf('', 2024, 'CQJ-0107');
    const points = cut(passed / examinees) - cut(last.passed / last.examinees);
    expect(own['与上年相差（个百分点）']).toBeCloseTo(points, 9);
    expect(saidOf(book, '依据').join('')).toContain('渝人社规〔2025〕19号');
    expect(saidOf(book, '统计口径').join('')).toContain('取最好成绩');
    const limits = readCsv(await take(page, menuOf(page, '导出“机构通过率与控制限 2025”'), 'csv'));
    expect(limits.rows.length).toBe(ofYear('', 2025).size);
    const drawing = await take(page, menuOf(page, '导出“机构通过率与控制限 2025”'), 'svg');
    const picture = await readSvg(page, drawing);
    expect([picture.isWellFormed, picture.leans]).toEqual([true, false]);
    expect(picture.texts.join('')).toContain('控制限已按机构间差异放宽');
    expect(picture.marks).toBeGreaterThan(limits.rows.length);
  });

  it('name what the address asks for and the page does not know; Zhejiang says why it is empty', async () => {
    const { page } = at;
    await openInstitutions(page, 'region=chongqing&year=1999&unit=330110&find=nobody&limits=exact');
    const alert = await page.getByRole('alert').innerText();
    for (const value of ['1999', '330110', 'nobody', 'exact']) expect(alert).toContain(`“${value}”`);
    await openInstitutions(page, 'region=zhejiang');
    expect(await page.locator('[data-empty]').innerText()).toContain('没有填写培训机构');
    expect(await page.locator('[data-figure]').count()).toBe(0);
    expect(at.faults).toEqual([]);
  });

  it('are read by axe without a finding and stay within 390 px', async () => {
    const { page } = at;
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
    for (const [address, width] of [
      ['region=chongqing&lang=zh&theme=light&find=CQJ-0107', 1440],
      ['region=chongqing&lang=en&theme=dark&year=2025&limits=plain', 390],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await openInstitutions(page, address);
      await page.locator('.funnel svg').waitFor();
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(on: Document): Promise<AxeResults> } };
        return (await axe.run(document)).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`,
        );
      });
      expect(found).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(at.faults).toEqual([]);
  });
});

it('an edition for release names no institution', async () => {
  const { page, context } = await openPage(browser);
  await page.route(inject('site'), async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('<html', '<html data-edition="public"'),
    });
  });
  await visit(page, '/institutions?region=chongqing&lang=zh&find=CQJ-0107');
  await page.getByText('发布版不含培训机构名称及其比较').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/示例第|位次|CQJ/);
  expect(await page.locator('main :is(table, svg, a, button)').count()).toBe(0);
  await context.close();
});
