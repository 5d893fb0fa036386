import { halfWidth } from './halfWidth';
import type { PersonalKind } from './personalKinds';

// In this order, since a heading such as 电子邮箱地址 or 社会保障卡号 fits several.
const words: readonly (readonly [PersonalKind, RegExp])[] = [
  ['ip', /^(?:来自)?ip(?:地址)?$|ipaddress/],
  ['email', /邮箱|电子邮件|邮件地址|e-?mail/],
  ['other', /微信|qq|照片|人脸|指纹|民族|个人编号|学号|学籍|政治面貌|wechat|photo|ethnic/],
  [
    'id',
    /身份证|证件(?:号|类型|类别)|公民身份|社会保障|社保卡|社保号|护照|军官证|通行证|居住证|idcard|idn(?:o|um)|identity|passport/,
  ],
  ['landline', /座机|固定电话|固话|办公电话|landline/],
  ['mobile', /手机|电话|联系方式|联系号码|phone|mobile|^tel$|contactn(?:o|um)/],
  ['bank', /银行|账号|帐号|账户|帐户|开户|卡号|bank|cardn(?:o|um)|accountn(?:o|um)/],
  ['address', /住址|地址|户籍|户口|籍贯|居住地|^(?:home|postal|mailing|residential)?address$/],
  ['certificate', /(?:证书|合格证|资格证)(?:编)?号|准考证|就业创业证|certificaten(?:o|um)/],
  ['birth', /出生|生日|birth|^dob$/],
  [
    'name',
    /姓名|曾用名|^(?:full|first|last|given|family|student|trainee|person|applicant|candidate|contact|user|real)?name$/,
  ],
  [
    'name',
    /^(?:学员|考生|选手|参赛选手|获奖选手|申请人|申报人|联系人|法定代表人|法人代表|法人|持证人|参训人|领办人|填表人|填报人|经办人|审核人|导出人|负责人|班主任|授课教师|教师|考评员|督导员|监护人)(?:名单|签字|签名)?$/,
  ],
];

/** Field codes of labour bureaus' databases, met as headings of raw exports. */
const codes: Readonly<Record<string, PersonalKind>> = {
  aac001: 'other',
  aac002: 'id',
  aac003: 'name',
  aac005: 'other',
  aac006: 'birth',
  aae006: 'address',
  aae011: 'name',
};

/** The kind of personal data that a heading announces, null where it announces none. */
export function personalHeading(heading: string): PersonalKind | null {
  const text = halfWidth(heading)
    .toLowerCase()
    .replace(/[\s*_:-]|^\d+[、.]/g, '');
  const bare = text.replace(/\(.*\)$/, '');
  return codes[bare] ?? words.find(([, pattern]) => pattern.test(text) || pattern.test(bare))?.[0] ?? null;
}
