import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/toCsv';
import { cleanName } from '../../../src/ingest/deidentify/cleanName';
import { faultsOf } from '../../../src/ingest/deidentify/plan';
import { checkBook, found, refusalOfBook } from '../books';
import { all, clean, csv, describeFile, key, linesOf, planOf, textOf } from './cleaning';
import { roster, rosterPage } from './roster';

const personal =
  /张测试|李䶮样|李样例|王示例|赵演示|11010519491231002|34052419800101001|13800138000|示例区测试路|1949-12-31|1980-01-01/;

describe('a platform’s roster, a page named .xls', () => {
  it('is described column by column, without any of its values', async () => {
    const description = await describeFile(rosterPage);
    expect(description.rows).toBe(3);
    const proposed = Object.fromEntries(description.columns.map(({ label, proposed }) => [label, proposed]));
    expect(proposed).toMatchObject({
      姓名: 'drop',
      身份证号码: 'person-code',
      联系电话: 'drop',
      户籍地址: 'drop',
      性别: 'keep',
      班级编号: 'keep',
      开班时间: 'keep',
    });
    const ofId = description.columns.find(({ label }) => label === '身份证号码');
    expect(ofId).toMatchObject({ filled: 2, kinds: [{ kind: 'id', count: 2 }], canBlank: false });
    expect(ofId?.allowed).toEqual(['drop', 'person-code']);
    expect(description.columns[description.ageAt!]?.label).toBe('开班时间');
    expect(JSON.stringify(description)).not.toMatch(personal);
  });

  it('becomes two rows with the total, in which nothing personal is left', async () => {
    const description = await describeFile(rosterPage);
    const plan = planOf(description, { ageFromId: true });
    expect(faultsOf(description.columns, plan)).toEqual([]);
    const result = await clean(rosterPage, plan);
    expect(result.remaining).toEqual([]);
    expect(result.counts).toMatchObject({ rows: 3, totals: 1, coded: 2, persons: 2, blanked: 0 });
    expect(result.left).toEqual({ sheets: [], hidden: 0, struck: 0, loose: 2, misshapen: 0 });
    const [heading, first, second, total] = linesOf(result).map((line) => line.split(','));
    expect(heading).toEqual(
      roster.heading.flatMap((label) => {
        if (['姓名', '联系电话', '户籍地址'].includes(label)) return [];
        return label === '身份证号码' ? ['人员代码（去标识化）', '年龄段'] : [label];
      }),
    );
    // Born 1949-12-31 and 1980-01-01; the classes began on 2026-03-05.
    expect([first?.[6], second?.[6]]).toEqual(['55+', '45-54']);
    expect([first?.[5], second?.[5]].map((code) => /^pk1_[a-wyz2-8]{26}$/.test(code ?? ''))).toEqual([
      true,
      true,
    ]);
    expect(total?.[0]).toBe('合计：2人　补贴金额5874.00元');
    expect(textOf(result)).not.toMatch(personal);
    expect(JSON.stringify({ ...result, parts: [] })).not.toMatch(personal);
  });

  it('is no longer stopped by the guard once it is cleaned', async () => {
    const before = await refusalOfBook('学员.xls', rosterPage, { schemas: all, divisions: [] });
    expect(before.key).toBe('pii.stop');
    const result = await clean(rosterPage, planOf(await describeFile(rosterPage)));
    const after = await refusalOfBook('学员.csv', Buffer.concat(result.parts), {
      schemas: all,
      divisions: [],
    });
    // What is missing are fields of the schema, which is asked about elsewhere.
    expect(after.key).toBe('load.unknownColumns');
  });
});

describe('numbers of persons', () => {
  const heading = '序号,姓名,证件号码,评定结果';
  const numbers = [
    '11010519491231002X',
    '110105491231002',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105********002X',
    '1.10105E+17',
    '110105194912310021',
    'ae05564031c21338aa8a2e7266e7855c',
    '',
  ];
  const file = csv(heading, ...numbers.map((number, at) => `${at + 1},李样例,${number},合格`));

  it('in every form of one person become one code; others become none and are counted', async () => {
    const result = await clean(file, planOf(await describeFile(file), { by: { 序号: 'keep' } }));
    const codes = linesOf(result)
      .slice(1)
      .map((line) => line.split(',')[1]);
    const [code] = codes;
    expect(codes).toEqual([code, code, code, '', '', '', '', '']);
    expect(result.counts).toMatchObject({
      coded: 3,
      persons: 1,
      codeless: { empty: 1, masked: 1, rounded: 1, wrong: 1, other: 1 },
    });
    // The code's 130 bits are the first of the hash, counted here by node.
    const [byte] = createHmac('sha256', key).update('11010519491231002X').digest();
    expect('abcdefghijklmnopqrstuvw8yz234567'.indexOf(code![4]!)).toBe(byte! >> 3);
  });

  it('are another code under another key', async () => {
    const plan = planOf(await describeFile(file));
    const [one, other] = [await clean(file, plan), await clean(file, plan, new Uint8Array(32))];
    expect(linesOf(one)[1]).not.toBe(linesOf(other)[1]);
  });

  it('in two columns give codes for the first of the trainees’ own', async () => {
    const two = csv(
      '监护人身份证号,身份证号,社会保障号码,等级',
      '34052419800101001X,11010519491231002X,11010519491231002X,四级',
    );
    const { columns } = await describeFile(two);
    expect(columns.map(({ proposed }) => proposed)).toEqual(['drop', 'person-code', 'drop', 'keep']);
  });
});

