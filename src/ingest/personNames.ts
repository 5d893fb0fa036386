import { halfWidth } from './halfWidth';
import { compoundSurnames, nameLikeBeginnings, nameLikeWords, surnames } from './surnames';

const han = /^\p{Script=Han}+$/u;
const wordEnds = /[区县市镇乡街局院校班级师员工岁月日年类型司厂店会部科室组队金奖]$/;
const roles =
  '学员|考生|选手|申请人|申报人|联系人|法定代表人|法人代表|法人|持证人|参训人员?|领办人|填表人|填报人|经办人|经办|审核人|复核人|导出人|制表人|负责人|班主任|授课教师|任课教师|教师|讲师|老师|考评员|督导员|监护人|获奖者|获奖人员?|姓名|冠军|亚军|季军|[金银铜]奖|优胜奖|优秀奖|[一二三特]等奖|第[一二三]名|参赛者|本人|同志|户主';
const follower = '(?=[^\\p{Script=Han}]|等|同志|老师|先生|女士|的|获|$)';
const person = '(\\p{Script=Han}{2,4}?(?:·\\p{Script=Han}{1,8})*)';
const afterRole = new RegExp(`(?:${roles})(?:[(][^)]*[)])?[:,、 ]*${person}${follower}`, 'gu');
const listed = new RegExp(`[、,;/]${person}${follower}`, 'gu');
const studio = new RegExp(
  `(?:^|[^\\p{Script=Han}])${person}(?:首席)?(?:技能大师|大师|劳模|名师|首席技师)(?:创新)?工作室`,
  'gu',
);
const restBehindRole = new RegExp(`(?:${roles})[:].*$`, 'u');
const spacedHan = /\p{Script=Han} +\p{Script=Han}/u;
const worthLooking = new RegExp(`${roles}|工作室`);

/**
 * Whether the whole text has the form of a person's name: two or three characters (four behind a surname of two, or
 * parts joined by ·) of which the first is a surname, no word of the trade, no division.
 */
export function looksLikeName(text: string): boolean {
  const plain = halfWidth(text).replace(/\s/g, '');
  const [first = '', ...others] = plain.split(/[·•]/);
  if (others.length > 0) return plain.length <= 20 && [first, ...others].every((part) => han.test(part));
  const given = givenName(plain);
  return given !== null && han.test(given) && !wordEnds.test(plain) && !isWord(plain);
}

function isWord(text: string): boolean {
  return nameLikeWords.has(text) || (text.length > 2 && nameLikeBeginnings.has(text.slice(0, 2)));
}

/** What follows the surname, where its length is that of a given name. */
function givenName(text: string): string | null {
  const characters = [...text];
  const isCompound = compoundSurnames.has(characters.slice(0, 2).join(''));
  if (isCompound && characters.length > 2 && characters.length < 5) return characters.slice(2).join('');
  const isShort = characters.length === 2 || characters.length === 3;
  return isShort && surnames.has(characters[0] ?? '') ? characters.slice(1).join('') : null;
}

/** Names inside a text, only behind a role or an award (联系人：…, 一等奖…) and before 技能大师工作室. Expects half-width. */
export function hasNameInText(text: string): boolean {
  if (!worthLooking.test(text)) return false;
  return (
    isNamedIn(text) ||
    (spacedHan.test(text) && isNamedIn(text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')))
  );
}

function isNamedIn(text: string): boolean {
  for (const found of [...text.matchAll(afterRole), ...text.matchAll(studio)])
    if (looksLikeName(found[1] ?? '')) return true;
  // 考评员：甲乙、丙丁: the first may be a word where the second is a name.
  const rest = restBehindRole.exec(text)?.[0] ?? '';
  return [...rest.matchAll(listed)].some(([, one = '']) => looksLikeName(one));
}

/** Whether a text that could not be read may be a name or a personal number, so that it is not repeated. */
export function mayBePersonal(text: string): boolean {
  const plain = halfWidth(text);
  const hasName = plain.split(/[^\p{Script=Han}·]+/u).some(looksLikeName);
  return hasName || hasNameInText(plain) || (plain.match(/\d/g)?.length ?? 0) >= 11;
}
