import { ask, guard, type CorpusFile } from './corpusFile';
import { layout, type LaidSheet, withoutColumns, xls, xlsx } from './layout';

const ledgerHeading = '区县|培训机构|职业（工种）|职业编码|等级|期数|人数|起止时间|备注';
const march = `
R1 ⟨A1:I1⟩示例区数字技能培训台账
R2 ⟨A2:I2⟩（3月）
R4 ${ledgerHeading}
R5 ⟨A5:A7⟩万州区|示例职业培训学校甲|人工智能训练师S|4－04－05－05|四级/中级工|1|45|3.5-3.28|
R6 |示例职业培训学校甲|互联网营销师|4-01-06-02|4级|2|'50|2026/3/5—2026/3/28|
R7 |样例技工学校乙|工业机器人系统运维员|6.31.07.01|高级|1|30人|3月10日至4月2日|
R8 ⟨A8:F8⟩小计||||||=SUM(G5:G7)→45||
R9 [hidden]万州区|样例技工学校乙|电子商务师|4-01-06-01|三级|1|20|3.15-3.30|取消
R10 [struck]万州区|样例技工学校乙|电子商务师|4-01-06-01|三级|1|25|3.15-3.30|未开班
R11 江北|演示科技有限公司丙|电工||五级|1|22|#46086|非数字类
R12 ⟨A12:F12⟩合计||||||147||`;

/** A month's sheet of one class, its heading in row 4, or 3 in July. */
function month(number: number): LaidSheet {
  const at = number === 7 ? 3 : 4;
  return layout(`
R1 ⟨A1:I1⟩示例区数字技能培训台账
R2 ⟨A2:I2⟩（${number}月）
R${at} ${ledgerHeading}
R${at + 1} 万州区|示例职业培训学校甲|人工智能训练师S|4-04-05-05|四级/中级工|1|11|2026/${number}/5—2026/${number}/28|
R${at + 2} ⟨A${at + 2}:F${at + 2}⟩合计||||||=SUM(G${at + 1}:G${at + 1})→11||`);
}

const september = layout(
  `
R1 ⟨A1:J1⟩示例区数字技能培训台账
R2 ⟨A2:J2⟩（9月）
R4 区县|培训机构|职业（工种）|身份证号|职业编码|等级|期数|人数|起止时间|备注
R5 万州区|示例职业培训学校甲|人工智能训练师S|34052419800101001X|4-04-05-05|四级/中级工|1|11|2026/9/5—2026/9/28|`,
  { hiddenColumns: ['D'] },
);

function yearLedger({ hasSeptember }: { hasSeptember: boolean }): Uint8Array {
  const months = Array.from({ length: 10 }, (_, index) => index + 1).flatMap((number) => {
    if (number === 9) return hasSeptember ? [['9月', september] as const] : [];
    return [[`${number}月`, number === 3 ? layout(march) : month(number)] as const];
  });
  return xlsx({
    汇总: layout(`月份|人数\n1月|11\n2月|11\n3月|147`),
    ...Object.fromEntries(months),
    Sheet15: {
      rows: new Map(),
      merged: [],
      hiddenRows: [],
      struckRows: [],
      hiddenColumns: [],
      isHidden: false,
    },
    字典: layout('等级\n四级/中级工\n三级/高级工', { isHidden: true }),
  });
}

