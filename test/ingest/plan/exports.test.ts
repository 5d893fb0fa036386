import { describe, expect, it } from 'vitest';
import { workbook } from '../books';
import {
  competitions,
  ledgerHeading,
  march,
  monthSheets,
  payments,
  platformParts,
  results,
  tasks,
} from './exportFiles';
import { ask, check, confirmed, mapping, rejections, rowsOf } from './realFiles';

const ofTraining = {
  channel: 'subsidised',
  training_type: 'employment-skill',
  completion_status: 'completed',
};

describe('a district’s ledger of a month', () => {
  it('is taken for training, and what it leaves open is asked', async () => {
    const proposal = await ask(march);
    expect([proposal.key, proposal.dataset]).toEqual(['load.unknownColumns', 'training']);
    expect(mapping(proposal)).toEqual({
      区县: 'reporting_unit_id',
      培训机构: 'institution_name',
      '职业（工种）': 'occupation_name',
      职业编码: 'occupation_code',
      等级: 'level',
      人数: 'count',
      起止时间: 'class_start_date',
    });
    expect(proposal.plan.constants).toEqual({
      region: 'chongqing',
      as_of_date: '2026-03-28',
      record_grain: 'aggregate',
      program: 'digital-skill',
    });
    expect(proposal.questions.map(({ kind }) => kind)).toEqual(['year', 'level', 'hiddenRows', 'struckRows']);
    expect([proposal.plan.answers.years, proposal.plan.answers.levelSystem]).toEqual([
      { class_start_date: 2026 },
      'skill',
    ]);
  });

  it('loads three classes as aggregate rows and names the row of a district that is no more', async () => {
    const plan = confirmed(await ask(march), { constants: ofTraining });
    const file = await check(march, plan);
    expect([file.read, file.table.length, file.repeated]).toEqual([4, 3, 0]);
    expect(rowsOf(file, 'record_grain', 'count', 'level', 'class_start_date', 'class_end_date')).toEqual([
      ['aggregate', 45, '4', '2026-03-05', '2026-03-28'],
      ['aggregate', 50, '4', '2026-03-05', '2026-03-28'],
      ['aggregate', 30, '3', '2026-03-10', '2026-04-02'],
    ]);
    expect(rowsOf(file, 'reporting_unit_id', 'institution_id', 'as_of_date')[0]).toEqual([
      '500101',
      '示例职业培训学校甲',
      '2026-03-28',
    ]);
    expect(rejections(file)).toEqual([[11, '区县', 'err.unit']]);
    const notes = file.sheets[0]?.notes ?? [];
    expect(notes.map(({ key }) => key)).toEqual([
      'left.title',
      'left.total',
      'left.hidden',
      'left.struck',
      'load.subtotal',
      'total.text',
      'load.subtotalAgrees',
      'load.late',
    ]);
    // 小计 is a formula that passes over 50 and 30人, which are texts; 147 = 125 + 22 was typed.
    expect(notes.find(({ key }) => key === 'load.subtotal')?.params).toMatchObject({
      n: 8,
      a: 45,
      b: 125,
      c: 80,
    });
    expect(notes.find(({ key }) => key === 'total.text')?.params).toEqual({ n: 2 });
    // The class that ends on 2 April, under an as-of date that was taken from the others.
    expect(notes.find(({ key }) => key === 'load.late')?.params).toEqual({ n: 1, asOf: '2026-03-28' });
  });

  it('loads hidden and struck rows where the person says so', async () => {
    const answers = { hiddenRows: 'in', struckRows: 'in' } as const;
    const file = await check(march, confirmed(await ask(march), { constants: ofTraining, answers }));
    expect([file.read, file.table.length]).toEqual([6, 5]);
  });

  it('has a row of 高级 named where its occupation contradicts the answer', async () => {
    const answers = { levelSystem: 'professional-technical' } as const;
    const file = await check(march, confirmed(await ask(march), { constants: ofTraining, answers }));
    expect(rejections(file)).toContainEqual([7, '等级', 'err.level']);
  });
});

