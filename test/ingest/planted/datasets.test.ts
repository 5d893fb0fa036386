import { describe, expect, it } from 'vitest';
import { FileRefusal } from '../../../src/ingest/types';
import { schemas } from '../../../src/reference/schemas';
import { reference } from '../../reference/files';
import { checkBook, found, refusalOfBook, workbook, type WrittenSheet } from '../books';
import { fileOf, plantedColumns, type Cells } from './datasets';
import { randomFrom, seedOfRun, type Random } from './random';
import { alone, inText, inventedName, wrapped } from './values';

const seed = seedOfRun();
console.log(`planted values of seed ${seed}; GUARD_SEED=${seed} repeats them`);
const rounds = 3;
const rows = 7;
const datasets = ['assessment', 'competition', 'supply'] as const;
const context = {
  schemas: Object.values(schemas),
  divisions: reference.divisions,
  occupationLists: reference.occupations,
};

function refusalOf(dataset: (typeof datasets)[number], cells: readonly Cells[]): FileRefusal | null {
  try {
    fileOf(dataset, ...cells);
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
}

describe.each(datasets)(`values planted in a file of %s`, (dataset) => {
  const random = randomFrom(seed);
  const columns = plantedColumns[dataset] ?? [];

  it('has ordinary rows that load', () => {
    expect(fileOf(dataset, {}, {}).rejected).toEqual([]);
  });

  it('are all found, alone and inside longer text, and never repeated', () => {
    const tries = Array.from({ length: rounds }, () => [
      ...alone.map((maker) => ({ value: maker(random), isWrapped: false })),
      ...inText.map((maker) => ({ value: maker(random), isWrapped: true })),
    ]).flat();
    const misses = tries.flatMap(({ value, isWrapped }) => {
      const column = random.pick(columns);
      const text = isWrapped ? wrapped(random, value.text) : value.text;
      const place = random.int(0, rows - 1);
      const cells = Array.from({ length: rows }, (_, index) => (index === place ? { [column]: text } : {}));
      const refusal = refusalOf(dataset, cells);
      const named = refusal?.key === 'pii.stop' ? refusal.details.map(({ params }) => params['kind']) : [];
      const isFound = value.kinds.some((kind) => named.includes(kind));
      const isRepeated = JSON.stringify([refusal?.params, refusal?.details]).includes(value.text);
      return isFound && !isRepeated ? [] : [`${value.form} in ${column}: ${text}`];
    });
    expect(misses).toEqual([]);
  });

  it('are found as a column of names whose heading does not say so', () => {
    const texts = columns.filter((column) => !/date|result|award$|quantity/.test(column));
    for (const column of texts) {
      const refusal = refusalOf(
        dataset,
        Array.from({ length: 12 }, () => ({ [column]: inventedName(random) })),
      );
      expect.soft(refusal && found(refusal)[0], column).toMatch(new RegExp(`^${column} name \\d+$`));
    }
  });
});

describe('names where no heading says anything', () => {
  const random = randomFrom(seed + 1);
  const people = (random_: Random, count: number) =>
    Array.from({ length: count }, () => inventedName(random_));
  const heading =
    'region,as_of_date,record_id,record_grain,count,reporting_unit_id,competition_id,competition_name,competition_level,is_digital_event,start_date'.split(
      ',',
    );
  const row = (number: number, ...more: string[]) => [
    ...[
      'chongqing',
      '2026-10-31',
      `R-${number}`,
      'aggregate',
      '11',
      '500104',
      'JS-1',
      '示例区大赛',
      'district',
      '是',
      '2026-05-18',
    ],
    ...more,
  ];
  const table: WrittenSheet = { rows: [heading, row(1), row(2), row(3)] };

  it.each<[what: string, sheet: () => WrittenSheet]>([
    ['down a column', () => ({ rows: people(random, 12).map((name, index) => [index + 1, name]) })],
    [
      'down a column beside other words',
      () => ({ rows: people(random, 8).map((name) => ['人工智能训练师', name, '四级']) }),
    ],
    ['along a row', () => ({ rows: [['说明：'], people(random, 6)] })],
    ['in a block', () => ({ rows: [['本期学员'], ...Array.from({ length: 4 }, () => people(random, 5))] })],
    [
      'below a title of the whole sheet',
      () => ({ rows: [['2026年数字技能培训'], [], ...people(random, 9).map((name) => ['', '', name])] }),
    ],
  ])('are found in a second sheet %s', async (_, sheet) => {
    for (const isHidden of [false, true]) {
      const book = workbook({ 表: table, 二: { ...sheet(), isHidden } });
      const refusal = await refusalOfBook('竞赛.xlsx', book, context);
      expect(refusal.key).toBe('pii.stop');
      expect(new Set(refusal.details.map(({ params }) => params['kind']))).toEqual(new Set(['name']));
    }
  });

  it('are found behind the last column of rows that are too long', async () => {
    const long = people(random, 6).map((name, index) => row(index + 1, '', name));
    const book = workbook({ 表: { rows: [heading, ...long] } });
    expect((await refusalOfBook('竞赛.xlsx', book, context)).key).toBe('pii.stop');
    const text = [heading, ...long].map((cells) => cells.join(',')).join('\n');
    const refusal = await refusalOfBook('竞赛.csv', new TextEncoder().encode(text), context);
    expect(refusal.key).toBe('pii.stop');
  });

  it('are not seen in lists of words, units and occupations, nor in who filled in a form', async () => {
    const words = {
      rows: [
        ...['大渡口区', '万州', '石柱', '江北', '金华'].map((unit) => [unit, '四级/中级工', '电工', '合格']),
        ['填表人：张测试', '审核人：李样例'],
        ['填表人：王示例', '审核人：赵演示'],
      ],
      isHidden: true,
    };
    const file = await checkBook('竞赛.xlsx', workbook({ 表: table, 字典: words }), context);
    expect([file.read, file.table.length]).toEqual([3, 3]);
  });
});
