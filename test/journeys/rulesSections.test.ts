import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { eachRow } from './sampleRows';
import { menuOf, take } from './takeAway';
import { openView } from './views';

const asOf = '2026-10-31';
/** First day of 渝人社规〔2025〕19号. */
const notice = '2025-09-15';

/** What a plain reading of the sample's files comes to. */
interface Counts {
  /** Persons by occupation and level who sat and who passed in 2026, by institution: [passed, sat]. */
  rates: Record<string, [number, number]>;
  /** Fen paid by district for classes since the notice. */
  paid: Record<string, number>;
  vouchers: { issued: number; used: number };
  /** Occupations with a class or an exam in 2026; engineers within their programme only. */
  trained: { engineer: Set<string>; any: Set<string> };
  examined: { engineer: Set<string>; any: Set<string> };
  inCatalogue: Set<string>;
}

let browser: Browser;
let at: Visit;
let counts: Counts;

async function readCounts(): Promise<Counts> {
  const result: Counts = {
    rates: {},
    paid: {},
    vouchers: { issued: 0, used: 0 },
    trained: { engineer: new Set(), any: new Set() },
    examined: { engineer: new Set(), any: new Set() },
    inCatalogue: new Set(),
  };
  await eachRow('training', (line) => {
    if (line('region') !== 'chongqing') return;
    const isEngineer = line('program') === 'digital-engineer';
    const start = line('class_start_date');
    if (start >= '2026-01-01') {
      result.trained.any.add(line('occupation_code'));
      if (isEngineer) result.trained.engineer.add(line('occupation_code'));
    }
    const paidOn = line('subsidy_paid_date');
    if (!isEngineer || line('channel') !== 'subsidised' || start < notice || paidOn === '' || paidOn > asOf)
      return;
    const unit = line('reporting_unit_id');
    const [yuan = '0', cents = ''] = line('subsidy_amount').split('.');
    result.paid[unit] = (result.paid[unit] ?? 0) + Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
  });
  const best = new Map<string, { institution: string; sat: boolean; passed: boolean }>();
  await eachRow('assessment', (line) => {
    const day = line('exam_date');
    if (line('region') !== 'chongqing' || day < '2026-01-01' || day > asOf) return;
    result.examined.any.add(line('occupation_code'));
    if (line('program') !== 'digital-engineer') return;
    result.examined.engineer.add(line('occupation_code'));
    const institution = line('training_institution_id');
    if (institution === '') return;
    const who = line('person_key') || line('record_id');
    const key = [institution, who, line('occupation_code'), line('level')].join(' ');
    const known = best.get(key) ?? { institution, sat: false, passed: false };
    const sat = line('assessment_result') !== 'absent' && line('attended') !== 'false';
    best.set(key, {
      institution,
      sat: known.sat || sat,
      passed: known.passed || (sat && line('assessment_result') === 'pass'),
    });
  });
  for (const { institution, sat, passed } of best.values()) {
    const rate = (result.rates[institution] ??= [0, 0]);
    if (passed) rate[0] += 1;
    if (sat) rate[1] += 1;
  }
  await eachRow('supply', (line) => {
    if (line('region') !== 'chongqing') return;
    if (line('item_type') === 'voucher-batch') {
      result.vouchers.issued += Number(line('quantity_issued'));
      result.vouchers.used += Number(line('quantity_used'));
    }
    const [from, to] = [line('catalogue_in_date'), line('catalogue_out_date')];
    if (
      line('item_type') === 'training-institution' &&
      from <= '2020-06-30' &&
      (to === '' || to > '2020-06-30')
    )
      result.inCatalogue.add(line('item_id'));
  });
  return result;
}

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser, { bypassCSP: true });
  const [read] = await Promise.all([readCounts(), visit(at.page, '/rules?section=floor&region=chongqing')]);
  counts = read;
  await at.page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
});

afterAll(() => browser.close());

type Section = 'floor' | 'subsidy' | 'supply';