describe('a ledger with a sheet a month', () => {
  it('has its months proposed and its summary not', async () => {
    const { sheets, plan } = await ask(monthSheets);
    expect(sheets.map(({ name, state, rows }) => [name, state, rows])).toEqual([
      ['汇总', 'summary', 1],
      ['1月', 'fits', 1],
      ['7月', 'fits', 1],
      ['Sheet15', 'empty', 0],
      ['字典', 'hidden', 2],
    ]);
    expect(plan.sheets).toEqual(['1月', '7月']);
  });

  it('is read from the chosen sheets, wherever their headings stand', async () => {
    const constants = { ...ofTraining, as_of_date: '2026-10-31' };
    const plan = confirmed(await ask(monthSheets), { constants });
    expect(rowsOf(await check(monthSheets, plan), 'count')).toEqual([[11], [33]]);
    const july = await check(monthSheets, { ...plan, sheets: ['7月'] });
    expect(rowsOf(july, 'count')).toEqual([[33]]);
    expect(july.sheets.map(({ notes }) => notes[0]?.key)).toEqual([
      'sheet.notChosen',
      'sheet.notChosen',
      'left.title',
      'sheet.notChosen',
      'sheet.notChosen',
    ]);
  });

  it('is stopped by names in a column that was left out, and in a sheet that was not chosen', async () => {
    const constants = { ...ofTraining, as_of_date: '2026-10-31' };
    const plan = confirmed(await ask(monthSheets), { constants });
    const row = ['万州区', '样例技工学校乙', '电子商务师', '4-01-06-01', '三级', 1, 44, '3.15-3.30'];
    const clean = { rows: [ledgerHeading, [...row, '']] };
    const named = { rows: [ledgerHeading, [...row, '张测试'], [...row, '李样例'], [...row, '王示例']] };
    const book = { name: '台账.xlsx', bytes: workbook({ '1月': clean, '7月': named }) };
    for (const sheets of [['1月', '7月'], ['1月']])
      await expect(check(book, { ...plan, sheets })).rejects.toMatchObject({ key: 'pii.stop' });
  });
});

describe('a result list without the columns that name persons', () => {
  const constants = {
    region: 'chongqing',
    reporting_unit_id: '500101',
    program: 'digital-skill',
    level_system: 'skill',
  };

  it('has occupation, level and day of the examination from the lines above it', async () => {
    const proposal = await ask(results);
    expect(mapping(proposal)).toEqual({ 评定结果: 'assessment_result', 发证日期: 'certificate_date' });
    expect(proposal.plan.constants).toMatchObject({
      assessment_org_id: '示例评价机构丁',
      exam_date: '2026-06-20',
      occupation_name: '人工智能训练师',
      level: '四级／中级工',
      assessment_type: 'skill-level',
      record_grain: 'person',
      as_of_date: '2026-07-06',
    });
    expect(proposal.questions).toEqual([{ kind: 'passMark', columns: [2, 3] }]);
    expect(JSON.stringify(proposal)).not.toMatch(/张测试|陈虚拟|欧阳模拟/);
  });

  it('loads three who sat, two who passed and one absent by the words of its result column', async () => {
    const file = await check(results, confirmed(await ask(results), { constants }));
    expect([file.read, file.table.length]).toEqual([4, 4]);
    expect(rowsOf(file, 'assessment_result', 'certificate_issued', 'occupation_code', 'level')).toEqual([
      ['pass', true, '4-04-05-05', '4'],
      ['absent', false, '4-04-05-05', '4'],
      ['fail', false, '4-04-05-05', '4'],
      ['pass', true, '4-04-05-05', '4'],
    ]);
  });

  it('says the same by its scores and a pass mark of 60, and otherwise by one of 61', async () => {
    const proposal = await ask(results);
    const fields = [null, null, 'theory_result', 'ability_result', null, null, 'certificate_date', null];
    const columns = (proposal.plan.columns ?? []).map((column, at) => ({
      ...column,
      field: fields[at] ?? null,
    }));
    const made = { assessment_result: 'parts' };
    const by = async (passMark: number) => {
      const plan = confirmed(proposal, { constants, columns, made, answers: { passMark } });
      return rowsOf(await check(results, plan), 'assessment_result').flat();
    };
    expect(await by(60)).toEqual(['pass', 'absent', 'fail', 'pass']);
    expect(await by(61)).toEqual(['pass', 'absent', 'fail', 'fail']);
  });
});

