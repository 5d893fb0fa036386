import { describe, expect, it } from 'vitest';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { checkTable } from '../../../src/ingest/checkFile';
import { readSource } from '../../../src/ingest/source/readSource';
import { readWorkList } from '../../../src/ingest/worklist/readWorkList';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';
import { workbook } from '../books';
import { gb18030 } from '../corpus/gb18030';

const [a, b, c] = ['E-14-0123456789abcdef', 'E-08-00000000000000ff', 'D-07-6222021234567894'] as const;
const context = { known: new Set([a, b, c]), today: '2026-11-02' };
const options = { readers: () => Promise.resolve(bookReaders) };

async function readFile(bytes: Uint8Array, name = '待核实清单.csv') {
  return readWorkList(name, await readSource({ name, bytes }, options), context);
}
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
/** The rest of a row of which only number, state and day matter. */
const head = '编号,问题,核实情况,办结日期';
const readRows = (...rows: string[]) => readFile(csv(head, ...rows));
const answer = (line: number, id: string, state: string, note = '', closedOn: string | null = null) => ({
  sheet: null,
  line,
  id,
  state,
  note,
  closedOn,
});

describe('a work list that comes back', () => {
  it('is read from a CSV file in GB18030, with rows moved and left out, and titles above', async () => {
    const bytes = gb18030(
      [
        '某区培训问题办理情况,,,',
        '填表人：王小明,联系电话：13812345678,,',
        head,
        `${c},重复,数据有误,已更正`.replace('数据有误,已更正', '"数据有误,已更正",2026/3/5'),
        `${a},未报送,属实，整改中：已约谈，7月底前整改,`,
        `${b},通过率,,`,
      ].join('\r\n'),
    );
    expect(await readFile(bytes)).toEqual({
      read: 3,
      rows: [
        answer(4, c, 'data-corrected', '', '2026-03-05'),
        answer(5, a, 'confirmed', '已约谈，7月底前整改'),
      ],
      empty: 1,
      repeated: 0,
      problems: [],
    });
  });

  it('is read from a workbook with columns moved and added, and days as days of the spreadsheet', async () => {
    const day = { t: 'n', v: 46086, z: 'yyyy"年"m"月"d"日"' } as const;
    const bytes = workbook({
      清单: {
        rows: [
          ['待核实清单办理结果'],
          ['办结日期', '科室意见', '核实 情况', '责任单位', '编号'],
          [day, '同意', '已销号', '渝北区', b],
          ['2026年3月5日', '同意', '不属于问题，已说明（属于2024年班级）', '渝北区', a],
          [null, null, null, '渝北区', c],
          [null, null, null, '合计3条', null],
        ],
        hiddenRows: [4],
      },
      说明: { rows: [['本表由各区填写']] },
    });
    const rows = [
      { ...answer(3, b, 'closed', '', '2026-03-05'), sheet: '清单' },
      { ...answer(4, a, 'explained', '属于2024年班级', '2026-03-05'), sheet: '清单' },
    ];
    expect(await readFile(bytes, '清单.xlsx')).toEqual({
      read: 3,
      rows,
      empty: 1,
      repeated: 0,
      problems: [],
    });
  });

  it.each([
    ['属实，整改中', 'confirmed', ''],
    ['属实,整改中', 'confirmed', ''],
    [' 属实， 整改中 ', 'confirmed', ''],
    ['属实整改中', 'confirmed', ''],
    ['属实，整改中。已约谈', 'confirmed', '已约谈'],
    ['属实，整改中 7月底前整改', 'confirmed', '7月底前整改'],
    ['数据有误、已更正：开班日期', 'data-corrected', '开班日期'],
    ['不属于问题；已说明 （见附件）', 'explained', '见附件'],
    ['已销号：（一）已整改（二）已备案', 'closed', '（一）已整改（二）已备案'],
    ['待核实', 'to-verify', ''],
    ['再次出现：同一班级', 'recurred', '同一班级'],
    ['confirmed, being rectified: talked to them', 'confirmed', 'talked to them'],
    ['Closed', 'closed', ''],
  ])('says “%s”', async (text, state, note) => {
    const { rows, problems } = await readRows(`${a},x,"${text}",`);
    expect(problems).toEqual([]);
    expect(rows).toEqual([answer(2, a, state, note)]);
  });

  it.each(['2026-03-05', '2026年3月5日', '2026/3/5', '2026.03.05', '20260305', '２０２６－０３－０５'])(
    'has the day %s',
    async (day) => {
      expect((await readRows(`${a},x,已销号,${day}`)).rows[0]?.closedOn).toBe('2026-03-05');
    },
  );

  it('takes today for a day, and a dash for none', async () => {
    const { rows, problems } = await readRows(`${a},x,已销号,2026-11-02`, `${b},x,属实，整改中,—`);
    expect(rows.map(({ closedOn }) => closedOn)).toEqual(['2026-11-02', null]);
    expect(problems).toEqual([]);
  });

  it('names every row that cannot be applied with the reason, and gives the others', async () => {
    const unknown = 'E-14-ffffffffffffffff';
    const result = await readRows(
      `${unknown},x,已销号,`,
      `${a},x,已处理完毕,`,
      `${a},x,已销号了,`,
      `${a},x,已销号,三月`,
      `${a},x,已销号,2026-11-03`,
      `${a},x,待核实,2026-03-05`,
      `${a},x,,2026-03-05`,
      `,x,已销号,`,
      `${a},x,属实,整改中,2026-03-05`,
      `${b},x,已销号,`,
    );
    expect(result.rows).toEqual([answer(11, b, 'closed')]);
    expect(result.problems.map(({ line, column, key, params }) => [line, column, key, params])).toEqual([
      [2, '编号', 'worklist.unknownId', { v: unknown }],
      [3, '核实情况', 'worklist.noState', { v: '已处理完毕' }],
      [4, '核实情况', 'worklist.noState', { v: '已销号了' }],
      [5, '办结日期', 'worklist.noDay', { v: '三月' }],
      [6, '办结日期', 'worklist.futureDay', { day: '2026-11-03' }],
      [7, '核实情况', 'worklist.dayOnly', {}],
      [8, '核实情况', 'worklist.dayOnly', {}],
      [9, '编号', 'worklist.noId', {}],
      [10, '编号', 'worklist.misshapen', {}],
    ]);
    expect(result.read).toBe(10);
  });

  it('leaves out a number that stands twice with different content, and counts a repeated row', async () => {
    const result = await readRows(
      `${a},x,已销号,`,
      `${b},x,已销号,`,
      `${a},x,属实，整改中,`,
      `${b},y,已销号,`,
      `${b},y,,`,
    );
    expect(result).toMatchObject({ read: 5, empty: 1, repeated: 1, rows: [answer(3, b, 'closed')] });
    expect(result.problems).toEqual(
      [2, 4].map((line) => ({
        sheet: null,
        line,
        column: '编号',
        key: 'worklist.repeatedId',
        params: { v: a, rows: '2、4' },
      })),
    );
  });

  it('lets one cell answer for all rows over which it is merged', async () => {
    const rows = [
      ['编号', '核实情况'],
      [a, '已销号'],
      [b, null],
    ];
    const bytes = workbook({ 清单: { rows, merged: ['B2:B3'] } });
    expect((await readFile(bytes)).rows.map(({ id, state }) => [id, state])).toEqual([
      [a, 'closed'],
      [b, 'closed'],
    ]);
  });
});

