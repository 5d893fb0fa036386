import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compound, workbook, type WrittenSheet } from '../ingest/books';
import { openBrowser, openPage, visit, type Visit } from './browser';
import { choose, committedFile, linesOf, ownFile, readCounts, readRefusal } from './loading';
import { openBoard, openTarget, readTarget } from './reading';

const trainings = 'cq-digital-training-50k';
const cells = (line: string) => line.split(',');
const [heading = '', ...records] = linesOf(committedFile('training.csv'));
const width = cells(heading).length;

/** The 22 rows of the text file as a ledger is kept: 12 in one month's sheet, 10 in the next, around them what is no record. */
function month(rows: readonly string[], total: number): WrittenSheet {
  return {
    rows: [
      ['示例区数字技能培训台账'],
      ['填报单位（盖章）：示例区人力资源和社会保障局', '', '', '单位：人次'],
      [],
      cells(heading),
      ...rows.map(cells),
      ['合　　计', '', '', '', total],
      ['注：本表按开班日期填列。'],
      ['填表人：张测试　联系电话：023-00000000'],
    ],
    merged: ['A1:V1'],
  };
}
const ledger = workbook({
  汇总: {
    rows: [
      ['月份', '人次'],
      ['1月', 12],
      ['2月', 10],
    ],
  },
  // 8 persons and 30 + 5 + 20 + 40; 9 persons and 12.
  '1月': month(records.slice(0, 12), 103),
  '2月': month(records.slice(12), 22),
  字典: { rows: [['等级'], ['四级/中级工']], isHidden: true },
});
const html = (lines: readonly string[]) =>
  `<html><head><meta charset="gb2312"></head><body><table border="1"><tr><td colspan="${width}">学员信息表</td></tr>${lines
    .map(
      (line) =>
        `<tr>${cells(line)
          .map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table></body></html>`;

let browser: Browser;
let at: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await visit(at.page, '/?region=chongqing');
});

afterAll(() => browser.close());

async function figure(): Promise<number | null | undefined> {
  const lines = await openBoard(at.page, '/?region=chongqing');
  return lines.find((line) => line.id === trainings)?.actual;
}

describe('a ledger with a sheet a month', () => {
  it('is read without its titles and totals, and says what it left out', async () => {
    await choose(at.page, [ownFile('培训台账（最终版）.xlsx', ledger)]);
    expect(await readRefusal(at.page)).toBeNull();
    // File, read, loaded, rejected, repeated: as the text file with the same rows.
    expect(await readCounts(at.page)).toEqual([['培训台账（最终版）.xlsx', 22, 19, 2, 1]]);
    const said = await at.page.locator('[data-list="left-out"] li').allInnerTexts();
    expect(said).toEqual([
      '工作表“汇总”：汇总或说明，未载入',
      '工作表“1月”：读取12行；标题2行，不作为记录（第1、2行）；合计1行，不作为记录（第17行）；表尾说明2行，不作为记录（第18、19行）；填表人、审核人、联系电话等未读取；1处合计数与明细相加一致',
      '工作表“2月”：读取10行；标题2行，不作为记录（第1、2行）；合计1行，不作为记录（第15行）；表尾说明2行，不作为记录（第16、17行）；填表人、审核人、联系电话等未读取；第15行为合计行，未作为记录载入。“人次数”合计22，明细相加21，相差1；合计数可能是手工填写的，请核对',
      '工作表“字典”：隐藏的工作表，未载入',
    ]);
    expect(await at.page.locator('main').innerText()).toContain('文件格式：Excel工作簿（xlsx）');
    // T-013 is the thirteenth record and T-019 stands at row 21 of the text file: sheet and row as Excel shows them.
    const rejected = await at.page
      .locator('table[data-table="rejections"] tbody tr')
      .evaluateAll((rows) =>
        (rows as HTMLTableRowElement[]).map((row) =>
          [...row.cells].slice(0, 3).map((cell) => cell.innerText),
        ),
      );
    expect(rejected).toEqual([
      ['2月', '5', '填报区县'],
      ['2月', '12', '开班日期'],
    ]);
  });

  it('stands on the target’s page with the figure counted by hand', async () => {
    await openTarget(at.page, trainings);
    // Completed 2022–2025, digital: see ownCounts.ts.
    expect((await readTarget(at.page, trainings)).figures).toMatchObject({ actual: 59 });
  });

  it.each([
    [
      'a password',
      ownFile('锁.xlsx', compound({ EncryptedPackage: new Uint8Array(5000) })),
      '文件已加密，请取消密码后重新选择',
    ],
    ['its end cut off', ownFile('半.xlsx', ledger.slice(0, ledger.length - 200)), '文件不完整或已损坏'],
    ['a marking of secrecy', ownFile('机密★台账.xlsx', ledger), '文件标有“机密”字样，未读取数据'],
  ])('with %s is refused in a sentence, and the earlier figure stands', async (_, file, sentence) => {
    await choose(at.page, [file]);
    const refusal = await readRefusal(at.page);
    expect(refusal).toContain(sentence);
    expect(refusal).toContain('原有数据未变动');
    expect(await figure()).toBe(59);
  });
});

describe('other kinds of workbook', () => {
  it.each([
    [
      'an old binary workbook',
      ownFile('台账.xls', workbook({ 表: month(records, 124) }, 'biff8')),
      'Excel 97-2003工作簿（xls）',
    ],
    [
      'a page under the name of a workbook',
      ownFile('台账.xls', html([heading, ...records])),
      '网页格式的表格（html）',
    ],
  ])('load to the same figure: %s', async (_, file, format) => {
    await choose(at.page, [file]);
    expect(await readRefusal(at.page)).toBeNull();
    expect(await readCounts(at.page)).toEqual([['台账.xls', 22, 19, 2, 1]]);
    expect(await at.page.locator('main').innerText()).toContain(format);
    expect(await figure()).toBe(59);
  });

  it('leave no fault behind', () => {
    expect(at.faults).toEqual([]);
  });
});