const results = `
R1 ⟨A1:L1⟩职业技能等级认定成绩汇总表
R2 ⟨A2:F2⟩评价机构（盖章）：示例评价机构丁||||||⟨G2:L2⟩考核日期：2026年6月20日—21日
R3 ⟨A3:F3⟩职业（工种）：人工智能训练师　等级：四级／中级工||||||⟨G3:L3⟩考核地点：示例区
R4 序号|准考证号|姓名|证件号码|所在单位|理论知识成绩|操作技能成绩|综合评审|评定结果|证书编号|发证日期|备注
R5 1|'2026062000001|张测试|110105********002X|演示科技|85|78|—|合格|S000050999999264000001|2026.7.6|
R6 2|'2026062000002|李样例|34052419800101001X|演示科技|缺考|缺考|—|缺考|||
R7 3|'2026062000003|王示例|11010519491231002x|演示科技|59.5|82|—|不合格|||补考理论
R8 4|'2026062000004|赵演示|1.10105E+17|演示科技|62|60|/|合格|S000050999999264000002|2026.7.6|
R9 ⟨A9:L9⟩应考4人，实考3人，合格2人，合格率66.67%。
R10 ⟨A10:L10⟩考评员：陈虚拟、欧阳模拟　　　督导员：张测试　　　第1页 共1页`;
const cleanResults = `
R1 ⟨A1:H1⟩职业技能等级认定成绩汇总表
R2 ⟨A2:D2⟩评价机构（盖章）：示例评价机构丁||||⟨E2:H2⟩考核日期：2026年6月20日—21日
R3 ⟨A3:D3⟩职业（工种）：人工智能训练师　等级：四级／中级工||||⟨E3:H3⟩考核地点：示例区
${withoutColumns(results, [1, 2, 3, 9], 3).split('\n').slice(3, 8).join('\n')}
R9 ⟨A9:H9⟩应考4人，实考3人，合格2人，合格率66.67%。`;

const quotas = `
R1 ⟨A1:A1⟩附件2
R2 ⟨A2:I2⟩2026年数字技术工程师培育目标任务分解表
R3 ⟨I3⟩单位：名
R4 ⟨A4:A5⟩序号|⟨B4:B5⟩区县（单位）|⟨C4:C5⟩全年目标任务数|⟨D4:D5⟩调整后目标任务数|⟨E4:H4⟩序时安排||||⟨I4:I5⟩备注
R5 ||||一季度|上半年|前三季度|全年|
R6 1|万州区|100|120|24|60|90|120|
R7 2|黔江区|50||10|25|38|50|
R8 3|两江新区（含原江北区、渝北区）|300|300|60|150|225|300|
R9 4|西部科学城重庆高新区|200|200|40|100|150|200|
R10 5|石柱县|10|10|2|5|8|10|
R11 6|市本级|40||8|20|30|40|
R12 ⟨A12:B12⟩合计||700|720|144|360|541|720|`;

const contests = `
R1 ⟨A1:J1⟩2026年上半年数字技能类竞赛开展情况汇总表
R2 序号|竞赛名称|级别|主办单位|承办单位|时间|赛项|参赛人数|获奖情况|备注
R3 1|示例区第一届数字技能大赛|区县级|示例区人力社保局|样例技工学校乙|2026年5月18日—20日|人工智能训练师、⏎互联网营销师|约300人|一等奖2名|
R4 2|演示科技岗位练兵|企业岗位练兵|演示科技有限公司丙|演示科技有限公司丙|2026年上半年|数据标注|１２００余人次||
R5 3|示例杯市级行业赛|市级|示例行业协会|样例技工学校乙|5.18-5.20|工业机器人系统运维员|1.2万|金奖：张测试|含线上观赛
R6 4|样例技工学校技能比武|院校|样例技工学校乙|样例技工学校乙|6月|程序设计|88||学生组
R7 5|示例选拔赛|市级|示例区人力社保局|—|待定|待定|—||拟于下半年举办`;
const cleanContests = withoutColumns(contests, [8], 1).replace('A1:J1', 'A1:I1');

