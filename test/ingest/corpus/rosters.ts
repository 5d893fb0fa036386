import { ask, guard, joined, reconcile, utf8, type CorpusFile } from './corpusFile';
import { gb18030 } from './gb18030';

const rosterHeading =
  '序号|班级编号|班级名称|培训机构|姓名|性别|身份证号码|文化程度|人员类别|联系电话|户籍地址|培训职业（工种）|等级|开班时间|结业时间|学时|出勤率|结业考核结果|是否取得培训合格证书|补贴标准（元/人·学时）|补贴金额（元）|审核状态';
const rosterRows = [
  '1|CQ-2026-0001|人工智能工程技术人员（初级）1班|示例职业培训学校甲|张测试|男|11010519491231002X|大学专科|企业职工|13800138000|示例区测试路1号2栋3单元404室|人工智能工程技术人员|初级|2026-03-05 00:00:00|2026-03-28 00:00:00|64|95.00%|合格|是|33|2112.00|市级复核通过',
  '2|CQ-2026-0002|数字化管理师（中级）1班|样例技工学校乙|李䶮样|女|34052419800101001X|大学本科|毕业年度高校毕业生|13800138000|示例区测试路1号2栋3单元405室|数字化管理师|中级|2026-03-05 00:00:00|2026-03-28 00:00:00|90|100%|合格|是|38|3762.00|区县审核中',
];
/** Name, sex, ID, education, telephone, address stand in these columns. */
const personal = [4, 6, 9, 10];

