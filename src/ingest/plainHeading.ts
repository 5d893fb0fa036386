import { halfWidth } from './halfWidth';

/** Numbers of questions (1、 3. (2) 第4题) and what forms put before the subject. */
const before =
  /^(?:(?:\(?\d{1,3}[、.)]|q\d{1,3}[:.、]?|第\d{1,3}题[:、.]?)+|其中:|您?所在的?|您的|本人|请(?:填写|选择|输入)(?:您的)?)/;
const behind =
  /[:?]$|\((?:必填|选填|单选|多选|填空|下拉)[^)]*\)$|[【[](?:必填|选填|单选|多选|填空|下拉)[^\]】]*[\]】]$/;

/** The heading in half-width lower case without spaces, `*`, `_`, hyphens, the question's number and hints to fill it in. */
export function plainHeading(heading: string): string {
  let text = halfWidth(heading)
    .toLowerCase()
    .replace(/[\s*_-]/g, '');
  for (let earlier = ''; earlier !== text;) {
    earlier = text;
    text = text.replace(before, '').replace(behind, '');
  }
  return text;
}