const register = `
R1 ⟨A1:I1⟩数字技能人才培育平台名录（截至2025年12月）
R2 类别|序号|名称|依托单位|区县|级别|认定文件|认定时间|备注
R3 ⟨A3:I3⟩一、技能大师工作室（3个）
R4 ⟨A4:A6⟩技能大师工作室|1|张测试技能大师工作室|演示科技有限公司丙|渝中区|市级|渝人社发〔2023〕000号|2023年|
R5 |2|李样例首席技能大师工作室|样例技工学校乙|大渡口区|市级首席|第二批|2024.11|
R6 |3|王示例技能大师工作室|样例技工学校乙|大渡口区|拟建||/|筹建中
R7 ⟨A7:I7⟩二、“智能+技能”人才创新创业孵化空间（2个）
R8 孵化空间|1|示例孵化空间|演示科技有限公司丙|渝北区|市级|同上|2023年|
R9 孵化空间|2|张测试技能大师工作室（孵化空间）|演示科技有限公司丙|渝中区|区县级||2024年|与1-1同址`;
const shortRegister = register.replace(
  /(?:张测试|李样例|王示例)(首席)?技能大师工作室/g,
  '市级$1技能大师工作室',
);

const payments = `
R1 ⟨A1:K1⟩职业培训补贴拨付明细账
R2 ⟨A2:K2⟩科目：就业补助资金　　　　　　单位：元
R3 日期|凭证号|收款单位|开户银行|银行账号|班级编号|人数|补贴标准|应补金额|实拨金额|摘要
R4 |||||||||承前页　¥10,000.00|
R5 #46109|记-001|示例职业培训学校甲|示例银行|'6200000000000005|CQ-2026-0001|1|33元/学时|¥2,112.00|2,112.00|拨付1班
R6 2026.4.10|记-002|样例技工学校乙|示例银行|'6205500000000000004|CQ-2026-0002|1|38|￥3,762.00|0.3762万元|拨付1班
R7 2026.4.10|记-003|样例技工学校乙|示例银行|'6205500000000000004|CQ-2026-0002|-1|38|(3,762.00)|-3762|冲销记-002
R8 ⟨A8:H8⟩本页小计||||||||2,112.00|2,112.00|
R9 ⟨A9:H9⟩累计||||||||12,112.00|12,112.00|人民币壹万贰仟壹佰壹拾贰元整`;
const cleanPayments = `
R1 ⟨A1:I1⟩职业培训补贴拨付明细账
R2 ⟨A2:I2⟩科目：就业补助资金　　　　　　单位：元
${withoutColumns(payments, [3, 4], 2).split('\n').slice(2, 7).join('\n')}
R8 ⟨A8:F8⟩本页小计||||||2,112.00|2,112.00|
R9 ⟨A9:F9⟩累计||||||12,112.00|12,112.00|人民币壹万贰仟壹佰壹拾贰元整`;

const ofTraining = {
  channel: 'subsidised',
  training_type: 'employment-skill',
  completion_status: 'completed',
};
// The year stands in the file's name only, and in some of its dates.
const ofYear = {
  constants: { ...ofTraining, as_of_date: '2026-10-31' },
  answers: { years: { class_start_date: 2026 } },
};
const ofResults = {
  region: 'chongqing',
  reporting_unit_id: '500101',
  program: 'digital-skill',
  level_system: 'skill',
};
const ofTasks = { target_id: 'cq-digital-engineers-3000-per-year', as_of_date: '2026-01-31' };
const ofContests = {
  constants: {
    region: 'chongqing',
    reporting_unit_id: '500101',
    is_digital_event: '是',
    as_of_date: '2026-06-30',
  },
  answers: { wholeMonths: ['start_date'] },
};
const ofRegister = { region: 'chongqing', status: 'approved', is_digital_field: '是' };
const ofPayments = {
  fields: {
    日期: 'subsidy_paid_date',
    凭证号: 'record_id',
    收款单位: 'institution_name',
    班级编号: 'class_id',
    补贴标准: 'subsidy_rate',
    实拨金额: 'subsidy_amount',
  },
  made: { institution_id: 'institution_name' },
  constants: {
    ...ofTraining,
    ...{
      region: 'chongqing',
      reporting_unit_id: '500101',
      program: 'digital-skill',
      as_of_date: '2026-04-30',
    },
    ...{
      class_start_date: '2026-03-05',
      class_end_date: '2026-03-28',
      count: '0',
      record_grain: 'aggregate',
    },
  },
} as const;

