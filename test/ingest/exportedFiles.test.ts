import { describe, expect, it } from 'vitest';
import { checkBook, found, refusalOfBook, valuesOf, workbook } from './books';
import { payments, platform, results } from './exportSchemas';
import { bytesOf, divisions, schemas } from './smallSchemas';

const ids = ['11010519491231002X', '34052419800101001X'] as const;
const [mobile, account, certificate] = ['13800138000', '6205500000000000004', 'S000050999999264000001'];

describe('a platform’s roster, a page named .xls', () => {
  const heading =
    '序号|班级编号|班级名称|培训机构|姓名|性别|身份证号码|文化程度|人员类别|联系电话|户籍地址|培训职业（工种）|等级|开班时间|结业时间|学时|出勤率|结业考核结果|是否取得培训合格证书|补贴标准（元/人·学时）|补贴金额（元）|审核状态';
  const rows = [
    `1|CQ-2026-0001|人工智能工程技术人员（初级）1班|示例职业培训学校甲|张测试|男|${ids[0]}|大学专科|企业职工|${mobile}|示例区测试路1号2栋3单元404室|人工智能工程技术人员|初级|2026-03-05 00:00:00|2026-03-28 00:00:00|64|95.00%|合格|是|33|2112.00|市级复核通过`,
    `2|CQ-2026-0002|数字化管理师（中级）1班|样例技工学校乙|李样例|女|${ids[1]}|大学本科|毕业年度高校毕业生|${mobile}|示例区测试路1号2栋3单元405室|数字化管理师|中级|2026-03-05 00:00:00|2026-03-28 00:00:00|90|100%|合格|是|38|3762.00|区县审核中`,
  ];
  const cells = (row: string) =>
    row
      .split('|')
      .map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`)
      .join('');
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border="1">
    <tr><td colspan="22">补贴性培训学员信息表（2026年度）</td></tr>
    <tr><td colspan="22">导出单位：示例区人力资源和社会保障局　导出人：赵演示　导出时间：2026-11-03 10:15:22</td></tr>
    ${[heading, ...rows].map((row) => `<tr>${cells(row)}</tr>`).join('')}
    <tr><td colspan="22">合计：2人　补贴金额5874.00元</td></tr></table></body></html>`;

  it('is not loaded, and its title and total are not counted as persons', async () => {
    const refusal = await refusalOfBook('学员信息导出.xls', bytesOf(page), { schemas, divisions });
    expect(found(refusal)).toEqual([
      '姓名 name 2',
      '身份证号码 id 2',
      '联系电话 mobile 2',
      '户籍地址 address 2',
    ]);
    expect(JSON.stringify(refusal)).not.toMatch(/张测试|1101|1380|赵演示/);
  });
});

describe('a result list of an assessment body, real BIFF', () => {
  const titles = [
    ['职业技能等级认定成绩汇总表'],
    ['评价机构（盖章）：示例评价机构丁', '', '', '', '', '', '考核日期：2026年6月20日—21日'],
    ['职业（工种）：人工智能训练师　等级：四级／中级工', '', '', '', '', '', '考核地点：示例区'],
  ];
  const foot = [
    ['应考4人，实考3人，合格2人，合格率66.67%。'],
    ['考评员：陈虚拟、欧阳模拟　　　督导员：张测试　　　第1页 共1页'],
  ];
  const context = { schemas: [results], divisions };

  it('is not loaded: whole, masked and damaged numbers and certificates are all found', async () => {
    const heading =
      '序号|准考证号|姓名|证件号码|所在单位|理论知识成绩|操作技能成绩|综合评审|评定结果|证书编号|发证日期|备注';
    const rows = [
      `1|2026062000001|张测试|110105********002X|演示科技|85|78|—|合格|${certificate}|2026.7.6`,
      `2|2026062000002|李样例|${ids[1]}|演示科技|缺考|缺考|—|缺考`,
      `3|2026062000003|王示例|11010519491231002x|演示科技|59.5|82|—|不合格|||补考理论`,
      `4|2026062000004|赵演示|1.10105E+17|演示科技|62|60|/|合格|S000050999999264000002|2026.7.6`,
    ];
    const list = [heading, ...rows].map((row) => row.split('|'));
    const bytes = workbook({ Sheet1: { rows: [...titles, ...list, ...foot], merged: ['A1:L1'] } }, 'biff8');
    expect(found(await refusalOfBook('成绩汇总表-6.20.xls', bytes, context))).toEqual([
      '准考证号 certificate 4',
      '姓名 name 4',
      '证件号码 id 4',
      '证件号码 masked 1',
      '证书编号 certificate 2',
    ]);
  });

  it('without them loads four results; titles and heading of the second page are no records', async () => {
    const heading = [
      '序号',
      '所在单位',
      '理论知识成绩',
      '操作技能成绩',
      '综合评审',
      '评定结果',
      '发证日期',
      '备注',
    ];
    const row = (serial: number, result: string) => [serial, '演示科技', '85', '78', '—', result, '', ''];
    const rows = [
      ...titles,
      heading,
      row(1, '合格'),
      row(2, '缺考'),
      ...titles,
      heading,
      row(3, '不合格'),
      row(4, '合格'),
      ...foot,
    ];
    const file = await checkBook('成绩.xls', workbook({ Sheet1: { rows } }, 'biff8'), context);
    expect([file.format, file.read, file.rejected.length]).toEqual(['xls', 4, 0]);
    expect(valuesOf(file, 'result')).toEqual(['合格', '缺考', '不合格', '合格']);
    expect(file.sheets[0]?.notes).toEqual([
      { key: 'left.title', params: { n: 6, rows: '1、2、3、7、8、9' } },
      { key: 'left.heading', params: { n: 1, rows: '10' } },
      { key: 'left.footer', params: { n: 2, rows: '13、14' } },
      { key: 'left.form', params: {} },
    ]);
  });
});

