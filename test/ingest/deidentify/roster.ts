import { bytesOf } from '../smallSchemas';

const cells = (row: string) => row.split('|');

/** The roster of a platform: two trainees, a title, a line about the export and a total in words. */
export const roster = {
  heading: cells(
    '序号|班级编号|班级名称|培训机构|姓名|性别|身份证号码|文化程度|人员类别|联系电话|户籍地址|培训职业（工种）|等级|开班时间|结业时间|学时|出勤率|结业考核结果|是否取得培训合格证书|补贴标准（元/人·学时）|补贴金额（元）|审核状态',
  ),
  rows: [
    cells(
      '1|CQ-2026-0001|人工智能工程技术人员（初级）1班|示例职业培训学校甲|张测试|男|11010519491231002X|大学专科|企业职工|13800138000|示例区测试路1号2栋3单元404室|人工智能工程技术人员|初级|2026-03-05 00:00:00|2026-03-28 00:00:00|64|95.00%|合格|是|33|2112.00|市级复核通过',
    ),
    cells(
      '2|CQ-2026-0002|数字化管理师（中级）1班|样例技工学校乙|李䶮样|女|34052419800101001X|大学本科|毕业年度高校毕业生|13800138000|示例区测试路1号2栋3单元405室|数字化管理师|中级|2026-03-05 00:00:00|2026-03-28 00:00:00|90|100%|合格|是|38|3762.00|区县审核中',
    ),
  ],
};

const line = (row: readonly string[]) =>
  `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`).join('')}</tr>`;
const across = (text: string) => `<tr><td colspan="22">${text}</td></tr>`;

export const rosterPage =
  bytesOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border="1">
${across('补贴性培训学员信息表（2026年度）')}
${across('导出单位：示例区人力资源和社会保障局　导出人：赵演示　导出时间：2026-11-03 10:15:22')}
${[roster.heading, ...roster.rows].map(line).join('\n')}
${across('合计：2人　补贴金额5874.00元')}
</table></body></html>`);

/** A roster of engineers' trainings with every column that loading asks for, four that it does not allow, and a row of totals. */
export function engineerRoster(prefix: string, numbers: readonly string[]): string {
  const heading =
    '地区,数据截至日期,记录编号,记录粒度,姓名,身份证号,出生日期,联系电话,填报区县,培训机构编号,班级编号,项目,培训渠道,培训类型,培训对象类别,职业编码,等级体系,等级,开班日期,结业日期,结业状态';
  const names = ['张测试', '李样例', '王示例'];
  const rows = numbers.map((number, at) =>
    [
      '重庆市,2026-10-31',
      `${prefix}-${at + 1}`,
      '个人',
      names[at % names.length],
      number,
      '1980-01-01,13800138000,万州区,CQX-0003',
      `Q-${prefix}`,
      '数字技术工程师,补贴性培训,岗位技能提升培训,企业职工,2-02-38-01,专业技术等级,初级,2026-03-02,2026-04-24,已结业',
    ].join(','),
  );
  const total = heading.split(',').map((label) => (label === '姓名' ? '合计' : ''));
  return [heading, ...rows, total.join(',')].join('\r\n');
}