function openSection(
  section: Section,
  search = '',
  look: { lang: 'zh' | 'en'; theme?: string } = { lang: 'zh' },
) {
  const waitFor = { floor: 'floor-readings', subsidy: 'subsidy-standards', supply: 'coverage-dadukou-item' }[
    section
  ];
  return openView(
    at.page,
    { path: '/rules', search: `section=${section}&${search}`, waitFor: `[data-table="${waitFor}"]` },
    look,
  );
}

/** The figures of a table by the keys of its rows, all rows asked for. */
async function readTable(page: Page, name: string): Promise<Record<string, Record<string, number>>> {
  const table = page.locator(`[data-table="${name}"]`);
  const more = table.locator('xpath=../following-sibling::button[@aria-expanded="false"]');
  if ((await more.count()) > 0) await more.first().click();
  return table.evaluate((element) => {
    const rows: Record<string, Record<string, number>> = {};
    for (const row of element.querySelectorAll<HTMLElement>('tr[data-key]')) {
      const figures: Record<string, number> = {};
      for (const figure of row.querySelectorAll<HTMLDataElement>('data[data-figure]'))
        figures[figure.dataset['figure'] ?? ''] = Number(figure.value);
      rows[row.dataset['key'] ?? ''] = figures;
    }
    return rows;
  });
}

const figureIn = async (page: Page, scope: string, name: string) =>
  Number(await page.locator(`${scope} data[data-figure="${name}"]`).first().getAttribute('value'));

/** Occupation codes of a list of the documents. */
function listed(list: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/occupations.csv', 'utf8'), {
    header: true,
  });
  return data.filter((row) => row['list'] === list).map((row) => row['code'] ?? '');
}

describe('figures agree with a plain count over the files:', () => {
  it('pass rates of the institutions, and who lies below', async () => {
    await openSection('floor', 'year=2026');
    const shown = await readTable(at.page, 'floor');
    const expected = Object.fromEntries(Object.entries(counts.rates).filter(([, [, sat]]) => sat > 0));
    expect(
      Object.fromEntries(
        Object.entries(shown).map(([key, { passed, examinees }]) => [key, [passed, examinees]]),
      ),
    ).toEqual(expected);
    const below = Object.entries(expected).filter(([, [passed, sat]]) => passed * 4 < sat);
    expect(below.length).toBeGreaterThan(0);
    expect(Object.keys(shown).slice(0, below.length).sort()).toEqual(below.map(([key]) => key).sort());
    for (const [key, [passed, sat]] of below)
      expect([shown[key]?.['rate'], shown[key]?.['needed']]).toEqual([
        passed / sat,
        Math.ceil(sat / 4) - passed,
      ]);
    const side = await readTable(at.page, 'floor-readings');
    expect([side['best']?.['rated-notice'], side['best']?.['below-notice']]).toEqual([
      Object.keys(expected).length,
      below.length,
    ]);
    expect(await at.page.locator('[data-section="floor"]').textContent()).toContain('仅作提示');
  });

  it('subsidies paid, by district and in every other division', async () => {
    await openSection('subsidy');
    const shown = await readTable(at.page, 'subsidy-unit');
    const { total, ...units } = shown;
    const paid = Object.fromEntries(
      Object.entries(units)
        .map(([key, figures]) => [key, figures['paid'] ?? 0] as const)
        .filter(([, fen]) => fen > 0),
    );
    expect(paid).toEqual(counts.paid);
    expect(total?.['paid']).toBe(Object.values(counts.paid).reduce((sum, fen) => sum + fen, 0));
    for (const part of ['institution', 'occupation', 'month']) {
      await at.page.goto(at.page.url().replace(/section=subsidy(&by=\w+)?/, `section=subsidy&by=${part}`));
      await at.page.locator(`[data-table="subsidy-${part}"]`).waitFor();
      const { total: same, ...lines } = await readTable(at.page, `subsidy-${part}`);
      expect(same).toEqual(total);
      for (const name of Object.keys(total ?? {}))
        expect(Object.values(lines).reduce((sum, line) => sum + (line[name] ?? 0), 0)).toBe(total?.[name]);
    }
  });

  it('the catalogue of a day, vouchers, and occupations without a class or an exam this year', async () => {
    await openSection('supply', 'on=2020-06-30');
    const page = at.page;
    expect(await figureIn(page, '[data-section]', 'catalogue-inside')).toBe(counts.inCatalogue.size);
    expect(counts.inCatalogue.size).toBeGreaterThan(0);
    const { total } = await readTable(page, 'vouchers-unit');
    expect([total?.['issued'], total?.['used']]).toEqual([counts.vouchers.issued, counts.vouchers.used]);
    for (const [list, who] of [
      ['digital-engineer-2025', 'engineer'],
      ['digital-skill-2022', 'any'],
    ] as const) {
      const codes = listed(list);
      const scope = `[data-list="${list}"]`;
      const without = (seen: Set<string>) => codes.filter((code) => !seen.has(code)).length;
      expect([
        await figureIn(page, scope, 'listed'),
        await figureIn(page, scope, 'without-class'),
        await figureIn(page, scope, 'without-exam'),
      ]).toEqual([codes.length, without(counts.trained[who]), without(counts.examined[who])]);
    }
  });
});

