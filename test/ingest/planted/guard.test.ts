import { describe, expect, it } from 'vitest';
import { FileRefusal } from '../../../src/ingest/types';
import { trainingFile } from '../trainingRow';
import { randomFrom, seedOfRun, type Random } from './random';
import { alone, inText, inventedName, wrapped, type Planted } from './values';

const seed = seedOfRun();
console.log(`planted values of seed ${seed}; GUARD_SEED=${seed} repeats them`);
const rounds = 6;
const rows = 7;
/** Columns of every type, one that the schema does not know among them. */
const columns = [
  'institution_name',
  'class_id',
  'platform_class_id',
  'project_item',
  'class_end_date',
  'count',
  '其他说明',
];

type Cells = Record<string, string>;

function refusalOf(files: readonly Cells[]): FileRefusal | null {
  try {
    trainingFile(...files);
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
}

/** A file of ordinary rows with one cell replaced. */
function plant(random: Random, column: string, text: string): FileRefusal | null {
  const place = random.int(0, rows - 1);
  return refusalOf(
    Array.from({ length: rows }, (_, index) => ({
      [column]: index === place ? text : '',
      class_id: `CQ-2026-${index + 1}`,
      ...(index === place ? { [column]: text } : {}),
    })),
  );
}

function missed({ form, kinds, text }: Planted, column: string, refusal: FileRefusal | null): string[] {
  if (refusal?.key !== 'pii.stop') return [`${form} in ${column}: ${text}`];
  const said = JSON.stringify([refusal.message, refusal.params, refusal.details]);
  const named = refusal.details
    .filter(({ params }) => params['column'] === column)
    .map(({ params }) => String(params['kind']));
  return [
    ...(kinds.some((kind) => named.includes(kind))
      ? []
      : [`${form} in ${column} named ${named.join()}: ${text}`]),
    ...(said.includes(text) ? [`${form} repeated: ${text}`] : []),
  ];
}

describe(`values planted with seed ${seed}`, () => {
  const random = randomFrom(seed);

  it('are all found where they fill a cell', () => {
    const misses = Array.from({ length: rounds }, () => alone)
      .flat()
      .flatMap((maker) => {
        const value = maker(random);
        const column = random.pick(columns);
        return missed(value, column, plant(random, column, value.text));
      });
    expect(misses).toEqual([]);
  });

  it('are all found inside longer text', () => {
    const misses = Array.from({ length: rounds }, () => inText)
      .flat()
      .flatMap((maker) => {
        const value = maker(random);
        const column = random.pick(columns);
        return missed(value, column, plant(random, column, wrapped(random, value.text)));
      });
    expect(misses).toEqual([]);
  });

  it('are found as a column of names whose heading does not say so', () => {
    for (const column of ['project_item', 'institution_name', 'class_id', '参加情况']) {
      const people = Array.from({ length: 12 }, () => ({ [column]: inventedName(random) }));
      const refusal = refusalOf(people);
      expect
        .soft(refusal?.details.map(({ params }) => [params['column'], params['kind']]))
        .toEqual([[column, 'name']]);
    }
  });
});

/** Words of headings, kind by kind, as officials list them. */
const headings: Readonly<Record<string, readonly string[]>> = {
  name: [
    '姓名',
    '学员',
    '申请人',
    '联系人',
    '法定代表人',
    '法人',
    'name',
    '申报人',
    '持证人',
    '参训人',
    '领办人',
    '填表人',
    '经办人',
    '班主任',
    '授课教师',
    '考评员',
    '监护人',
    '负责人',
    '学员姓名',
    '填报人姓名',
    'AAC003',
    'AAE011',
  ],
  id: [
    '身份证',
    '身份证号码',
    '证件号',
    '证件号码',
    '公民身份号码',
    '社会保障号',
    '社会保障卡号',
    '社保卡号',
    '护照',
    '军官证',
    '港澳台通行证',
    '证件类型',
    '残疾人证号',
    'AAC002',
  ],
  mobile: ['手机', '手机号码', '电话', '联系电话', '联系方式'],
  landline: ['固定电话', '座机'],
  bank: ['银行卡', '银行账号', '账号', '开户行', '卡号'],
  address: ['地址', '住址', '户籍', '户籍地址', '通讯地址', 'AAE006'],
  certificate: ['证书编号', '证书号', '准考证号', '就业创业证号'],
  birth: ['出生日期', '出生年月', 'AAC006'],
  email: ['邮箱', '电子邮箱'],
  ip: ['来自IP', 'IP地址'],
  other: ['微信', 'QQ', '照片', '人脸', '指纹', '民族', '学号', '学籍号', '个人编号', 'AAC001', 'AAC005'],
};
const dressed: ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word}*`,
  (word) => `3、${word}（必填）`,
  (word) => ` ${word}：`,
  (word) => [...word].join('　'),
  (word) => `${word}（与证件一致）`,
];

describe('headings that announce personal data', () => {
  it.each(Object.entries(headings))('of kind %s stop the file, however they are written', (kind, words) => {
    const misses = words.flatMap((word) =>
      dressed
        .map((dress) => dress(word))
        .filter((heading) => {
          const refusal = refusalOf([{ [heading]: '甲' }]);
          return (
            refusal?.key !== 'pii.stop' || !refusal.details.some(({ params }) => params['kind'] === kind)
          );
        }),
    );
    expect(misses).toEqual([]);
  });
});