describe('a platform’s export in two parts', () => {
  const heading =
    '班次编号*,所属地区*,行政区划代码,培训机构*,培训项目,职业（工种）*（代码|名称）,等级（代码|名称）,开班日期*,结业日期,结业人数*,取证人数,补贴性培训（是/否）,状态';
  const text = `\ufeff${heading}
ZJ2026000001,浙江省/杭州市/西湖区,330106,示例职业培训学校甲,数字技能,4-04-05-05|人工智能训练师,4|中级工,2026年03月05日,2026年03月28日,45,40,是,已结业
ZJ2026000002,浙江省/宁波市/江北区,330205,样例技工学校乙,数字技能,4-01-06-02|互联网营销师,3|高级工,2026年03月06日,2026年03月29日,50,44,否,已结业
ZJ2026000003,浙江省/杭州市/市本级,330100,演示科技有限公司丙,数字技能,4-07-02-05|商务数据分析师,4|中级工,2026年03月09日,,0,,Y,在训
${heading}
ZJ2026000003,浙江省/杭州市/市本级,330100,演示科技有限公司丙,数字技能,4-07-02-05|商务数据分析师,4|中级工,2026年03月09日,,0,,Y,在训
`;

  it('joined into one file: the heading in the middle is skipped, the double row repeated', async () => {
    const file = await checkBook('培训班次明细.csv', bytesOf(text), { schemas: [platform], divisions });
    expect([file.read, file.table.length, file.repeated]).toEqual([4, 3, 1]);
    expect(valuesOf(file, 'occupation')).toEqual([
      '4-04-05-05|人工智能训练师',
      '4-01-06-02|互联网营销师',
      '4-07-02-05|商务数据分析师',
    ]);
    expect(file.sheets).toEqual([
      { name: null, taken: true, read: 4, notes: [{ key: 'left.heading', params: { n: 1, rows: '5' } }] },
    ]);
  });
});

describe('a payment ledger in printed form', () => {
  const heading = ['日期', '凭证号', '收款单位', '班级编号', '人数', '应补金额', '实拨金额', '摘要'];
  const serial = { t: 'n' as const, v: 46109, z: 'yyyy-mm-dd' };
  const rows = [
    ['职业培训补贴拨付明细账'],
    ['科目：就业补助资金　　　　　　单位：元'],
    heading,
    ['', '', '', '', '', '', '承前页　¥10,000.00'],
    [serial, '记-001', '示例职业培训学校甲', 'CQ-2026-0001', 1, '¥2,112.00', '2,112.00', '拨付1班'],
    ['2026.4.10', '记-002', '样例技工学校乙', 'CQ-2026-0002', 1, '￥3,762.00', '0.3762万元', '拨付1班'],
    ['2026.4.10', '记-003', '样例技工学校乙', 'CQ-2026-0002', -1, '(3,762.00)', '-3762', '冲销记-002'],
    ['本页小计', '', '', '', '', '2,112.00', '2,112.00'],
    ['累计', '', '', '', '', '12,112.00', '12,112.00', '人民币壹万贰仟壹佰壹拾贰元整'],
  ];
  const context = { schemas: [payments], divisions };

  it('has three records; carried and page totals are none', async () => {
    const file = await checkBook('明细账2026.xls', workbook({ 明细: { rows } }, 'biff8'), context);
    expect([file.read, file.table.length]).toEqual([3, 3]);
    expect(valuesOf(file, 'date')).toEqual(['2026-03-28', '2026-04-10', '2026-04-10']);
    expect(file.sheets[0]?.notes).toEqual([
      { key: 'left.title', params: { n: 2, rows: '1、2' } },
      { key: 'left.total', params: { n: 3, rows: '4、8、9' } },
    ]);
  });

  it('is not loaded with the accounts', async () => {
    const withAccount = rows.map((row, index) =>
      index === 2 ? [...row, '银行账号'] : index > 3 && index < 7 ? [...row, account] : row,
    );
    const refusal = await refusalOfBook(
      '明细账.xls',
      workbook({ 明细: { rows: withAccount } }, 'biff8'),
      context,
    );
    expect(found(refusal)).toEqual(['银行账号 bank 3']);
  });
});
