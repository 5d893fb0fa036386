import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, ownFile, type OwnFile } from './loading';
import { readTallies } from './tallies';

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
});

afterAll(() => browser.close());

/** Rule and breaches of every listed rule that has any, as marked up. */
function listedBreaches(page: Page): Promise<string[]> {
  return page.locator('li[data-rule-id][data-verdict="breach"]').evaluateAll((rows) =>
    (rows as HTMLElement[]).map((row) => {
      const figure = row.querySelector<HTMLDataElement>('[data-figure="breaches"]');
      return `${row.dataset['ruleId']} ${figure?.value}`;
    }),
  );
}

describe('the rules over the sample', () => {
  it('list while they come, can be stopped and taken up again, and find what was planted and nothing else', async () => {
    const { page } = at;
    await visit(page, '/rules?region=chongqing');
    await page.getByText(/^正在核查：已完成\d+条规则/).waitFor();
    await page.locator('[data-rule-id]').first().waitFor();
    await page.getByRole('button', { name: '停止核查' }).click();
    const stopped = page.getByText(/^核查已停止：完成\d+条规则，共47条。以下只列已完成的。$/);
    await stopped.waitFor();
    expect(await page.locator('.rules-summary').count()).toBe(0);
    await page.getByRole('button', { name: '重新核查' }).click();
    await page.locator('.rules-summary').waitFor();

    const planted = Object.entries(readTallies().rules)
      .filter(([rule, { breach }]) => breach > 0 && !rule.startsWith('Z'))
      .map(([rule, { breach }]) => `${rule} ${breach}`);
    // The share of digital certifications follows from all records and stays below 10 % in the sample.
    expect((await listedBreaches(page)).sort()).toEqual([...planted, 'P-01 1'].sort());
  });

  it('keep the scope in the address, and say what of it they do not know', async () => {
    const { page } = at;
    await visit(page, '/rules?region=chongqing&unit=500107,999999&rule=E-14&colour=red');
    await page.locator('[data-table="findings"]').waitFor();
    const units = await page
      .locator('[data-table="findings"] tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('td')[0]?.textContent));
    expect(units).toEqual(['九龙坡区', '九龙坡区']);
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toContain('“999999”');
    expect(alert).toContain('“colour”');
    await page.getByRole('button', { name: '移除条件“九龙坡区”' }).click();
    await page.locator('[data-table="findings"] tbody tr').nth(4).waitFor();
    expect(page.url()).not.toContain('unit=');
  });

  it('tell of Zhejiang what its document asks, and do not borrow from Chongqing', async () => {
    const { page } = at;
    await visit(page, '/rules?region=zhejiang');
    await page.locator('.rules-summary').waitFor();
    expect(await listedBreaches(page)).toEqual(['Z-05 2']);
    const ids = await page
      .locator('li[data-rule-id]')
      .evaluateAll((rows) => (rows as HTMLElement[]).map((row) => row.dataset['ruleId']?.[0]));
    expect([...new Set(ids)].sort()).toEqual(['T', 'Z']);
    expect(at.faults).toEqual([]);
  });
});

/**
 * Market classes of 2026, one record each: end, report to the city, unit. Day 30 after 30 June is 30 July; the data end
 * on 31 October.
 */
const classes = {
  K1: ['2026-06-30', '2026-07-30', '九龙坡区'], // day 30: in time
  K2: ['2026-06-30', '2026-07-31', '九龙坡区'], // day 31
  K3: ['2026-08-31', '', '九龙坡区'], // due on 30 September
  K4: ['2026-10-05', '', '九龙坡区'], // due on 4 November
  K5: ['2026-08-31', '', '大渡口区'],
  K6: ['2026-05-31', '2026-06-02', '九龙坡区'],
} as const;

/** As the district's system exports it; `reports` corrects the days of single classes. */
function classFile(reports: Record<string, string> = {}): OwnFile {
  const heading =
    '地区,数据截至日期,记录编号,记录粒度,填报区县,培训机构编号,培训机构名称,班级编号,项目,培训渠道,培训类型,培训对象类别,学历层次,职业编码,等级体系,等级,开班日期,备案日期,结业日期,结业状态,报送市局日期';
  const lines = Object.entries(classes).map(([id, [ended, reported, unit]], at) => {
    const start = `${ended.slice(0, 8)}01`;
    const day = reports[id] ?? reported;
    return `重庆市,2026-10-31,R${at + 1},个人,${unit},J1,示例培训学校,${id},数字技术工程师,社会化培训,岗位技能提升培训,企业职工,大学本科,2-02-38-01,专业技术等级,初级,${start},2026-01-05,${ended},已结业,${day}`;
  });
  return ownFile('班级.csv', [heading, ...lines, ''].join('\r\n'));
}

/** Ids, problems and states of the findings of a rule in the scope of the address. */
async function findings(page: Page, address: string): Promise<(string | undefined)[][]> {
  await visit(page, address);
  await page.locator('[data-table="findings"], .verdict-pass').first().waitFor();
  await page.locator('main:not(:has(.rules-progress))').waitFor();
  return page
    .locator('[data-table="findings"] tbody tr')
    .evaluateAll((rows) =>
      (rows as HTMLElement[]).map((row) => [
        row.dataset['key'],
        row.querySelector('th')?.innerText,
        row.querySelector('[data-case-state]')?.textContent ?? undefined,
      ]),
    );
}

describe('a clerk of 九龙坡区', () => {
  const own = '/rules?region=chongqing&unit=500107';
  const rule = `${own}&rule=E-14`;
  let listed: string[][] = [];

  it('sees what is due, and what may break which rule in the district alone', async () => {
    const { page } = at;
    await visit(page, '/data?region=chongqing');
    await choose(page, [classFile()]);
    await visit(page, own);
    await page.locator('.rules-summary').waitFor();
    const soon = page.locator('[data-table="due-soon"] tbody tr');
    expect(await soon.count()).toBe(1);
    expect((await soon.innerText()).split('\t').slice(0, 3)).toEqual([
      '2026-11-04',
      '还有4天',
      '2026年10月5日结业，报送期限为2026年11月4日，尚未报送，期限未到',
    ]);
    // Two of four: K1 and K6 were in time, K4 is not due yet, K5 belongs to another district.
    expect(await page.locator('li[data-rule-id="E-14"] .verdict').innerText()).toBe(
      '◆ 疑似不符合规定（2条，占50.0%）',
    );
    expect(await listedBreaches(page)).toEqual(['E-14 2']);
    // A field that the export does not hold is never taken for compliance.
    expect(await page.locator('li[data-rule-id="E-03"]').getAttribute('data-verdict')).toBe('not-checkable');
  });

  it('understands one finding from its page alone', async () => {
    const { page } = at;
    const all = await findings(page, rule);
    expect(all.map(([, problem, state]) => [problem, state]).sort()).toEqual([
      ['2026年10月5日结业，报送期限为2026年11月4日，尚未报送，期限未到', undefined],
      ['2026年6月30日结业，报送期限为2026年7月30日，2026年7月31日报送，超过期限', '待核实'],
      ['2026年8月31日结业，报送期限为2026年9月30日，超过期限未见报送', '待核实'],
    ]);
    await page.getByRole('link', { name: '2026年8月31日结业' }).click();
    const finding = page.locator('[data-finding-id]');
    await finding.waitFor();
    const said = await finding.innerText();
    for (const part of [
      '并在培训结业后30日内将学员名单和培训情况报市人力社保局。', // the clause
      '渝人社规〔2025〕19号',
      '结业次日为第1日，第30日当天不超期', // the reading
      '按工作日计', // another one
      '示例培训学校',
      'K3',
      'R3',
      '2026年9月30日（已超期31天）',
      '督促培训机构报送学员名单和培训情况', // what to do
      '疑似问题也可能是记录有误',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('违规');
  });

  it('takes the work list away, has two rows filled in elsewhere, and loads it back', async () => {
    const { page } = at;
    await visit(page, own);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出待核实清单（2条）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('待核实清单-重庆市_2026-10-31.xlsx');
    const [sheet] = await readXlsxFile(await readFile(await download.path()));
    const rows = (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    expect(rows[0]).toEqual([
      ...[
        '编号',
        '责任单位',
        '培训机构',
        '班级编号',
        '问题',
        '依据',
        '建议处理',
        '办理期限',
        '核实情况',
        '办结日期',
      ],
    ]);
    listed = rows.slice(1);
    expect(listed.map((row) => [row[1], row[2], row[3], row[8]]).sort()).toEqual([
      ['九龙坡区', '示例培训学校', 'K2', '待核实'],
      ['九龙坡区', '示例培训学校', 'K3', '待核实'],
    ]);
    // What another program makes of it: saved as CSV, rows the other way round, with a column of its own.
    const answers: Record<string, [state: string, day: string]> = {
      K2: ['不属于问题，已说明：7月30日已邮寄', ''],
      K3: ['属实，整改中', ''],
    };
    const filled = listed.toReversed().map((row, at) => {
      const [state = '', day = ''] = answers[row[3] ?? ''] ?? [];
      return [at + 1, ...row.slice(0, 8), state, day].map((cell) => `"${cell}"`).join(',');
    });
    const text = [['序号', ...(rows[0] ?? [])].join(','), ...filled, ''].join('\r\n');
    await page.getByLabel('载入办理结果').setInputFiles(ownFile('清单.csv', `\uFEFF${text}`));
    await page.getByText('清单.csv：读取2行，更新2条，未变动0条。').waitFor();
    const states = (await findings(page, rule)).map(([, problem, state]) => [problem?.slice(0, 10), state]);
    expect(states.sort()).toEqual([
      ['2026年10月5日', undefined],
      ['2026年6月30日', '不属于问题，已说明：7月30日已邮寄'],
      ['2026年8月31日', '属实，整改中'],
    ]);
  });

  it('sees the finding closed by a corrected load, and come back with the error', async () => {
    const { page } = at;
    await visit(page, '/data?region=chongqing');
    await choose(page, [classFile({ K3: '2026-09-20' })]);
    expect(await findings(page, rule)).toHaveLength(2);
    const past = page.locator('[data-table="past-cases"] tbody tr');
    await past.waitFor();
    expect(await past.innerText()).toMatch(
      /^2026年8月31日结业.*\t九龙坡区\t示例培训学校\tR3\t已销号（20\d\d年\d+月\d+日）/,
    );
    // The other answer stands.
    expect((await findings(page, rule)).map((row) => row[2])).toContain('不属于问题，已说明：7月30日已邮寄');

    await visit(page, '/data?region=chongqing');
    await choose(page, [classFile()]);
    const again = await findings(page, rule);
    expect(again.find((row) => row[1]?.startsWith('2026年8月31日'))?.[2]).toBe('再次出现');
    expect(again.map(([id]) => id)).toEqual(expect.arrayContaining(listed.map(([id]) => id)));
    expect(at.faults).toEqual([]);
  });
});
