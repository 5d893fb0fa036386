import { describe, expect, it } from 'vitest';
import { headingDigest } from '../../../src/ingest/plan/remembered';
import { digestOf } from '../../../src/ingest/plan/digest';
import { withConstant, withField, withPassMark } from '../../../src/ingest/plan/editPlan';
import { type FilePlan, openPlan } from '../../../src/ingest/plan/filePlan';
import { lackingFields } from '../../../src/ingest/plan/lacking';
import { similarity } from '../../../src/ingest/plan/similarity';
import { namedValue, statedAsOf, statedFields, statedYear } from '../../../src/ingest/plan/titleFacts';
import type { TableSchema } from '../../../src/ingest/types';
import { schemas } from '../../../src/reference/schemas';

describe('similarity of headings', () => {
  it.each([
    // Five characters and three pairs in common, eleven pieces each.
    ['培训机构全称', '培训机构名称', (2 * (5 + 3)) / 22],
    ['开班日期', '开班日期*', 1],
    ['级别', '备注', 0],
    ['', '备注', 0],
  ])('%s and %s', (left, right, expected) => {
    expect(similarity(left, right)).toBeCloseTo(expected, 9);
  });
});

describe('digests', () => {
  it('are the same on every machine', () => {
    // By a second implementation with 64-bit integers.
    expect([digestOf(''), digestOf('人工智能训练师 4-04-05-05')]).toEqual([
      '1a49c3697b3a959c',
      '92c3ecc0ec8a17ba',
    ]);
  });

  it('differ for two hundred thousand texts that differ in a digit or in the order of two', () => {
    const texts = Array.from(
      { length: 200_000 },
      (_, n) => `class_id\u001fZJ2026${n}\u001ecount\u001f${n % 50}`,
    );
    const digests = new Set(texts.map(digestOf));
    expect(digests.size).toBe(200_000);
    // Half of the bits alone would collide about five times: neither half is idle.
    for (const half of [0, 8]) {
      const halves = new Set([...digests].map((digest) => digest.slice(half, half + 8)));
      expect(halves.size).toBeGreaterThan(199_960);
    }
    expect(digestOf('ab')).not.toBe(digestOf('ba'));
  });
});

describe('what stands above a table', () => {
  it('says fields of the dataset, never who filled it in', () => {
    const lines = [
      '评价机构（盖章）：示例评价机构丁',
      '职业（工种）：人工智能训练师\u3000等级：四级／中级工',
      '考核日期：2026年6月20日—21日',
      '填表人：张测试\u3000联系电话：023-00000000',
      '考核地点：示例区',
    ];
    expect([...statedFields(lines, schemas.assessment)].map(([name, { value }]) => [name, value])).toEqual([
      ['assessment_org_id', '示例评价机构丁'],
      ['occupation_name', '人工智能训练师'],
      ['level', '四级／中级工'],
      ['exam_date', '2026-06-20'],
    ]);
  });

  it.each([
    [['示例平台名录（截至2025年12月）'], '名录.xlsx', '2025-12-31', 'title'],
    [['导出时间：2026-11-03 10:15:22'], '名录.xlsx', '2026-11-03', 'title'],
    [['2026年10月数字技能培训情况统计表'], '附件1.xlsx', '2026-10-31', 'title'],
    [[], '培训班次明细_20261104093015_1.csv', '2026-11-04', 'name'],
    [[], '台账-6.20.xls', null, null],
    [['2026年2月30日'], '台账.xls', null, null],
  ])('gives the last day of %j, %s', (titles, name, value, source) => {
    const fact = statedAsOf(titles, name);
    expect([fact?.value ?? null, fact?.source ?? null]).toEqual([value, source]);
  });

  it.each([
    [['2026年数字技能培训台账'], 'x.xlsx', '2026'],
    [['示例区台账'], '2026年台账（最终版）(2)改.xlsx', '2026'],
    [['2025年至2026年台账'], '2026.xlsx', null],
    [[], '台账.xlsx', null],
  ])('gives the year of %j, %s', (titles, name, year) => {
    expect(statedYear(titles, name)?.value ?? null).toBe(year);
  });

  it('names a value of a list, the longer where one is part of another, none where two are named', () => {
    const field = fieldOf(schemas.training, 'program');
    expect(namedValue(field, ['2026年数字技能培训情况'])).toBe('digital-skill');
    expect(namedValue(field, ['数字技术工程师培育情况'])).toBe('digital-engineer');
    expect(namedValue(field, ['培训情况'])).toBeNull();
    expect(namedValue(field, ['数字技能和项目制'])).toBe('digital-skill');
  });
});

describe('what a plan lacks', () => {
  const has = (...fields: string[]): FilePlan => ({
    ...openPlan,
    dataset: 'assessment',
    columns: fields.map((field, at) => ({ heading: `${at}`, ordinal: 0, field })),
  });
  const names = (plan: FilePlan) => lackingFields(schemas.assessment, plan).map(({ name }) => name);
  const usual = [
    'region',
    'as_of_date',
    'record_id',
    'record_grain',
    'reporting_unit_id',
    'assessment_org_id',
  ];

  it('is what every row must have, and what a shared value asks for', () => {
    const plan = has(
      ...usual,
      'program',
      'occupation_code',
      'exam_date',
      'assessment_result',
      'certificate_issued',
    );
    expect(names(plan)).toEqual(['assessment_type']);
    expect(names(withConstant(plan, 'assessment_type', 'special-ability'))).toEqual([]);
    expect(names(withConstant(plan, 'assessment_type', 'skill-level'))).toEqual(['level_system', 'level']);
  });

  it('is made where it can be, as long as no column has it', () => {
    const plan = has('certificate_date', '', '');
    const made = withField(plan, 1, 'assessment_result', schemas.assessment).made;
    expect(made).toEqual({ record_id: 'row', certificate_issued: 'certificate_date' });
    const own = withField(plan, 1, 'record_id', schemas.assessment);
    expect(own.made).toEqual({ certificate_issued: 'certificate_date' });
    const moved = withField(own, 2, 'record_id', schemas.assessment);
    expect(moved.columns?.map(({ field }) => field)).toEqual(['certificate_date', null, 'record_id']);
  });

  it('decides by scores instead of words, and back', () => {
    const plan = has('', '', 'assessment_result');
    const fields = ({ columns }: FilePlan) => columns?.map(({ field }) => field);
    const by = (mark: number | null, from: FilePlan) =>
      withPassMark(from, { columns: [0, 1], mark, words: 2 }, schemas.assessment);
    const scored = by(60, plan);
    expect([fields(scored), scored.made['assessment_result'], scored.answers.passMark]).toEqual([
      ['theory_result', 'ability_result', null],
      'parts',
      60,
    ]);
    const back = by(null, scored);
    expect([fields(back), back.made['assessment_result'], back.answers.passMark]).toEqual([
      [null, null, 'assessment_result'],
      undefined,
      null,
    ]);
  });
});

function fieldOf({ fields }: TableSchema, name: string) {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

it('no heading set with a personal heading is remembered', () => {
  expect(headingDigest(['班级编号', '姓名'])).toBeNull();
  expect(headingDigest(['班级编号', '联系电话：13800138000'])).toBeNull();
  expect(headingDigest(['班级编号', '人数'])).toBe(headingDigest(['班级编号*', ' 人数 ']));
});