describe('a file that is no work list', () => {
  it.each([
    ['问题,核实情况', 'id'],
    ['编号,问题', 'state'],
    ['班级,人数', 'id,state'],
  ])('is refused with the columns that are missing: %s', async (headings, columns) => {
    await expect(readFile(csv(headings, `${a},已销号`))).rejects.toMatchObject({
      key: 'worklist.noColumns',
      params: { columns },
    });
  });

  it('is refused where a column stands twice, and where no row has a number', async () => {
    await expect(readFile(csv('编号,核实情况,核实情况', `${a},已销号,`))).rejects.toMatchObject({
      key: 'worklist.repeatedColumn',
      params: { columns: 'state' },
    });
    await expect(readFile(csv('编号,核实情况', ','))).rejects.toMatchObject({
      key: 'worklist.noRows',
    });
  });
});

describe('personal data and markings', () => {
  it.each([
    ['属实，整改中：学员张伟，身份证号11010519491231002X', ['name', 'id']],
    ['属实，整改中：请联系13812345678', ['mobile']],
  ])('in 核实情况 stop the whole file and name the place: %s', async (text, kinds) => {
    await expect(readRows(`${b},x,已销号,`, `${a},x,"${text}",`)).rejects.toMatchObject({
      key: 'pii.stop',
      details: kinds.map((kind) => ({ key: 'pii.row', params: { column: '核实情况', kind, count: 1 } })),
    });
  });

  it('are found in added columns, on other sheets and without a table', async () => {
    await expect(readFile(csv('编号,核实情况,经办人', `${a},已销号,张伟`))).rejects.toMatchObject({
      details: [{ params: { column: '经办人', kind: 'name', count: 1 } }],
    });
    const list = {
      rows: [
        ['编号', '核实情况'],
        [a, '已销号'],
      ],
    };
    const bytes = workbook({ 清单: list, 名单: { rows: [['11010519491231002X']] } });
    await expect(readFile(bytes)).rejects.toMatchObject({
      details: [{ key: 'pii.sheetRow', params: { sheet: '名单', kind: 'id' } }],
    });
  });

  it('are not seen in numbers of findings, which may look like those of cards', async () => {
    expect((await readRows(`${c},x,已销号,`)).rows).toHaveLength(1);
  });

  it('a marking stops the file', async () => {
    await expect(readFile(csv('机密★一年,,,', head, `${a},x,已销号,`))).rejects.toMatchObject({
      key: 'mark.stop',
      params: { mark: '机密' },
    });
    await expect(readRows(`${a},x,已销号：秘密★,`)).rejects.toMatchObject({ key: 'mark.stop' });
  });
});

it('a work list among the data is told what it is', async () => {
  const headings = '编号,责任单位,培训机构,班级编号,问题,依据,建议处理,办理期限,核实情况,办结日期';
  const bytes = csv('示例数据（合成）', headings, `${c},渝北区,甲校,K1,x,y,z,2026-04-30,待核实,`);
  const all = { schemas: Object.values(schemas), divisions: reference.divisions };
  const checked = checkTable({ name: '待核实清单.csv', bytes }, all, options);
  await expect(checked).rejects.toMatchObject({ key: 'load.workList', proposal: null });
});