describe('a platform’s export in two parts', () => {
  const constants = { training_type: 'employment-skill' };

  it('has every heading read, of two columns of one field the one with codes', async () => {
    const proposal = await ask(platformParts[0]);
    expect(mapping(proposal)).toEqual({
      '班次编号*': 'class_id',
      行政区划代码: 'reporting_unit_id',
      '培训机构*': 'institution_name',
      培训项目: 'program',
      '职业（工种）*（代码|名称）': 'occupation_name',
      '等级（代码|名称）': 'level',
      '开班日期*': 'class_start_date',
      结业日期: 'class_end_date',
      '结业人数*': 'count',
      '补贴性培训（是/否）': 'channel',
      状态: 'completion_status',
    });
    expect(proposal.columns[4]).toMatchObject({ found: 'values', samples: ['数字技能'] });
    expect(proposal.plan.constants).toEqual({
      region: 'zhejiang',
      as_of_date: '2026-11-04',
      record_grain: 'aggregate',
    });
    expect(proposal.questions).toEqual([]);
  });

  it('reads 6 rows: 4 loaded, 1 failed, 1 with the id that it has in the first part', async () => {
    const plan = confirmed(await ask(platformParts[0]), { constants });
    const [first, second] = [await check(platformParts[0], plan), await check(platformParts[1], plan)];
    expect([first.read, first.table.length, second.read, second.table.length]).toEqual([3, 3, 3, 2]);
    expect(rejections(second)).toEqual([[3, '行政区划代码', 'err.unit']]);
    expect(rowsOf(first, 'reporting_unit_id', 'count', 'channel')).toEqual([
      ['330106', 45, 'subsidised'],
      ['330205', 50, 'market'],
      ['330100', 0, 'subsidised'],
    ]);
    expect(rowsOf(second, 'reporting_unit_id')).toEqual([['330100'], ['330000']]);
    const ids = [...rowsOf(first, 'record_id'), ...rowsOf(second, 'record_id')].flat();
    expect(ids[3]).toBe(ids[2]);
    expect(new Set(ids).size).toBe(4);
    expect(ids[2]).toMatch(/^ZJ2026000003-[0-9a-f]{16}$/);
  });
});

describe('a table of tasks', () => {
  it('loads as allocations with milestones under the target that the person names', async () => {
    const constants = { target_id: 'cq-digital-engineers-3000-per-year', as_of_date: '2026-01-31' };
    const proposal = await ask(tasks);
    expect(proposal.plan.constants).toEqual({ region: 'chongqing', year: '2026' });
    const file = await check(tasks, confirmed(proposal, { constants }));
    expect([file.dataset, file.read, file.table.length]).toEqual(['allocations', 6, 6]);
    expect(rowsOf(file, 'reporting_unit_id', 'year', 'quota', 'adjusted_quota', 'milestone_h1')).toEqual([
      ['500101', 2026, 100, 120, 60],
      ['500114', 2026, 50, null, 25],
      ['CQ-LIANGJIANG', 2026, 300, 300, 150],
      ['CQ-GAOXIN', 2026, 200, 200, 100],
      ['500240', 2026, 10, 10, 5],
      ['500000', 2026, 40, null, 20],
    ]);
  });
});

describe('a summary of competitions', () => {
  const constants = {
    region: 'chongqing',
    reporting_unit_id: '500101',
    is_digital_event: '是',
    as_of_date: '2026-06-30',
  };
  const answers = { wholeMonths: ['start_date'] };

  it('loads the row with an exact number; 约300, 余 and 万 need one, the planned one has none', async () => {
    const file = await check(competitions, confirmed(await ask(competitions), { constants, answers }));
    expect(rowsOf(file, 'count', 'start_date', 'end_date', 'competition_level')).toEqual([
      [88, '2026-06-01', '2026-06-30', 'school'],
    ]);
    expect(rejections(file)).toEqual([
      [3, '参赛人数', 'err.approx'],
      [4, '参赛人数', 'err.approx'],
      [5, '参赛人数', 'err.approx'],
      [7, '时间', 'err.date'],
    ]);
  });

  it('takes 1.2万 for 12,000 only where the person confirms it', async () => {
    const exact = { ...answers, wanFields: ['count'] };
    const file = await check(competitions, confirmed(await ask(competitions), { constants, answers: exact }));
    expect(rowsOf(file, 'count', 'start_date')).toEqual([
      [12000, '2026-05-18'],
      [88, '2026-06-01'],
    ]);
  });
});

describe('a ledger of payments', () => {
  it('has three records of which the net is the page total; carried and page totals are none', async () => {
    const proposal = await ask(payments);
    const fields: Record<string, string> = {
      日期: 'subsidy_paid_date',
      凭证号: 'record_id',
      收款单位: 'institution_name',
      班级编号: 'class_id',
      补贴标准: 'subsidy_rate',
      实拨金额: 'subsidy_amount',
    };
    const columns = (proposal.plan.columns ?? []).map((column) => ({
      ...column,
      field: fields[column.heading] ?? null,
    }));
    const constants = {
      ...ofTraining,
      ...{
        region: 'chongqing',
        reporting_unit_id: '500101',
        program: 'digital-skill',
        as_of_date: '2026-04-30',
      },
      ...{ class_start_date: '2026-03-05', class_end_date: '2026-03-28', count: '0' },
    };
    const plan = confirmed(proposal, { columns, constants });
    const file = await check(payments, { ...plan, made: { institution_id: 'institution_name' } });
    expect([file.read, file.table.length]).toEqual([3, 3]);
    expect(rowsOf(file, 'record_id', 'subsidy_paid_date', 'subsidy_amount')).toEqual([
      ['记-001', '2026-03-28', 2112],
      ['记-002', '2026-04-10', 3762],
      ['记-003', '2026-04-10', -3762],
    ]);
  });
});