it('a table leaves the page whole, with its total and what is to be said about it', async () => {
  await openSection('subsidy', 'year=2026');
  const figures = await readTable(at.page, 'subsidy-unit');
  const { name, bytes } = await take(at.page, menuOf(at.page, '导出“数字技术工程师培训补贴（区县）”'), 'csv');
  const text = bytes.toString('utf8');
  expect(name).toMatch(/^示例_.*2026-10-31\.csv$/);
  for (const said of [
    '示例数据（合成）',
    '渝人社规〔2025〕19号 四、培训及评价补贴标准（一）2',
    '2026年',
    '数据截至',
  ])
    expect(text).toContain(said);
  const { data } = Papa.parse<string[]>(text);
  const paid = (line: string | undefined) => data.find(([first]) => first === line)?.[5];
  expect(Number(paid('合计'))).toBe((figures['total']?.['paid'] ?? 0) / 100);
  expect(data.find(([first]) => first === '区县')?.[5]).toBe('已补（元）');
  // A line for each district, between the headings and the total.
  const lineOf = (first: string) => data.findIndex(([cell]) => cell === first);
  expect(lineOf('合计') - lineOf('区县')).toBe(Object.keys(figures).length);
});

describe('axe finds nothing on', () => {
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  it.each(['floor', 'subsidy', 'supply'] as const)('%s', async (section) => {
    const { page } = at;
    const found: string[] = [];
    for (const [lang, theme, width] of [
      ['zh', 'dark', 390],
      ['en', 'light', 1440],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await openSection(section, '', { lang, theme });
      const list = await page.evaluate(async (given) => {
        const { axe } = window as unknown as {
          axe: { run(on: Document, options: RunOptions): Promise<AxeResults> };
        };
        const { violations } = await axe.run(document, given);
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
      }, options);
      found.push(...list);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual([]);
  });
});

it('says of Zhejiang what does not apply there', async () => {
  await at.page.setViewportSize({ width: 1440, height: 900 });
  await at.page.goto(`${at.page.url().split('#')[0]}#/rules?section=floor&region=zhejiang&lang=zh`);
  await at.page.getByText('浙江省的文件没有此项规定').waitFor();
  await at.page.goto(`${at.page.url().split('#')[0]}#/rules?section=supply&region=zhejiang&lang=zh`);
  await at.page.locator('[data-table="catalogue"]').waitFor();
  expect(await at.page.locator('[data-section="supply"] [data-table]').count()).toBe(1);
});

it('no page broke', () => {
  expect(at.faults).toEqual([]);
});