/** Ledgers, lists and registers kept by hand: nos. 3, 5, 7, 8, 9, 10. */
export const ledgers: readonly CorpusFile[] = [
  {
    kind: '3 year ledger, a sheet a month',
    name: '2026年数字技能培训台账（最终版）(2)改.xlsx',
    bytes: () => yearLedger({ hasSeptember: false }),
    // Of March 3 rows of 4; the other eight months have one each.
    ends: ask(ofYear, [12, 11, 1, 0], [11, 'err.unit']),
  },
  {
    kind: '3 year ledger with IDs in a hidden column of September',
    name: '2026年数字技能培训台账（最终版）.xlsx',
    bytes: () => yearLedger({ hasSeptember: true }),
    ends: guard('9月 身份证号 id 1'),
  },
  {
    kind: '5 result list of an assessment body, BIFF8',
    name: '人工智能训练师（四级）成绩汇总表-6.20.xls',
    bytes: () => xls({ Sheet1: layout(results) }),
    ends: guard(
      '准考证号 certificate 4',
      '姓名 name 4',
      '证件号码 id 4',
      '证件号码 masked 1',
      '证书编号 certificate 2',
    ),
  },
  {
    kind: '5 result list without the personal columns',
    name: '人工智能训练师（四级）成绩汇总表-6.20-去标识化.xls',
    bytes: () => xls({ Sheet1: layout(cleanResults) }),
    ends: ask({ constants: ofResults }, [4, 4, 0, 0]),
  },
  {
    kind: '7 quota table',
    name: '附件2-任务分解表（调整后）.xlsx',
    bytes: () => xlsx({ Sheet1: layout(quotas) }),
    ends: ask({ constants: ofTasks }, [6, 6, 0, 0]),
  },
  {
    kind: '7 quota table of WPS, a binary workbook inside',
    name: '附件2-任务分解表（调整后）.et',
    bytes: () => xls({ Sheet1: layout(quotas) }),
    ends: ask({ constants: ofTasks }, [6, 6, 0, 0]),
  },
  {
    kind: '8 competition summary with winners',
    name: '竞赛情况表.xlsx',
    bytes: () => xlsx({ Sheet1: layout(contests) }),
    ends: guard('获奖情况 name 1'),
  },
  {
    kind: '8 competition summary without winners',
    name: '竞赛情况表-去标识化.xlsx',
    bytes: () => xlsx({ Sheet1: layout(cleanContests) }),
    ends: ask(
      ofContests,
      [5, 1, 4, 0],
      [3, 'err.approx'],
      [4, 'err.approx'],
      [5, 'err.approx'],
      [7, 'err.date'],
    ),
  },
  {
    kind: '9 register of platforms named after persons',
    name: '数字技能人才培育平台名录.xlsx',
    bytes: () => xlsx({ Sheet1: layout(register) }),
    ends: guard('名称 name 4'),
  },
  {
    kind: '9 register of platforms with shortened names',
    name: '数字技能人才培育平台名录-去标识化.xlsx',
    bytes: () => xlsx({ Sheet1: layout(shortRegister) }),
    // A year is no day of approval, and neither 市级首席 nor 拟建 is a level: all five are named.
    ends: ask(
      { constants: ofRegister },
      [5, 0, 5, 0],
      [4, 'err.date'],
      [5, 'err.value'],
      [6, 'err.value'],
      [8, 'err.date'],
      [9, 'err.date'],
    ),
  },
  {
    kind: '10 payment ledger in printed form',
    name: '职业培训补贴拨付明细账2026.xls',
    bytes: () => xls({ Sheet1: layout(payments) }),
    ends: guard('开户银行 bank 3', '银行账号 bank 3'),
  },
  {
    kind: '10 payment ledger without the accounts',
    name: '职业培训补贴拨付明细账2026-去标识化.xls',
    bytes: () => xls({ Sheet1: layout(cleanPayments) }),
    ends: ask(ofPayments, [3, 3, 0, 0]),
  },
];
