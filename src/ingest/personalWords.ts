import { kindBit, type KindSet, type PersonalKind } from './personalKinds';

const place = '[省市区县镇乡村路街巷弄道]';
const count = '(?:\\d[\\dA-Z-]*|[一二三四五六七八九十百]+)';
/** Two places one inside the other, and a number of a house, a group of a village or a room behind the last. */
const address = new RegExp(
  `${place}[^，,。；;、\\d]{1,20}?(?:[镇乡村路街巷弄道]|街道|社区|小区|大道|花园|公寓|家园)附?${count}(?:号|栋|幢|单元|室|组|弄|楼|层)`,
);
const house = new RegExp(`${count}(?:号|栋|幢)[^，,。；;]{0,6}?${count}(?:单元|室|楼|层|号)`);

// In Chinese text these words say what the number behind them is; without them it could be anything.
const announced: readonly (readonly [PersonalKind, RegExp])[] = [
  ['address', address],
  ['address', house],
  [
    'birth',
    /(?:出生|生日|生于|诞生)[^\d]{0,6}(?:19|20)\d\d[-./年 ]?\d{1,2}|(?:19|20)\d{6}出?生|(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:出生|生(?![产成效]))/,
  ],
  [
    'certificate',
    /(?:证书|合格证|资格证|准考证|就业创业证)(?:编?号码?)?[:：为是]?[ ]?[A-Z]{0,4}\d(?:[ -]?\d){9,}/,
  ],
  ['bank', /(?:银行|账号|帐号|账户|卡号|开户)[^\d]{0,12}\d(?:[ -]?\d){11,}/],
  [
    'id',
    /(?:护照|军官证|士官证|通行证|居住证|身份证|社保卡|社会保障|残疾人?证)(?:编?号码?)?[:：为是]?[ ]?(?:[A-Z]{0,4}|\p{Script=Han}字?第?)\d(?:[ -]?\d){5,}/u,
  ],
  ['mobile', /(?:手机|电话|联系方式)(?:号码?)?[:：为是]?[ ]?\d(?:[ .-]?\d){6,11}(?!\d)/],
  ['other', /(?:微信|WECHAT|VX|QQ|Q Q)(?:号码?)?[:：为是]?[ ]?(?:[A-Z][\w-]{5,19}|\d{5,11})(?![\w-])/],
  ['other', /(?:学号|学籍号|个人编号|工号)[:：为是]?[ ]?[A-Z]{0,4}\d{5,}/],
];

/** Kinds of personal data that a text in Chinese announces by a word. Expects half-width text in capitals. */
export function personalWords(text: string): KindSet {
  let found: KindSet = 0;
  for (const [kind, pattern] of announced) if (pattern.test(text)) found |= kindBit(kind);
  return found;
}
