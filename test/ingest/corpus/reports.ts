import { reconcile, type CorpusFile } from './corpusFile';
import { layout, xlsx } from './layout';

/** No. 2, a district's monthly report as a cross table; `title` says another month in no. 12. */
export function monthlyReport(month = 10, unit = '示例区') {
  return `
R1 ⟨A1:J1⟩2026年${month}月数字技能培训工作进展情况统计表
R2 ⟨A2:G2⟩填报单位（盖章）：${unit}人力资源和社会保障局|||||||⟨H2:J2⟩单位：人次、%
R3 ⟨A3:A4⟩序号|⟨B3:B4⟩培训机构名称|⟨C3:E3⟩本月|||⟨F3:H3⟩本年累计|||⟨I3:I4⟩完成率|⟨J3:J4⟩备注
R4 ||培训人次|结业人次|取证人次|培训人次|结业人次|取证人次||
R5 1|示例职业培训学校甲|111|100|80|1111|1000|800|55.55|
R6 2|样例技工学校乙|222|200|160|2222|2000|1600|111.10|
R7 3|演示科技有限公司丙|—|—|—|333|300|240|/|未下达任务
R8 ⟨A8:B8⟩合　　计||=SUM(C5:C7)→333|=SUM(D5:D7)→300|=SUM(E5:E7)→240|=SUM(F5:F7)→3666|=SUM(G5:G7)→3300|=SUM(H5:H7)→2640||
R9 ⟨A9:J9⟩注：1.本表为累计数，含上年结转班次。2.“—”表示当月无。3.完成率=本年累计培训人次÷目标任务数×100%。
R10 ⟨A10:J10⟩填表人：张测试　　审核人：李样例　　联系电话：023-00000000　　填报日期：2026.11.3`;
}

export const reports: readonly CorpusFile[] = [
  {
    kind: '2 monthly report of a district, a cross table',
    name: '附件1：示例区2026年10月数字技能培训情况统计表.xlsx',
    bytes: () => xlsx({ Sheet1: layout(monthlyReport()) }),
    ends: reconcile,
  },
];
