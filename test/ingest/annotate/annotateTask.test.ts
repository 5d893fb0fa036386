import readWorkbook, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { annotateTask, type Remark } from '../../../src/ingest/annotate/annotateTask';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { schemas } from '../../../src/reference/schemas';
import { workbook } from '../books';

const tools = { readers: () => Promise.resolve(bookReaders), onProgress: () => undefined };

async function annotate(name: string, bytes: Uint8Array | string, remarks: readonly Remark[]) {
  const file = new File([bytes as BlobPart], name);
  const input = { file, remarks, heading: '校验意见', schemas: Object.values(schemas) };
  const { content, extension } = (await annotateTask(input, tools)).output;
  return { extension, bytes: Buffer.from(await content.arrayBuffer()) };
}

const heading = ['地区', '数据截至日期', '记录编号', '人次数'];

describe('the copy of a text file', () => {
  it('is CSV with the remarks in the rows that they are about, formulas made harmless, numbers kept', async () => {
    const text = ['培训台账', '', heading.join(','), '重庆市,待定,=1+1,-3', '重庆市,2026-10-31,R-2,4'].join(
      '\r\n',
    );
    const { extension, bytes } = await annotate('台账.txt', Buffer.from(`\uFEFF${text}\r\n`, 'utf16le'), [
      { row: 4, text: '“数据截至日期”栏：不是有效日期' },
    ]);
    expect(extension).toBe('csv');
    expect(bytes.toString('utf8')).toBe(
      [
        '\uFEFF培训台账,,,,',
        '',
        '地区,数据截至日期,记录编号,人次数,校验意见',
        "重庆市,待定,'=1+1,-3,“数据截至日期”栏：不是有效日期",
        '重庆市,2026-10-31,R-2,4,',
        '',
      ].join('\r\n'),
    );
  });
});

describe('the copy of a workbook', () => {
  it('has all sheets, rows in their places and hidden rows hidden', async () => {
    const book = workbook({
      说明: { rows: [['填表说明']] },
      台账: {
        rows: [['培训台账'], [], heading, ['重庆市', '待定', 'R-1', 3], ['隐藏'], ['合计', '', '', 3]],
        hiddenRows: [5],
      },
    });
    const { extension, bytes } = await annotate('台账.xlsx', book, [
      { sheet: '台账', row: 4, text: '日期有误' },
    ]);
    expect(extension).toBe('xlsx');
    expect((await readWorkbook(bytes)).map(({ sheet }) => sheet)).toEqual(['说明', '台账']);
    expect(await readSheet(bytes, '台账')).toEqual([
      ['培训台账', null, null, null, null],
      [null, null, null, null, null],
      [...heading, '校验意见'],
      ['重庆市', '待定', 'R-1', '3', '日期有误'],
      ['隐藏', null, null, null, null],
      ['合计', null, null, '3', null],
    ]);
    const [, sheet] = await bookReaders.xlsx(bytes).then(({ sheets }) => sheets);
    expect(
      [...sheet!.batches].flatMap(({ firstRow, hidden = [] }) => [...hidden].map((at) => firstRow + at)),
    ).toEqual([5]);
  });
});
