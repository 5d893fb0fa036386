/** Texts of the page of policy checks, Chinese: the master text. */
export const rulesZh = {
  'rules.intro':
    '按五份文件的条款逐条核查已载入的记录。疑似问题也可能是记录有误；是否不符合规定，由主管部门认定。',
  'rules.sections': '核查内容',
  'rules.section.checks': '逐条核查',
  'rules.section.floor': '机构年度通过率',
  'rules.section.subsidy': '培训补贴',
  'rules.section.supply': '目录、平台和培训券',
  'rules.preparing': '正在准备明细记录……',
} as const;