/** A platform's page under the name of a workbook: GB18030 although its meta tag says gb2312. */
function roster({ isClean = false } = {}): Uint8Array {
  const keep = (line: string) =>
    line
      .split('|')
      .filter((_, index) => !isClean || !personal.includes(index))
      .map(
        (cell) =>
          `<td style="mso-number-format:'\\@'">${cell.replace('人工智能', '人工<br>智能')}&nbsp;</td>`,
      )
      .join('');
  const lines = [rosterHeading, ...rosterRows].map((line) => `<tr>${keep(line)}</tr>`).join('\n');
  const exporter = isClean ? '' : '　导出人：赵演示';
  return gb18030(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table border="1">
<tr><td colspan="22">补贴性培训学员信息表（2026年度）</td></tr>
<tr><td colspan="22">导出单位：示例区人力资源和社会保障局${exporter}　导出时间：2026-11-03 10:15:22</td></tr>
${lines}
<tr><td colspan="22">合计：2人　补贴金额5874.00元</td></tr></table></body></html>`,
  );
}

const codes =
  '"AAC001","AAC002","AAC003","AAC004","AAC005","AAC006","AAC011","AAB301","AAB004","OCCUPATION_CODE","AAE030","AAE031","AAE036","AAE011","AAE013",';
const codedRows = [
  '"\t1000000001","=""11010519491231002X""","王𬭎例","1","01","19491231","31","500104","演示科技有限公司丙","4-04-05-05","20260305","20260328","2026-04-01 10:11:12.0","demo01","补录\r\n原因：系统""升级""",',
  '"\t1000000002","\t34052419800101001X","李样例","2","NULL","19800101","21","500104000000","演示科技有限公司丙","4-04-05-05","20260305","\\N","2026-04-01 10:11:13.0","demo01","",',
];
const withCodes = () => gb18030([codes, ...codedRows, ''].join('\r\n'));

const platformHeading =
  '班次编号*,所属地区*,行政区划代码,培训机构*,培训项目,职业（工种）*（代码|名称）,等级（代码|名称）,开班日期*,结业日期,结业人数*,取证人数,补贴性培训（是/否）,状态';
const third =
  'ZJ2026000003,浙江省/杭州市/市本级,330100,演示科技有限公司丙,数字技能,4-07-02-05|商务数据分析师,4|中级工,2026年03月09日,,0,,Y,在训';
const platformParts = [
  [
    'ZJ2026000001,浙江省/杭州市/西湖区,330106,示例职业培训学校甲,数字技能,4-04-05-05|人工智能训练师,4|中级工,2026年03月05日,2026年03月28日,45,40,是,已结业',
    'ZJ2026000002,浙江省/宁波市/江北区,330205,样例技工学校乙,数字技能,4-01-06-02|互联网营销师,3|高级工,2026年03月06日,2026年03月29日,50,44,否,已结业',
    third,
  ],
  [
    third,
    'ZJ2026000004,杭州/下城区,330103,示例职业培训学校甲,数字技能,4-13-01-05|全媒体运营师,4|中级工,2026年04月01日,2026年04月20日,30,33,1,已结业',
    'ZJ2026000005,浙江省/省本级,330000,示例职业培训学校甲,数字技能,4-04-05-05|人工智能训练师,4|中级工,2026-04-02,2026-04-22,60,55,是,已结业',
  ],
];
const platform = (...rows: string[]) =>
  joined(new Uint8Array([0xef, 0xbb, 0xbf]), utf8([platformHeading, ...rows, ''].join('\n')));

const surveyHeading =
  '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您所在的区县,2、填报人姓名,3、联系电话（必填）,4、10月开展数字技能培训人次,5、其中：结业人次,6、其他说明';
const surveyRows = [
  '1,2026/11/2 9:15:33,125秒,微信,N/A,203.0.113.5(示例),大渡口,张测试,13800138000,111,100,无',
  '2,2026/11/2 16:40:02,64秒,微信,N/A,203.0.113.5(示例),重庆市大渡口区,张测试,13800138000,121,100,更正上午数据',
  '3,2026/11/3 8:01:10,31秒,手机提交,N/A,203.0.113.6(示例),高新区,李样例,13800138000,一百二,,',
  '4,2026/11/3 8:05:44,40秒,链接,N/A,203.0.113.7(示例),江北区,王示例,13800138000,=1+1,0,',
];
const inSurvey = [5, 7, 8];
const survey = ({ isClean = false } = {}) =>
  utf8(
    [surveyHeading, ...surveyRows]
      .map((line) =>
        line
          .split(',')
          .filter((_, index) => !isClean || !inSurvey.includes(index))
          .join(','),
      )
      .join('\n'),
  );

const ofPlatform = { constants: { training_type: 'employment-skill' } };
const ofRoster = {
  constants: {
    ...{ region: 'chongqing', reporting_unit_id: '500101' },
    ...{ program: 'digital-engineer', training_type: 'employment-skill' },
  },
  answers: { levelSystem: 'professional-technical' as const },
};

/** Lists of persons and classes as platforms, databases and forms give them: nos. 1, 4, 6, 11. */
export const rosters: readonly CorpusFile[] = [
  {
    kind: '1 platform roster, a page named .xls',
    name: '学员信息导出20261103101522.xls',
    bytes: () => roster(),
    ends: guard('姓名 name 2', '身份证号码 id 2', '联系电话 mobile 2', '户籍地址 address 2'),
  },
  {
    kind: '1 platform roster saved once more',
    name: '学员信息导出20261103101522 (1).xls',
    bytes: () => roster(),
    ends: guard('姓名 name 2', '身份证号码 id 2', '联系电话 mobile 2', '户籍地址 address 2'),
  },
  {
    kind: '1 platform roster without the personal columns',
    name: '学员信息导出20261103101522-去标识化.xls',
    bytes: () => roster({ isClean: true }),
    ends: ask(ofRoster, [2, 2, 0, 0]),
  },
  {
    kind: '4 database export with field codes',
    name: 'PX_XY_2026.csv',
    bytes: withCodes,
    ends: guard(
      'AAC001 other 2',
      'AAC002 id 2',
      'AAC003 name 2',
      'AAC005 other 2',
      'AAC006 birth 2',
      'AAE011 name 2',
    ),
  },
  {
    kind: '4 database export named .txt',
    name: 'PX_XY_2026.txt',
    bytes: withCodes,
    ends: guard(
      'AAC001 other 2',
      'AAC002 id 2',
      'AAC003 name 2',
      'AAC005 other 2',
      'AAC006 birth 2',
      'AAE011 name 2',
    ),
  },
  {
    kind: '6 province platform, part 1',
    name: '培训班次明细_20261104093015_1.csv',
    bytes: () => platform(...platformParts[0]!),
    ends: ask(ofPlatform, [3, 3, 0, 0]),
  },
  {
    kind: '6 province platform, part 2',
    name: '培训班次明细_20261104093015_2.csv',
    bytes: () => platform(...platformParts[1]!),
    // ZJ2026000003 stands in part 1 too: repeated where both are chosen together.
    ends: ask(ofPlatform, [3, 2, 1, 0], [3, 'err.unit']),
  },
  {
    kind: '6 province platform, both parts joined',
    name: '培训班次明细_合并.csv',
    bytes: () => platform(...platformParts.flat()),
    ends: ask(ofPlatform, [6, 4, 1, 1], [6, 'err.unit']),
  },
  {
    kind: '11 answers of an online form',
    name: '10月培训数据收集(收集结果).csv',
    bytes: () => survey(),
    ends: guard('来自IP ip 4', '2、填报人姓名 name 4', '3、联系电话(必填) mobile 4'),
  },
  {
    kind: '11 answers of an online form without the personal columns',
    name: '10月培训数据收集(收集结果)-去标识化.csv',
    bytes: () => survey({ isClean: true }),
    ends: reconcile,
  },
];