describe('other columns', () => {
  const file = csv(
    '区县,出生日期,毕业时间,开班日期,备注,准考证号,来自IP,AAC005',
    '万州区,1980-01-01,2003-06-30,2026-03-05,补录,2026062000001,203.0.113.5,1',
    '万州区,1980年1月1日,2003.6.30,2024-12-31,电话13800138000,2026062000002,203.0.113.5,1',
    '万州区,待定,夏,2026-03-05,"=1+1",2026062000003,203.0.113.5,1',
    '万州区,19800101,2003年,2026-03-05,-3,2026062000004,203.0.113.5,1',
  );

  it('are dropped, shortened or kept as their headings and values ask', async () => {
    const { columns } = await describeFile(file);
    expect(columns.map(({ label, proposed }) => [label, proposed])).toEqual([
      ['区县', 'keep'],
      ['出生日期', 'age-band'],
      ['毕业时间', 'year-month'],
      ['开班日期', 'keep'],
      ['备注', 'keep'],
      ['准考证号', 'drop'],
      ['来自IP', 'drop'],
      ['AAC005', 'drop'],
    ]);
    expect(columns[4]).toMatchObject({ kinds: [{ kind: 'mobile', count: 1 }], canBlank: true });
    expect(columns[5]?.allowed).not.toContain('keep');
  });

  it('are written with ages of the class’s day, months, emptied cells and harmless formulas', async () => {
    const result = await clean(file, planOf(await describeFile(file)));
    expect(linesOf(result)).toEqual([
      '区县,年龄段,毕业时间,开班日期,备注',
      '万州区,45-54,2003-06,2026-03-05,补录',
      '万州区,35-44,2003-06,2024-12-31,',
      "万州区,,,2026-03-05,'=1+1",
      '万州区,45-54,2003,2026-03-05,-3',
    ]);
    expect(textOf(result).startsWith('\uFEFF')).toBe(true);
    expect(result.counts).toMatchObject({ blanked: 1, ageless: 1, monthless: 1 });
    expect(result.quasi).toEqual([
      { label: '区县', kind: 'unit' },
      { label: '年龄段', kind: 'age' },
      { label: '开班日期', kind: 'month' },
    ]);
  });

  it('cannot be kept while they carry something personal, and the guard is asked once more', async () => {
    const { columns, ...rest } = await describeFile(file);
    const kept = planOf({ columns, ...rest }, { blank: [], by: { 准考证号: 'keep' } });
    expect(faultsOf(columns, kept)).toEqual([
      { key: 'keeps', column: 4 },
      { key: 'keeps', column: 5 },
    ]);
    const result = await clean(file, kept);
    expect(result.remaining.map(({ params: { column, kind, count } }) => [column, kind, count])).toEqual([
      ['备注', 'mobile', 1],
      ['准考证号', 'certificate', 4],
    ]);
  });

  it('write formulas as the export of tables does', async () => {
    const text = '＝SUM(A1)';
    const file = csv('区县,备注', `万州区,${text}`);
    const exported = toCsv({
      mark: null,
      columns: [{ heading: '备注' }],
      rows: [[text]],
      notes: { lines: [] },
    } as unknown as Parameters<typeof toCsv>[0]);
    const result = await clean(file, planOf(await describeFile(file)));
    expect(exported).toContain(`'${text}`);
    expect(linesOf(result)[1]).toBe(`万州区,'${text}`);
  });

  it('leaves names out of the file’s name', () => {
    expect(cleanName('学员信息导出20261103101522.xls')).toBe('学员信息导出20261103101522-已去标识化.csv');
    expect(cleanName('11010519491231002X.csv.gz')).toBe('已去标识化.csv');
  });
});

describe('a plain hash', () => {
  it.each([
    ['ae05564031c21338aa8a2e7266e7855c', 'MD5'],
    ['AE05564031C21338AA8A2E7266E7855CAE055640', 'SHA-1'],
    ['ae05564031c21338aa8a2e7266e7855cae05564031c21338aa8a2e7266e7855c', 'SHA-256'],
  ])('%s is refused as a person code (%s), a keyed one is not', async (hash) => {
    const rows = (code: string) => csv('记录编号,人员代码', `A-1,${code}`);
    const context = { schemas: all, divisions: [] };
    expect(found(await refusalOfBook('表.csv', rows(hash), context))).toEqual(['人员代码 hash 1']);
    const keyed = await refusalOfBook('表.csv', rows(`pk1_${'a2'.repeat(13)}`), context);
    expect(keyed.key).toBe('load.missingColumns');
    await expect(checkBook('表.csv', rows(hash), context)).rejects.toThrow();
  });
});
