import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/ingest/checkFile';
import { grainKeys } from '../../src/ingest/grain';
import { type CheckedFile, FileRefusal } from '../../src/ingest/types';
import { bytesOf, classes, divisions, schemas } from './smallSchemas';

const heading =
  'region,record_id,record_grain,count,person_key,reporting_unit_id,class_id,occupation_code,level_system,level,class_start_date,class_end_date,voucher_used,subsidy_amount';

/** One row with the named cells replaced; each test names only the cells that it is about. */
function row(cells: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    region: 'chongqing',
    record_id: 'CQT-2026-000001',
    record_grain: 'person',
    reporting_unit_id: '500104',
    class_id: 'CQ-2026-0001',
    class_start_date: '2026-03-05',
  };
  return heading
    .split(',')
    .map((name) => cells[name] ?? usual[name] ?? '')
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

function check(text: string, name = '表.csv'): CheckedFile {
  const file = checkFile({ name, bytes: bytesOf(text) }, { schemas, divisions });
  expect(file.read).toBe(file.table.length + file.rejected.length + file.repeated);
  return file;
}

function checkRows(...cells: Record<string, string>[]): CheckedFile {
  return check(
    [heading, ...cells.map((one, index) => row({ record_id: `R-${index + 1}`, ...one }))].join('\n'),
  );
}

