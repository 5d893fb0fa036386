import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { linesOf, rowsOf, type Line } from './methodPage';

const documents = linesOf('documents');
const occupations = linesOf('occupations');
const divisions = linesOf('divisions');

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/method?region=chongqing');
  await at.page.locator('#documents').waitFor();
});

afterAll(() => browser.close());

describe('what the page takes from the reference data', () => {
  it('shows the ten statuses with sign and word', async () => {
    const words = (await rowsOf(at.page, 'statuses')).map(([status, [word]]) => [status, word]);
    expect(words).toEqual([
      ['met', '● 已完成期限前：已提前完成存量指标：已达到比率指标：已达标'],
      ['on-track', '◎ 进度正常'],
      ['at-risk', '◇ 进度偏慢'],
      ['behind', '◆ 进度滞后'],
      ['missed', '× 到期未完成存量指标：到期未达到文件表述为“力争／争取”：到期未达到力争目标'],
      ['not-started', '○ 未到起始期'],
      ['no-data', '— 暂无数据'],
      ['withheld', '※ 数据未报齐，暂不评定'],
      ['not-checkable', '？ 不具备核查条件'],
      ['no-pace', '□ 不评定进度'],
    ]);
  });

  it('lists the five documents', async () => {
    const rows = await rowsOf(at.page, 'documents');
    expect(rows).toHaveLength(5);
    expect(rows.map(([, cells]) => cells.slice(0, 4))).toEqual(
      documents.map((line) => [
        line['number'],
        line['title_zh'],
        line['issuer_zh'],
        line['issued'] || '文件未载发文日期',
      ]),
    );
  });

  it.each([
    ['digital-skill-2022', 43],
    ['digital-engineer-2025', 14],
    ['dadukou-project-2022', 32],
  ])('lists the occupations of %s: %i', async (list, size) => {
    const rows = await rowsOf(at.page, list);
    const lines = occupations.filter((line) => line['list'] === list);
    expect(rows).toHaveLength(size);
    const hours = (line: Line) =>
      list === 'digital-engineer-2025'
        ? [line['hours_junior'], line['hours_intermediate'], line['hours_senior']]
        : [];
    expect(rows.map(([, cells]) => cells.slice(0, 3 + (list === 'digital-engineer-2025' ? 3 : 0)))).toEqual(
      lines.map((line) => [line['seq'], line['code'] || '—', line['name_zh'], ...hours(line)]),
    );
  });

  it('gives the occupation that an item without a code belongs to', async () => {
    const rows = new Map(await rowsOf(at.page, 'dadukou-project-2022'));
    expect(rows.get('数据标注员')!.at(-1)).toBe('4-04-05-05 人工智能训练师的工种');
    expect(rows.get('工业机器人系统运维员')!.at(-1)).toBe('6-31-07-01 工业机器人系统运维员');
  });

  it.each(['chongqing', 'zhejiang'])(
    'lists the units of %s in official order with their validity',
    async (region) => {
      const rows = await rowsOf(at.page, `units-${region}`);
      const expected = divisions
        .filter((line) => line['region'] === region)
        .sort((a, b) => Number(a['order']) - Number(b['order']));
      expect(rows.map(([id]) => id)).toEqual(expected.map(({ id }) => id));
      const byId = new Map(rows);
      if (region === 'chongqing') {
        expect(byId.get('500105')).toEqual([
          '6',
          '重庆市江北区',
          '500105',
          '重庆市',
          '以前 ～ 2025-11-05',
          '是',
        ]);
        expect(byId.get('500000')).toEqual(['42', '市本级', '500000', '—', '一直有效', '否']);
      } else expect(byId.get('330113')!.slice(4)).toEqual(['2021-04-09 ～ 至今', '是']);
    },
  );

  it('works its examples out', async () => {
    const figures = await at.page
      .locator('[data-example] data')
      .evaluateAll((list) =>
        (list as HTMLDataElement[]).map((figure) => [
          `${figure.closest<HTMLElement>('[data-example]')?.dataset['example']} ${figure.dataset['figure']}`,
          figure.textContent,
        ]),
      );
    expect(Object.fromEntries(figures)).toEqual({
      'months example-time-progress': '46个月÷60个月＝76.7%',
      'days example-time-progress': '1384天÷1826天＝75.8%',
      'pace example-actual': '562,300',
      'pace example-completion': '56.2%',
      'pace example-plan': '766,666',
      'pace example-pace-index': '0.73',
      'rate example-remaining': '437,700',
      'rate example-required-rate': '3.13万',
      'rate example-recent-rate': '1.29万',
      'average example-average': '9,900',
      'average example-pace-index': '0.99',
      'average example-required-rate': '850',
      // By a separate program in Python, on the generator of test/model/reference/reference.py: median 18514.62 of
      // 2,000 courses, of which 0.5245 reach 18,500, and 0.946 with 50 more a month.
      'forecast example-forecast-total': '18,515',
      'forecast example-probability': '52%',
      'forecast example-what-if-probability': '94%',
      // Mean 1,200 ÷ 12; moving ranges without the two of 100 average 120 ÷ 9, times 2.66 is 35.47.
      'signal example-centre': '100.0',
      'signal example-moving-range': '13.3',
      'signal example-high': '135.5',
      'signal example-low': '64.5',
      // 4 of 20: Wilson (Newcombe 1998) 0.0807 to 0.4160; the binomial limits of a half by counting courses.
      'institutions example-rate': '20.0%',
      'institutions example-interval-low': '8.0%',
      'institutions example-interval-high': '41.6%',
      'institutions example-95-low': '30.0%',
      'institutions example-95-high': '70.0%',
      'institutions example-998-low': '15.0%',
      'institutions example-998-high': '85.0%',
      'comparison example-value': '12,300',
      'comparison example-earlier-value': '10,950',
      'comparison example-change': '同比增长12.3%',
    });
  });
});
