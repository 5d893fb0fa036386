import { halfWidth } from '../halfWidth';

// A degree of secrecy counts where it stands as a marking: with its star, in brackets, or alone between separators.
// 商业秘密保护 or 机密计算 in the name of a class is none.
const starred = /(绝密|机密|秘密)(?:级)?\s*[★☆]/;
const bracketed = /[[(【〔「『<《]\s*(绝密|机密|秘密)(?:级)?\s*[\])】〕」』>》]/;
const alone = /(?:^|[\s_\-—.:：,，、;；])(绝密|机密|秘密)(?:级|件)?(?:$|[\s_\-—.:：,，、;；★☆([【])/;
const restricted = /(内部资料|内部文件|内部使用|不得外传|请勿外传|严禁外传|禁止外传|不得外泄)/;
const worthTesting = /密|内部|外传|外泄/;

/** The marking of secrecy or restriction in a title, a note, a sheet's or a file's name; null where there is none. */
export function markingOf(text: string): string | null {
  if (!worthTesting.test(text)) return null;
  const plain = halfWidth(text).trim();
  for (const pattern of [starred, bracketed, alone, restricted]) {
    const found = pattern.exec(plain)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** The same for a cell among records, where only the star tells a marking from an ordinary word. */
export function markingOfCell(text: string): string | null {
  return text.includes('密') ? (starred.exec(halfWidth(text))?.[1] ?? null) : null;
}
