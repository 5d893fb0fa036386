/** A file in which everything is ordinary and much looks like something else: a column and its values. */
export interface CleanTrap {
  what: string;
  column: string;
  values: readonly string[];
}

export const cleanTraps: readonly CleanTrap[] = [
  {
    what: 'institutions whose names begin with surnames',
    column: 'institution_name',
    values: [
      '方正培训',
      '金山',
      '安恒',
      '华为数字学院',
      '万达',
      '王府井职业培训学校',
      '李宁体育学院',
      '高新技工学校',
    ],
  },
  {
    what: 'divisions',
    column: 'institution_name',
    values: ['江北', '万州', '金华', '余杭', '石柱', '武隆', '梁平', '彭水', '秀山', '温州'],
  },
  {
    what: 'occupations',
    column: 'work_type',
    values: ['车工', '管工', '程序员', '安全员', '水电工', '车身修理工', '金属热处理工', '计算机维修工'],
  },
  {
    what: 'class numbers of 18 digits with a date',
    column: 'class_id',
    values: ['500105202603050012', '330106202604010003', '500101202511060001'],
  },
  {
    what: 'class numbers of 15 digits with a date',
    column: 'class_id',
    values: ['500105260305001', '330106260401012'],
  },
  {
    what: 'class numbers of 16 digits',
    column: 'class_id',
    values: ['5001052026030500', '3301062026040101', '2026030520260328'],
  },
  {
    what: 'times of an export',
    column: 'platform_class_id',
    values: ['20261103101522', '2026-11-03 10:15:22', '20261103101522001'],
  },
  {
    what: 'record numbers with leading zeros',
    column: 'platform_class_id',
    values: ['0000000123', '000000000000123', '00012026'],
  },
  {
    what: 'numbers joined by hyphens',
    column: 'class_id',
    values: ['CQX-023-20260305', 'CQ-15-20260305-1', 'YY-CC0001', 'ZJ2026000001'],
  },
  {
    what: 'division codes of 12 digits',
    column: 'reporting_unit_id',
    values: ['500104000000', '500101000000'],
  },
  {
    what: 'credit codes of organisations',
    column: 'institution_id',
    values: ['91500000MA00000000', '12500000MA0000000X', '52500000MJ00000001'],
  },
  {
    what: 'document numbers',
    column: 'project_item',
    values: ['渝人社规〔2025〕19号', '渝人社发〔2023〕000号', '渝高技办〔2022〕15号文件五(一)2'],
  },
  {
    what: 'several dates in one text',
    column: 'project_item',
    values: [
      '2026-03-05 2026-03-28',
      '2026.03.05-2026.03.28',
      '2026/3/5、2026/3/6、2026/3/7',
      '2026-03-05 10:11:12.000',
    ],
  },
  {
    what: 'occupation codes with full stops',
    column: 'occupation_code',
    values: ['4.04.05.05', '6.31.07.01', '4.4.5.5'],
  },
  {
    what: 'amounts and products',
    column: 'project_item',
    values: ['1,234,567.00', '1234567890.55', '100*200', '3×4', '12345678.90元'],
  },
  {
    what: 'roles without a name behind them',
    column: 'project_item',
    values: [
      '联系人：无',
      '负责人：待定',
      '考评员2名',
      '一等奖2名',
      '学员：高中毕业',
      '教师高级职称',
      '负责人：万州区人社局',
      '学员年龄段',
      '获奖者名单另附',
      '考评员：管理人员',
    ],
  },
  {
    what: 'studios named after a trade or a place',
    column: 'institution_name',
    values: [
      '市级技能大师工作室',
      '数字技能大师工作室',
      '万州技能大师工作室',
      '车工技能大师工作室',
      '计算机技能大师工作室',
      '某某技能大师工作室',
    ],
  },
  {
    what: 'places without a house number',
    column: 'institution_name',
    values: [
      '示例区测试街道社区学校',
      '示例市示例区第2中学',
      '测试镇3个村联办',
      '示例区测试路校区',
      '第2实训室',
    ],
  },
  {
    what: 'words beside stars and crosses',
    column: 'project_item',
    values: ['＊', '合格*', '5*', 'XXXX', '渝人社发〔2023〕XXX号', '★★★'],
  },
  {
    what: 'person codes',
    column: 'person_key',
    values: ['pk1_q13800138000zVwBhA2', 'pk1_ae05564031c21338aa8a2e7266e7855c', 'P00012'],
  },
  {
    what: 'words that begin with a surname',
    column: 'project_item',
    values: ['安全', '成绩', '高级', '时间', '任务', '应急', '水利', '通信', '文化', '经济'],
  },
  {
    what: 'platforms and programs',
    column: 'project_item',
    values: ['微信小程序开发', 'QQ群运营', '电子邮箱使用', '手机维修班', '银行柜员实训', '护照翻译实务'],
  },
  {
    what: 'hexadecimal and mixed short codes',
    column: 'platform_class_id',
    values: ['a5e14b', 'deadbeef', '5E3', '1e5', '2E+2', 'ABCD-1234-EF'],
  },
];