function refusalOf(text: string): FileRefusal {
  try {
    checkFile({ name: 'a.csv', bytes: bytesOf(text) }, { schemas, divisions });
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const valuesOf = (file: CheckedFile, name: string) =>
  file.table.columns.find((column) => column.name === name)?.values;

describe('a file with Chinese headings', () => {
  it('becomes typed columns, schema fields that it lacks included', () => {
    const text =
      '\ufeff地区\t记录编号\t记录粒度\t人数\t区县\t班次编号\t职业编码\t等级体系\t等级\t开班时间\t使用培训券\t金额\n' +
      '重庆市\t007\t汇总\t1,045\t大渡口\t一班\t4－04－05－05\t技能等级\t中级工\t2026年3月5日\t是\t2,112.50\n';
    const file = check(text);
    expect(file).toMatchObject({
      name: '表.csv',
      encoding: 'UTF-8',
      dataset: 'training',
      read: 1,
      repeated: 0,
    });
    expect(file.size).toBe(bytesOf(text).length);
    expect(Object.fromEntries(file.table.columns.map(({ name, values }) => [name, values]))).toEqual({
      region: ['chongqing'],
      record_id: ['007'],
      record_grain: ['aggregate'],
      count: [1045],
      person_key: [null],
      reporting_unit_id: ['500104'],
      institution_name: [null],
      class_id: ['一班'],
      occupation_code: ['4-04-05-05'],
      level_system: ['skill'],
      level: ['4'],
      class_start_date: ['2026-03-05'],
      class_end_date: [null],
      voucher_used: [true],
      subsidy_amount: [2112.5],
    });
  });
});

describe('rows', () => {
  it('are numbered as a spreadsheet shows them, and counted as loaded, rejected or repeated', () => {
    const text = [
      heading,
      row({ record_id: 'R-1', class_id: '一班\n上午' }),
      '',
      row({ record_id: 'R-2', class_start_date: '2026-02-30' }),
      ',,,,',
      row({ record_id: 'R-1', class_id: '二班' }),
      row({ record_id: 'R-3' }),
      '',
    ].join('\r\n');
    const file = check(text);
    expect([file.read, file.table.length, file.repeated]).toEqual([4, 2, 1]);
    expect(file.rejected).toEqual([
      { row: 4, column: 'class_start_date', key: 'err.date', params: { v: '2026-02-30' } },
    ]);
    expect(valuesOf(file, 'class_id')).toEqual(['一班\n上午', 'CQ-2026-0001']);
  });

  it('may be rejected all without refusing the file', () => {
    expect(checkRows({ region: '' })).toMatchObject({ read: 1, table: { length: 0 }, repeated: 0 });
  });

  it('keep a rejected record from taking the place of a good one with the same number', () => {
    const file = checkRows({ record_id: 'R', region: '' }, { record_id: 'R' });
    expect([file.table.length, file.repeated]).toEqual([1, 0]);
  });

  it.each([
    [{ class_id: '' }, 'class_id', 'err.required', {}],
    [{ record_grain: 'aggregate' }, 'count', 'err.required', {}],
    [{ region: '四川' }, 'region', 'err.value', { v: '四川', field: 'region' }],
    [{ record_grain: 'aggregate', count: '-1' }, 'count', 'err.minimum', { v: '-1', minimum: 0 }],
    [{ record_grain: 'aggregate', count: '约300' }, 'count', 'err.approx', { v: '约300' }],
    [{ subsidy_amount: '多' }, 'subsidy_amount', 'err.number', { v: '多' }],
    [{ voucher_used: '待定' }, 'voucher_used', 'err.answer', { v: '待定' }],
    [{ person_key: 'abc' }, 'person_key', 'err.personKey', {}],
    [{ occupation_code: '4-04' }, 'occupation_code', 'err.codeGroup', { v: '4-04' }],
    [{ level: '高级' }, 'level', 'err.level', { v: '高级' }],
    [{ level: '3' }, 'level', 'err.level', { v: '3' }],
    [
      { level_system: 'professional-technical', level: '四级' },
      'level',
      'err.value',
      { v: '四级', field: 'level', system: 'professional-technical' },
    ],
    [
      { class_start_date: '2026-03-05', class_end_date: '2026-03-04' },
      'class_end_date',
      'err.dateOrder',
      { v: '2026-03-04', first: 'class_start_date', second: 'class_end_date' },
    ],
    [{ reporting_unit_id: '天府区' }, 'reporting_unit_id', 'err.unitUnknown', { v: '天府区' }],
    [{ reporting_unit_id: '330205' }, 'reporting_unit_id', 'err.unitUnknown', { v: '330205' }],
    [
      { reporting_unit_id: '新区' },
      'reporting_unit_id',
      'err.ambiguous',
      { v: '新区', n: 2, units: '500901,500902' },
    ],
    [
      { reporting_unit_id: '江北区', class_start_date: '2025-11-06' },
      'reporting_unit_id',
      'err.unit',
      { v: '江北区', date: '2025-11-06' },
    ],
  ])('with %o are rejected at %s: %s', (cells, column, key, params) => {
    const { rejected } = checkRows({}, cells);
    expect(rejected).toMatchObject([{ row: 3, column, key, params }]);
  });

  it('with too many or too few cells, or text behind a closing quote, are rejected', () => {
    const text = [
      heading,
      `${row()},,`,
      `${row()},more`,
      'chongqing,R-2',
      row({ record_id: 'R-3' }),
      '"a" b","c"',
    ];
    const file = check(text.join('\n'));
    expect(file.table.length).toBe(2);
    expect(file.rejected).toEqual([
      { row: 3, column: null, key: 'err.columns', params: { expected: 14, found: 15 } },
      { row: 4, column: null, key: 'err.columns', params: { expected: 14, found: 2 } },
      { row: 6, column: null, key: 'err.quotes', params: {} },
    ]);
  });

  it('find units by the divisions of their own date and region', () => {
    const file = checkRows(
      { reporting_unit_id: '江北', class_start_date: '2025-11-05' },
      { reporting_unit_id: '江北区', region: '浙江', class_start_date: '2026-03-05' },
      { reporting_unit_id: '市本级' },
      { reporting_unit_id: '重庆市大渡口区' },
      { reporting_unit_id: '500104000000' },
    );
    expect(valuesOf(file, 'reporting_unit_id')).toEqual(['500105', '330205', '500000', '500104', '500104']);
  });

  it('read level words by their system, and the system from words that only one has', () => {
    const file = checkRows(
      { level_system: 'professional-technical', level: '高级' },
      { level_system: 'skill', level: '高级' },
      { level: '四级' },
      {},
    );
    expect(valuesOf(file, 'level')).toEqual(['3', '3', '4', null]);
    expect(valuesOf(file, 'level_system')).toEqual(['professional-technical', 'skill', 'skill', null]);
  });

  it('are held against a complete list of occupations where there is one', () => {
    const file = checkFile(
      { name: 'a.csv', bytes: bytesOf(`${heading}\n${row({ occupation_code: '6-31-01-03' })}`) },
      { schemas, divisions, occupations: new Set(['4-04-05-05']) },
    );
    expect(file.rejected).toMatchObject([{ row: 2, column: 'occupation_code', key: 'err.codeUnknown' }]);
  });
});

describe('a file with personal data', () => {
  it('is refused with columns, kinds and counts, from the schema’s own columns too, and no value', () => {
    const text = [
      `${heading},姓名,备注`,
      `${row({ record_id: '11010519491231002X' })},张测试,13800138000`,
      `${row({ class_id: '一班 test@example.com' })},,`,
      `${row({ class_id: '一班 test@example.com' })},李样例,`,
    ].join('\n');
    const refusal = refusalOf(text);
    expect(refusal).toMatchObject({ key: 'pii.stop', params: {} });
    expect(refusal.details.map(({ params }) => params)).toEqual([
      { column: 'record_id', kind: 'id', count: 1 },
      { column: 'class_id', kind: 'email', count: 2 },
      { column: '姓名', kind: 'name', count: 2 },
      { column: '备注', kind: 'mobile', count: 1 },
    ]);
    expect(JSON.stringify(refusal)).not.toMatch(/1101|1380|test@|张|李/);
  });

  it('is refused for what stands in cells beyond the headings', () => {
    expect(refusalOf(`${heading}\n${row()},13800138000`).details).toEqual([
      { key: 'pii.row', params: { column: '#15', kind: 'mobile', count: 1 } },
    ]);
  });

  it('is refused without repeating its first row where that is a record', () => {
    const refusal = refusalOf(`chongqing,11010519491231002X\nchongqing,34052419800101001X`);
    expect(refusal.details).toEqual([{ key: 'pii.row', params: { column: '#2', kind: 'id', count: 2 } }]);
  });

  it('is refused for the heading alone where its column is empty', () => {
    expect(refusalOf(`${heading},身份证号\n${row()},`).details).toEqual([
      { key: 'pii.row', params: { column: '身份证号', kind: 'id', count: 0 } },
    ]);
  });
});

describe('a file that is no such table', () => {
  it.each([
    ['', 'load.empty'],
    ['\n\n', 'load.empty'],
    [`${heading}\n\n,,\n`, 'load.noRows'],
    ['天气,温度\n晴,21', 'load.noHeading'],
    [`${heading},天气\n${row()},晴`, 'load.unknownColumns'],
    ['region,record_id\nchongqing,1', 'load.missingColumns'],
    [`${heading},班级编号\n${row()},一班`, 'load.repeatedColumn'],
  ])('%j is refused: %s', (text, key) => {
    expect(refusalOf(text).key).toBe(key);
  });
});

describe('person and aggregate rows', () => {
  it('of one class refuse the file', () => {
    const lines = ['person', 'person', 'aggregate'].map((record_grain, index) =>
      row({ record_id: `R-${index}`, record_grain, count: '30' }),
    );
    expect(refusalOf([heading, ...lines].join('\n'))).toMatchObject({
      key: 'load.grainConflict',
      params: { dataset: 'training', example: 'chongqing / CQ-2026-0001', count: 1 },
    });
  });

  it('of different classes stand side by side, and their keys are there for comparison with other files', () => {
    const file = checkRows({}, { record_grain: 'aggregate', count: '30', class_id: 'B' });
    expect([...grainKeys(classes, file.table)]).toEqual([
      ['chongqing / CQ-2026-0001', 'person'],
      ['chongqing / B', 'aggregate'],
    ]);
  });
});

describe('progress', () => {
  it('tells the rows read so far', () => {
    const seen: number[] = [];
    const text = [heading, row({ record_id: 'R-1' }), row({ record_id: 'R-2' })].join('\n');
    checkFile({ name: 'a.csv', bytes: bytesOf(text) }, { schemas, divisions }, (rows) => seen.push(rows));
    expect(seen.at(-1)).toBe(2);
  });
});
