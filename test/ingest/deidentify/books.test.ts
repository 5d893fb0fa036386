import { describe, expect, it } from 'vitest';
import { workbook } from '../books';
import { clean, csv, describeFile, linesOf, planOf, textOf } from './cleaning';

describe('an export of a database with field codes', () => {
  const file = csv(
    '"AAC001","AAC002","AAC003","AAC004","AAC005","AAC006","AAC011","AAB301","AAB004","OCCUPATION_CODE","AAE030","AAE031","AAE036","AAE011","AAE013",',
    '"\t1000000001","=""11010519491231002X""","王𬭎例","1","01","19491231","31","500104","演示科技有限公司丙","4-04-05-05","20260305","20260328","2026-04-01 10:11:12.0","demo01","补录',
    '原因：系统""升级""",',
    '"\t1000000002","\t34052419800101001X","李样例","2","NULL","19800101","21","500104000000","演示科技有限公司丙","4-04-05-05","20260305","\\N","2026-04-01 10:11:13.0","demo01","",',
  );

  it('is two persons with codes; its stable numbers and its clerk are gone', async () => {
    const result = await clean(file, planOf(await describeFile(file)));
    expect(result.counts).toMatchObject({ rows: 2, coded: 2, persons: 2 });
    expect(result.header).toEqual([
      ...['人员代码（去标识化）', 'AAC004', '年龄段', 'AAC011', 'AAB301', 'AAB004', 'OCCUPATION_CODE'],
      ...['AAE030', 'AAE031', 'AAE036', 'AAE013'],
    ]);
    expect(result.preview.map((cells) => cells[2])).toEqual(['55+', '45-54']);
    expect(textOf(result)).not.toMatch(/王𬭎例|李样例|10000000|1949|1980|demo01/);
    expect(result.remaining).toEqual([]);
  });
});

describe('a result list of an assessment body, real BIFF', () => {
  const heading =
    '序号|准考证号|姓名|证件号码|所在单位|理论知识成绩|操作技能成绩|综合评审|评定结果|证书编号|发证日期|备注'.split(
      '|',
    );
  const rows = [
    '1|2026062000001|张测试|110105********002X|演示科技|85|78|—|合格|S000050999999264000001|2026.7.6|',
    '2|2026062000002|李样例|34052419800101001X|演示科技|缺考|缺考|—|缺考|||',
    '3|2026062000003|王示例|11010519491231002x|演示科技|59.5|82|—|不合格|||补考理论',
    '4|2026062000004|赵演示|1.10105E+17|演示科技|62|60|/|合格|S000050999999264000002|2026.7.6|',
  ].map((row) => row.split('|'));
  const titles = [['职业技能等级认定成绩汇总表'], ['职业（工种）：人工智能训练师　等级：四级／中级工']];
  const page = [...titles, heading];
  const foot = [
    ['应考4人，实考3人，合格2人，合格率66.67%。'],
    ['考评员：陈虚拟、欧阳模拟　　　督导员：张测试　　　第1页 共1页'],
  ];
  const printed = [...page, ...rows.slice(0, 2), ...page, ...rows.slice(2), ...foot];
  const book = workbook({ Sheet1: { rows: printed } }, 'biff8');

  it('keeps four results, two of them without a code because of their numbers', async () => {
    const result = await clean(book, planOf(await describeFile(book)));
    expect(result.header).toEqual([
      ...['序号', '人员代码（去标识化）', '所在单位', '理论知识成绩', '操作技能成绩'],
      ...['综合评审', '评定结果', '发证日期', '备注'],
    ]);
    expect(result.preview.map((cells) => [cells[0], cells[1] !== '', cells[6]])).toEqual([
      ['1', false, '合格'],
      ['2', true, '缺考'],
      ['3', true, '不合格'],
      ['4', false, '合格'],
    ]);
    expect(result.counts.codeless).toMatchObject({ masked: 1, rounded: 1 });
    // Two titles, the second page's heading and titles, two lines of the foot.
    expect(result.left).toMatchObject({ loose: 7, misshapen: 0 });
    expect(textOf(result)).not.toMatch(/张测试|李样例|王示例|赵演示|陈虚拟|欧阳模拟|20260620|S0000509/);
    expect(result.remaining).toEqual([]);
  });
});

describe('a ledger with a sheet a month', () => {
  const heading = ['区县', '姓名', '人数', '备注'];
  const sheet = (...rows: (string | number)[][]) => [['示例区台账'], heading, ...rows];
  const book = workbook({
    汇总: {
      rows: [
        ['月份', '人数'],
        ['1月', 2],
      ],
    },
    '1月': {
      rows: sheet(
        ['万州区', '张测试', 1, ''],
        ['黔江区', '李样例', 1, '取消'],
        ['小计', '', 2, ''],
        heading,
        ['万州区', '王示例', 1, '合计时已计入'],
      ),
      hiddenRows: [4],
    },
    '2月': {
      rows: [
        ['备注', '人数', '姓名', '区县'],
        ['', 1, '赵演示', '涪陵区'],
        ['', 1, '合计', ''],
        ['填表人：张测试　联系电话：023-00000000'],
      ],
    },
    '3月': {
      rows: [
        ['区县', '人数', '联系电话', '备注'],
        ['渝中区', 30, '13800138000', ''],
      ],
    },
  });

  it('is joined by headings; hidden rows, titles and feet stay out, totals stay in', async () => {
    const result = await clean(book, planOf(await describeFile(book)));
    expect(linesOf(result)).toEqual([
      '区县,人数,备注',
      '万州区,1,',
      '小计,2,',
      '万州区,1,合计时已计入',
      '涪陵区,1,',
      // Its word stood in the column of names.
      '合计,1,',
      // A sheet without names, with telephones instead: neither is written.
      '渝中区,30,',
    ]);
    expect(result.left).toEqual({ sheets: ['汇总'], hidden: 1, struck: 0, loose: 3, misshapen: 0 });
    expect(result.counts).toMatchObject({ rows: 6, totals: 2 });
  });

  it('leaves out rows whose cells are in no sure column', async () => {
    const file = csv('区县,姓名,等级', '万州区,张测试,四级', '万州区,备注,李样例,四级', '万州区,王示例');
    const result = await clean(file, planOf(await describeFile(file)));
    expect(linesOf(result)).toEqual(['区县,等级', '万州区,四级']);
    expect(result.left.misshapen).toBe(2);
  });
});
