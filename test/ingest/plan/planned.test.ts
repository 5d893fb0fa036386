import { describe, expect, it } from 'vitest';
import { type FilePlan, openPlan } from '../../../src/ingest/plan/filePlan';
import { toRemembered } from '../../../src/ingest/plan/remembered';
import { schemas } from '../../../src/reference/schemas';
import { bytesOf } from '../smallSchemas';
import { platformParts } from './exportFiles';
import { ask, check, confirmed, rejections, rowsOf } from './realFiles';

const heading = '序号,区县,培训机构,班级名,开班时间,结业时间,人数,备注';
const csv = (...lines: string[]) => ({ name: '台账.csv', bytes: bytesOf([heading, ...lines].join('\n')) });
const constants = {
  as_of_date: '2026-04-30',
  channel: 'subsidised',
  training_type: 'employment-skill',
  completion_status: 'completed',
  program: 'digital-skill',
};
const rows = [
  '1,万州区,示例职业培训学校甲,一班,2026-03-05,2026-03-28,45,',
  '2,黔江区,样例技工学校乙,二班,2026-03-06,2026-03-29,50,已核',
  '3,黔江区,样例技工学校乙,二班,2026年3月6日,2026/3/29,50,',
];

describe('generated ids', () => {
  const loaded = async (...lines: string[]) => {
    const file = csv(...lines);
    return check(file, confirmed(await ask(csv(...rows)), { constants }));
  };

  it('keep equal rows of one file apart, whatever stands in columns that are left out', async () => {
    const ids = rowsOf(await loaded(...rows), 'record_id').flat() as string[];
    expect(ids[1]).toMatch(/^row-[0-9a-f]{16}$/);
    expect(ids[2]).toBe(`${ids[1]}-2`);
    expect(new Set(ids).size).toBe(3);
  });

  it('are the same when the file, or a part of it, is loaded again', async () => {
    const all = rowsOf(await loaded(...rows), 'record_id').flat();
    expect(rowsOf(await loaded(...rows), 'record_id').flat()).toEqual(all);
    expect(rowsOf(await loaded(rows[1] ?? ''), 'record_id').flat()).toEqual([all[1]]);
  });

  it('do not change with the as-of date', async () => {
    const plan = confirmed(await ask(csv(...rows)), { constants });
    const later = { ...plan, constants: { ...plan.constants, as_of_date: '2026-05-31' } };
    const ids = async (by: FilePlan) => rowsOf(await check(csv(...rows), by), 'record_id');
    expect(await ids(later)).toEqual(await ids(plan));
  });

  it('name a class by its number: corrected counts repeat, further rows of the class stay', async () => {
    const numbered = (...lines: string[]) => ({
      name: '班次.csv',
      bytes: bytesOf(['班级编号,区县,培训机构,开班时间,结业时间,人数,等级,序号', ...lines].join('\n')),
    });
    const first = 'CQ-1,万州区,示例职业培训学校甲,2026-03-05,2026-03-28,45,四级,1';
    const plan = confirmed(await ask(numbered(first)), { constants });
    expect(plan.made['record_id']).toBe('class_id');
    const idsOf = async (...lines: string[]) => {
      const file = await check(numbered(...lines), plan);
      return [rowsOf(file, 'record_id').flat(), file.repeated];
    };
    const [[id]] = (await idsOf(first)) as [string[], number];
    expect(await idsOf(first.replace(',45,', ',46,'))).toEqual([[id], 0]);
    expect(await idsOf(first, first.replace(',1', ',2'))).toEqual([[id], 1]);
    const [[, other]] = (await idsOf(first, first.replace('四级', '三级'))) as [string[], number];
    expect(other).toMatch(/^CQ-1-[0-9a-f]{16}$/);
    expect(await idsOf(first, first.replace(',45,', ',5,'))).toEqual([[id, `${id}-2`], 0]);
  });
});

