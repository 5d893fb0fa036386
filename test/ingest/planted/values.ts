import type { Random } from './random';

/** A value that must be found, and the kinds under any of which it may be named. */
export interface Planted {
  form: string;
  kinds: readonly string[];
  text: string;
}

type Maker = (random: Random) => Planted;

const two = (value: number) => String(value).padStart(2, '0');

/** An ID by the rules of GB 11643; the last digit is reckoned place by place from the right, as the standard writes it. */
function residentId(
  random: Random,
  area = random.pick(['110105', '340524', '500101', '330106', '820000', '910000']),
): string {
  const birth = `${random.int(1945, 2008)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const body = `${area}${birth}${random.digits(3)}`;
  let [sum, weight] = [0, 2];
  for (let place = body.length - 1; place >= 0; place--) {
    sum += Number(body[place]) * weight;
    weight = (weight * 2) % 11;
  }
  const check = (12 - (sum % 11)) % 11;
  return body + (check === 10 ? 'X' : String(check));
}

/** A card number: the check digit makes the sum of the digits, every second one doubled, end in 0. */
function cardNumber(random: Random, length: number): string {
  const body = `62${random.digits(length - 3)}`;
  const total = [...body].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + Math.floor(value / 10) + (value % 10);
  }, 0);
  return body + String((10 - (total % 10)) % 10);
}

const families =
  '张 李 王 赵 陈 刘 杨 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 罗 梁 宋 郑 谢 韩 唐 冯 董 萧 程 曹 袁 邓 欧阳 上官 司马 诸葛'.split(
    ' ',
  );
export const inventedName = (random: Random) =>
  random.pick(families) + random.pick(['测试', '样例', '示例', '演示', '模拟', '虚拟', '䶮样', '𬭎例']);
const mobileNumber = (random: Random) => `1${random.int(3, 9)}${random.digits(9)}`;
const wide = (text: string) =>
  [...text]
    .map((sign) => (/[!-~]/.test(sign) ? String.fromCodePoint(sign.codePointAt(0)! + 0xfee0) : sign))
    .join('');
const groups = (text: string, sizes: readonly number[], between: string) => {
  const parts: string[] = [];
  let rest = text;
  for (const size of sizes) {
    parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...parts, ...(rest === '' ? [] : [rest])].join(between);
};
const hex = (random: Random, length: number) =>
  `a${Array.from({ length: length - 1 }, () => random.int(0, 15).toString(16)).join('')}`;

const make =
  (form: string, kinds: string | readonly string[], text: (random: Random) => string): Maker =>
  (random) => ({
    form,
    kinds: typeof kinds === 'string' ? [kinds] : kinds,
    text: text(random),
  });

const ids: Maker[] = [
  make('ID', 'id', (random) => residentId(random)),
  make('ID, lower case', 'id', (random) => residentId(random).toLowerCase()),
  make('ID, full width', 'id', (random) => wide(residentId(random))),
  make('ID with spaces', 'id', (random) => groups(residentId(random), [6, 8], ' ')),
  make('ID in fours', 'id', (random) => groups(residentId(random), [6, 4, 4], ' ')),
  make('ID with hyphens', 'id', (random) => groups(residentId(random), [6, 8], '-')),
  make('ID, every digit apart', 'id', (random) => [...residentId(random)].join(' ')),
  make('ID with invisible signs', 'id', (random) => groups(residentId(random), [6, 8], '\u200b')),
  make(
    'ID of 15 digits',
    'id',
    (random) =>
      `110105${random.int(45, 99)}${two(random.int(1, 12))}${two(random.int(1, 28))}${random.digits(3)}`,
  ),
  make('ID with a wrong check digit', 'id', (random) => {
    const id = residentId(random, '110105');
    return id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
  }),
  make('ID rounded by a spreadsheet', 'id', (random) => `${residentId(random, '340524').slice(0, 15)}000`),
  make(
    'ID in scientific form',
    'id',
    (random) => `${random.pick(['1.10105', '3.40524', '1.1', '5.00101195001'])}E+17`,
  ),
  make('ID of 15 digits in scientific form', 'id', () => '1.10105E+14'),
  make(
    'disability certificate',
    'id',
    (random) => `${residentId(random)}${random.int(1, 7)}${random.int(1, 4)}`,
  ),
  make('ID protected as a formula', 'id', (random) => `="${residentId(random)}"`),
];

const masked: Maker[] = [
  make('masked ID', 'masked', (random) => residentId(random, '110105').replace(/^(.{6}).{8}/, '$1********')),
  make('masked ID, full width', 'masked', (random) =>
    wide(residentId(random, '110105').replace(/^(.{6}).{8}/, '$1********')),
  ),
  make('masked ID, end only', 'masked', (random) => `${'*'.repeat(14)}${random.digits(4)}`),
  make('masked mobile', 'masked', (random) => mobileNumber(random).replace(/^(...)..../, '$1****')),
  make('masked name', 'name', (random) => inventedName(random)[0]! + random.pick(['*', '**', '＊＊', '*试'])),
];

const hashes: Maker[] = [32, 40, 64, 128].flatMap((length) => [
  make(`hash of ${length} digits`, 'hash', (random) => hex(random, length)),
  make(`hash of ${length} digits, capitals`, 'hash', (random) => hex(random, length).toUpperCase()),
]);

const numbers: Maker[] = [
  make('mobile', 'mobile', mobileNumber),
  make('mobile in groups', 'mobile', (random) =>
    groups(mobileNumber(random), [3, 4], random.pick([' ', '-'])),
  ),
  make('mobile with the country', 'mobile', (random) => `+86 ${mobileNumber(random)}`),
  make('mobile, full width', 'mobile', (random) => wide(mobileNumber(random))),
  make('mobile in scientific form', 'mobile', (random) => `1.3${random.digits(4)}E+10`),
  make(
    'landline',
    'landline',
    (random) => `${random.pick(['023', '0571', '010'])}-${random.int(2, 8)}${random.digits(7)}`,
  ),
  make('landline in brackets', 'landline', (random) => `(023)${random.int(3, 8)}${random.digits(7)}`),
  make('landline, full width', 'landline', (random) => wide(`023-6${random.digits(7)}`)),
  make('card of 16 digits', ['bank', 'id'], (random) => cardNumber(random, 16)),
  make('card of 19 digits', ['bank', 'id'], (random) => cardNumber(random, 19)),
  make('card in fours', ['bank', 'id'], (random) => groups(cardNumber(random, 19), [4, 4, 4, 4], ' ')),
  make('card, full width', ['bank', 'id'], (random) => wide(cardNumber(random, 19))),
  make('card in scientific form', 'bank', () => '6.2055E+18'),
  make('card rounded by a spreadsheet', ['bank', 'id'], (random) => `62${random.digits(13)}0000`),
  make('certificate', 'certificate', (random) => `${random.pick(['S', 'Y', 'J'])}${random.digits(21)}`),
  make('certificate of two letters', 'certificate', (random) => `SY${random.digits(20)}`),
  make('certificate, full width', 'certificate', (random) => wide(`S${random.digits(21)}`)),
  make('IP address', 'ip', (random) => `203.0.113.${random.int(1, 254)}`),
  make('mail', 'email', (random) => `test${random.digits(3)}@example.com`),
  make('mail, full width', 'email', () => wide('test@example.com')),
  make('code of a sole trader', 'other', (random) => `92500000MA${random.digits(7)}X`),
  make('picture', 'other', () => `data:image/png;base64,${'iVBORw0KGgo'.repeat(3)}`),
];

/** Found only because a word in the text says what they are. */
const told: Maker[] = [
  make(
    'name behind a role',
    'name',
    (random) =>
      `${random.pick(['联系人', '填表人', '考评员', '负责人', '学员', '班主任', '法人', '经办人'])}${random.pick(['：', ':', ''])}${inventedName(random)}`,
  ),
  make(
    'name behind an award',
    'name',
    (random) =>
      `${random.pick(['金奖', '一等奖', '银奖', '优胜奖'])}${random.pick(['：', ':', ''])}${inventedName(random)}`,
  ),
  make('second name behind a role', 'name', (random) => `考评员：待定、${inventedName(random)}`),
  make('name of a studio', 'name', (random) => `${inventedName(random)}技能大师工作室`),
  make(
    'address',
    'address',
    (random) =>
      `示例区测试路${random.int(1, 99)}号${random.int(1, 9)}栋${random.int(1, 4)}单元${random.digits(3)}室`,
  ),
  make(
    'address in a village',
    'address',
    (random) => `示例县测试镇样例村${random.pick(['三', '5', '12'])}组`,
  ),
  make(
    'birth',
    'birth',
    (random) => `出生日期：19${random.int(60, 99)}年${random.int(1, 12)}月${random.int(1, 28)}日`,
  ),
  make('WeChat', 'other', (random) => `微信：test_${random.digits(5)}`),
  make('QQ', 'other', (random) => `QQ号${random.int(1, 9)}${random.digits(8)}`),
  make('certificate behind its word', 'certificate', (random) => `证书编号：${random.digits(16)}`),
  make('admission ticket', 'certificate', (random) => `准考证号${random.digits(13)}`),
  make('passport', 'id', (random) => `护照号：E${random.digits(8)}`),
  make('student number', 'other', (random) => `学号：${random.digits(10)}`),
];

export const alone: readonly Maker[] = [...ids, ...masked, ...hashes, ...numbers, ...told];
/** Masked names are known by standing alone, pictures fill their cell. */
export const inText: readonly Maker[] = alone.filter((maker) => {
  const { form } = maker({
    int: (from) => from,
    pick: (list) => list[0]!,
    digits: (length) => '1'.repeat(length),
  });
  return !['masked name', 'picture', 'ID protected as a formula', 'name of a studio'].includes(form);
});

/** Ordinary text with the value in its middle, at its start or at its end. */
export function wrapped(random: Random, text: string): string {
  const before = random.pick(['', '补录，', '原系统记录：', '备注（', '见附件；']);
  const behind = random.pick(['', '，已核', '（本人）', '；第2批', '。']);
  return `${before}${text}${behind}`;
}
