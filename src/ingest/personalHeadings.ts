import type { PersonalKind } from './personalKinds';
import { plainHeading } from './plainHeading';

// In this order, since a heading such as 电子邮箱地址 or 社会保障卡号 fits several.
const words: readonly (readonly [PersonalKind, RegExp])[] = [
  ['ip', /^(?:来自)?ip(?:地址)?$|ipaddress/],
  ['email', /邮箱|电子邮件|邮件地址|e-?mail/],
  [
    'other',
    /微信|qq|照片|相片|头像|人脸|指纹|民族|(?:个人|人员|员工|学员|学生|考生|职工)(?:编号|id|序号)|^考生号|工号|学号|学籍|政治面貌|车牌|wechat|photo|ethnic/,
  ],
  [
    'id',
    /身份证|身份号|证件(?:号|类型|类别|种类|名称)|公民身份|社会保障|社保卡|社保号|社保(?:编号|账号)|医保|残疾人?证|护照|军官证|士官证|通行证|居住证|^(?:sfzh?m?|sfzhm|zjhm|zjlx|shbzh)$|idcard|idn(?:o|um)|identity|passport/,
  ],
  ['landline', /座机|固定电话|固话|办公电话|^(?:gddh|zj)$|landline/],
  [
    'mobile',
    /手机|电话|联系方式|联系号码|移动号码|^(?:sjhm?|lxdh|lxfs|dhhm?)$|phone|mobile|^tel|contactn(?:o|um)/,
  ],
  [
    'bank',
    /银行|账号|帐号|账户|帐户|开户|卡号|^(?:yhzh|yhkh?|khh|khyh)$|bank|cardn(?:o|um)|accountn(?:o|um)/,
  ],
  [
    'address',
    /住址|地址|户籍|户口|籍贯|居住地|家庭所在|^(?:zz|jtzz|txdz|hjdz|hkszd|lxdz)$|^(?:home|postal|mailing|residential)?address$/,
  ],
  [
    'certificate',
    /(?:证书|合格证|资格证)(?:编)?号|准考证|就业创业证|^(?:zsbh|zshm?|zkzh)$|certificaten(?:o|um)/,
  ],
  ['birth', /出生|生日|^(?:csrq|csny|sr)$|birth|^dob$/],
  [
    'name',
    /姓名|曾用名|名字|^(?:xm|xingming)$|^(?:full|first|last|given|family|student|trainee|person|applicant|candidate|contact|user|real)?name$/,
  ],
  [
    'name',
    /^(?:培训|参培|参赛|获奖|认定|鉴定|持证|项目|单位|机构|企业|学校|院校|班级|家庭|区县|部门|主要|第一|直接|财务|业务)?(?:学员|学生|考生|选手|人员|申请人|申报人|联系人|联络人|法定代表人|法人代表|法人|持证人|参训人|参训人员|领办人|填表人|填报人|经办人|经手人|审核人|审批人|复核人|制表人|录入人|操作员|导出人|负责人|班主任|授课教师|任课教师|教师|讲师|老师|师傅|导师|考评员|督导员|监考人?员?|监护人|获奖者|得主|优胜者|冠军|户主|配偶|领队|教练|收款人|领款人|签收人)(?:名单|签字|签名|签章|信息)?$/,
  ],
];

/** Field codes of labour bureaus' databases, met as headings of raw exports. */
const codes: Readonly<Record<string, PersonalKind>> = {
  aac001: 'other',
  aac002: 'id',
  aac003: 'name',
  aac005: 'other',
  aac006: 'birth',
  aac010: 'address',
  aac058: 'id',
  aac147: 'id',
  aae004: 'name',
  aae005: 'mobile',
  aae006: 'address',
  aae010: 'bank',
  aae011: 'name',
};

/** The kind of personal data that a heading announces, null where it announces none. */
export function personalHeading(heading: string): PersonalKind | null {
  const text = plainHeading(heading);
  const bare = text.replace(/\(.*\)$/, '');
  return codes[bare] ?? words.find(([, pattern]) => pattern.test(text) || pattern.test(bare))?.[0] ?? null;
}