describe('dates that are answered', () => {
  const dated = async (answers: Partial<FilePlan['answers']>, ...days: string[]) => {
    const lines = days.map(
      (day, at) => `${at},万州区,示例职业培训学校甲,班${at},${day},2026-12-31,${at + 1},`,
    );
    const file = csv(...lines);
    return check(file, confirmed(await ask(file), { constants, answers }));
  };

  it('take the year of their column; 3.1 may be 3.10 with its 0 lost and is named', async () => {
    const years = { class_start_date: 2026 };
    const file = await dated({ years }, '3.5', '3月15日', '3.1', '12-20', '13.5');
    expect(rowsOf(file, 'class_start_date').flat()).toEqual(['2026-03-05', '2026-03-15', '2026-12-20']);
    expect(rejections(file)).toEqual([
      [4, '开班时间', 'err.dateCut'],
      [6, '开班时间', 'err.date'],
    ]);
  });

  it('are read in the order that was answered', async () => {
    const read = async (order: 'ymd' | 'mdy' | 'dmy') =>
      rowsOf(await dated({ dayOrders: { class_start_date: order } }, '3/5/26'), 'class_start_date').flat();
    expect([await read('mdy'), await read('dmy')]).toEqual([['2026-03-05'], ['2026-05-03']]);
    await expect(dated({}, '3/5/26')).resolves.toMatchObject({ rejected: [{ key: 'err.dateForm' }] });
  });

  it('are asked for by column', async () => {
    const lines = ['1,万州区,甲校,一,3.5,2026-12-31,1,', '2,万州区,甲校,二,3/5/26,2026-12-31,1,'];
    expect((await ask(csv(...lines))).questions).toEqual([
      { kind: 'year', field: 'class_start_date', examples: ['3.5'] },
      { kind: 'dayOrder', field: 'class_start_date', examples: ['3/5/26'] },
    ]);
  });
});

describe('an ambiguous district', () => {
  it('is settled by the region of the file', async () => {
    const file = csv('1,江北区,示例职业培训学校甲,一,2026-03-05,2026-03-28,45,');
    const proposal = await ask(file);
    expect(proposal.questions).toEqual([{ kind: 'unit', text: '江北区', units: ['500105', '330205'] }]);
    const inZhejiang = await check(
      file,
      confirmed(proposal, { constants: { ...constants, region: 'zhejiang' } }),
    );
    expect(rowsOf(inZhejiang, 'reporting_unit_id')).toEqual([['330205']]);
    const inChongqing = confirmed(proposal, { constants: { ...constants, region: 'chongqing' } });
    expect(rejections(await check(file, inChongqing))).toEqual([[2, '区县', 'err.unit']]);
    const answers = { units: { 江北区: 'CQ-LIANGJIANG' } };
    const answered = await check(file, { ...inChongqing, answers: { ...inChongqing.answers, ...answers } });
    expect(rowsOf(answered, 'reporting_unit_id')).toEqual([['CQ-LIANGJIANG']]);
  });
});

describe('what is remembered of a heading set', () => {
  const remembered = async () => {
    const proposal = await ask(platformParts[0]);
    const plan = confirmed(proposal, { constants: { training_type: 'employment-skill' } });
    return toRemembered(proposal.digest, plan, schemas.training);
  };

  it('is neither a heading, a day nor a value', async () => {
    const kept = await remembered();
    expect(kept?.constants).toEqual({
      region: 'zhejiang',
      record_grain: 'aggregate',
      training_type: 'employment-skill',
    });
    expect(JSON.stringify(kept)).not.toMatch(/班次|地区|2026|示例/);
  });

  it('checks the next file without a question where its name says the day', async () => {
    const plan = await remembered();
    const file = await check(platformParts[1], null, { remembered: plan ? [plan] : [] });
    expect([file.isRemembered, file.read, file.table.length]).toEqual([true, 3, 2]);
    expect(file.plan?.constants['as_of_date']).toBe('2026-11-04');
  });

  it('asks for nothing but the day where nothing says it, unless it was given for a file beside it', async () => {
    const plan = await remembered();
    const file = { ...platformParts[1], name: '班次.csv' };
    const proposal = await ask(file, null, { remembered: plan ? [plan] : [] });
    expect([proposal.isRemembered, proposal.key]).toEqual([true, 'load.missingColumns']);
    expect(proposal.plan.constants['training_type']).toBe('employment-skill');
    const beside = await check(file, null, { remembered: plan ? [{ ...plan, asOf: '2026-10-31' }] : [] });
    expect(beside.plan?.constants['as_of_date']).toBe('2026-10-31');
  });

  it('is nothing to a file with one heading more', async () => {
    const plan = await remembered();
    const text = new TextDecoder().decode(platformParts[0].bytes).replace('状态\n', '状态,备注\n');
    const more = { name: 'a_20261104.csv', bytes: bytesOf(text) };
    expect((await ask(more, null, { remembered: plan ? [plan] : [] })).isRemembered).toBe(false);
  });
});

describe('the guard', () => {
  const file = (heading: string, ...values: string[]) => ({
    name: '竞赛.csv',
    bytes: bytesOf(
      [
        `竞赛名称,级别,时间,参赛人数,${heading}`,
        ...values.map((value) => `示例杯,市级,2026-05-18,11,${value}`),
      ].join('\n'),
    ),
  });
  const shared = { region: 'chongqing', reporting_unit_id: '500101', is_digital_event: 'true' };
  const planned = async (field: string | null) => {
    const proposal = await ask(file('结果', '一等', '二等'));
    const columns = (proposal.plan.columns ?? []).map((column, at) =>
      at === 4 ? { ...column, field } : column,
    );
    return confirmed(proposal, { columns, constants: { ...shared, as_of_date: '2026-06-30' } });
  };

  it.each([null, 'organiser_id', 'event_name', 'count_basis'])(
    'finds names below a heading that the person took for %s',
    async (field) => {
      const plan = await planned(field);
      await expect(check(file('结果', '张测试', '李样例', '王示例'), plan)).rejects.toMatchObject({
        key: 'pii.stop',
        proposal: null,
        details: [{ params: { column: '结果', kind: 'name', count: 3 } }],
      });
    },
  );

  it('stops at a heading that announces a person, whatever the plan makes of it', async () => {
    const plan = await planned(null);
    const columns = (plan.columns ?? []).map((column, at) =>
      at === 4 ? { ...column, heading: '姓名', field: 'organiser_id' } : column,
    );
    await expect(check(file('姓名', '甲', '乙'), { ...plan, columns })).rejects.toMatchObject({
      key: 'pii.stop',
    });
  });
});

describe('what a person may choose otherwise', () => {
  it('is the encoding, shown in the first lines', async () => {
    const gbk = new Uint8Array([...bytesOf('a,b\n1,2\n'), 0xff, 0xff]);
    const proposal = await ask({ name: '表.csv', bytes: gbk });
    expect([proposal.key, proposal.dataset]).toEqual(['err.encoding', null]);
    expect(proposal.encodings.map(({ encoding }) => encoding)).toEqual([
      'UTF-8',
      'GB18030',
      'UTF-16LE',
      'UTF-16BE',
    ]);
    expect(proposal.encodings[0]?.lines[0]).toBe('a | b');
  });

  it('is the heading row of a file of which no heading is known', async () => {
    const file = {
      name: 'x.csv',
      bytes: bytesOf('甲,乙,丙\n地点,办学处,数\n万州区,示例职业培训学校甲,45\n'),
    };
    const proposal = await ask(file);
    expect([proposal.key, proposal.rows.length]).toEqual(['load.noHeading', 3]);
    const headings = { '': { first: 2, last: 2 } };
    const again = await ask(file, { ...openPlan, headings, dataset: 'training' });
    expect(again.columns.map(({ heading: one }) => one)).toEqual(['地点', '办学处', '数']);
    const [place, , count] = again.plan.columns ?? [];
    const columns = (again.plan.columns ?? []).map((column) => ({
      ...column,
      field: column === place ? 'reporting_unit_id' : column === count ? 'count' : null,
    }));
    const all = { ...constants, region: 'chongqing', record_grain: 'aggregate', institution_id: 'CQX-0001' };
    const days = { class_start_date: '2026-03-05', class_end_date: '2026-03-28' };
    const plan = confirmed(again, { columns, constants: { ...all, ...days } });
    expect(rowsOf(await check(file, plan), 'reporting_unit_id', 'count')).toEqual([['500101', 45]]);
  });

  it('is another dataset', async () => {
    const again = await ask(platformParts[0], { ...openPlan, dataset: 'assessment' });
    expect([again.dataset, again.plan.columns?.[7]?.field]).toEqual(['assessment', null]);
  });
});
