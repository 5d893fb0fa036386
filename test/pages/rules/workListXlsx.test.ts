import { read } from '@e965/xlsx';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { pagesEn } from '../../../src/i18n/pagesEn';
import { pagesZh } from '../../../src/i18n/pagesZh';
import { rulesEn } from '../../../src/i18n/rulesEn';
import { rulesZh } from '../../../src/i18n/rulesZh';
import { en } from '../../../src/i18n/en';
import { zh } from '../../../src/i18n/zh';
import type { Translate } from '../../../src/i18n/translate';
import { bookReaders } from '../../../src/ingest/source/bookReaders';
import { readSource } from '../../../src/ingest/source/readSource';
import { openZip } from '../../../src/ingest/source/zip';
import { readWorkList } from '../../../src/ingest/worklist/readWorkList';
import type { Case } from '../../../src/model/caseBook';
import { workListXlsx, type WorkListParts } from '../../../src/pages/rules/worklist/workListXlsx';
import { rulebook } from '../../reference/rulebookFiles';
import { lateClass } from './cases';

const texts: Record<'zh' | 'en', Record<string, string>> = {
  zh: { ...zh, ...pagesZh, ...rulesZh },
  en: { ...en, ...pagesEn, ...rulesEn },
};
const wordsOf = (language: 'zh' | 'en') => ({
  t: ((key: string, values: Record<string, string> = {}) =>
    texts[language][key]!.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))) as Translate,
  language,
  pick: (pair: Record<'zh' | 'en', string>) => pair[language],
});

const settled: Case = {
  ...lateClass,
  id: 'E-08-00000000000000ff',
  rule: 'E-08',
  classId: null,
  dueDate: null,
  state: 'closed',
  note: '=1+1，另附材料',
  closedOn: '2026-06-01',
};
const parts: WorkListParts = {
  cases: [lateClass, settled],
  sentence: ({ rule }) => (rule === 'E-14' ? '结业已39天，超过30日报送期限9天' : '=HYPERLINK("x")'),
  rules: new Map(rulebook.rules.map((rule) => [rule.id, rule])),
  unitName: () => '渝北区',
  institutionName: () => '示例培训学校',
  asOf: '2026-10-31',
  scope: '重庆市，渝北区',
  today: '2026-11-02',
  isSample: false,
};
const make = (changes: Partial<WorkListParts> = {}, language: 'zh' | 'en' = 'zh') =>
  workListXlsx({ ...parts, ...changes }, wordsOf(language));

async function rowsOf(bytes: Uint8Array): Promise<(readonly unknown[])[][]> {
  const sheets: { data: readonly (readonly unknown[])[] }[] = await readWorkbook(Buffer.from(bytes));
  return sheets.map(({ data }) => [...data]);
}
const part = (bytes: Uint8Array, name: string) => new Response(openZip(bytes, () => true).open(name)).text();

describe('a work list that goes out', () => {
  it('has the ten columns and a row for each case in its order', async () => {
    const rule = rulebook.rules.find(({ id }) => id === 'E-14')!;
    const [list] = await rowsOf(make());
    expect(list![0]).toEqual([
      '编号',
      '责任单位',
      '培训机构',
      '班级编号',
      '问题',
      '依据',
      '建议处理',
      '办理期限',
      '核实情况',
      '办结日期',
    ]);
    expect(list![1]).toEqual([
      'E-14-0123456789abcdef',
      '渝北区',
      '示例培训学校',
      '0012',
      '结业已39天，超过30日报送期限9天',
      `渝人社规〔2025〕19号 ${rule.clause}`,
      rule.action.zh,
      new Date('2026-04-30'),
      '待核实',
      null,
    ]);
    expect(list![2]!.slice(7)).toEqual(['—', '已销号：=1+1，另附材料', new Date('2026-06-01')]);
    expect(list).toHaveLength(3);
  });

  it('holds no record id and no person code, and computes nothing', async () => {
    const bytes = make();
    const xml = (await part(bytes, 'xl/worksheets/sheet1.xml')) + (await part(bytes, 'xl/sharedStrings.xml'));
    expect(xml).not.toMatch(/REC-000042|pk-secret/);
    expect(read(bytes, { cellFormula: true }).Sheets['待核实清单']?.['E3']).not.toHaveProperty('f');
  });

  it('lets one of the six words be chosen and other text be typed, and checks the day', async () => {
    const bytes = make();
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    const checks = xml.match(/<dataValidation .*?<\/dataValidation>/g) ?? [];
    expect(checks).toHaveLength(2);
    expect(checks[0]).toContain('type="list"');
    expect(checks[0]).toContain('sqref="I2:I3"');
    expect(checks[0]).not.toContain('showErrorMessage');
    expect(checks[1]).toContain('type="date"');
    expect(checks[1]).toContain('sqref="J2:J3"');
    // Excel wants them behind the filter.
    expect(xml).toMatch(/<\/sheetData><autoFilter [^>]*\/>.*<dataValidations/);
    const [, from, to] = /'填写说明'!\$A\$(\d+):\$A\$(\d+)</.exec(checks[0]!)!;
    const [, about] = await rowsOf(bytes);
    expect(about!.slice(Number(from) - 1, Number(to)).map(([word]) => word)).toEqual([
      '待核实',
      '属实，整改中',
      '数据有误，已更正',
      '不属于问题，已说明',
      '已销号',
      '再次出现',
    ]);
  });

  it('says on its second sheet what it is', async () => {
    const [, about] = await rowsOf(make());
    const text = about!.flat().join('\n');
    expect(text).toContain('共2条');
    expect(text).toContain('2026年10月31日');
    expect(text).toContain('重庆市，渝北区');
    expect(text).toContain('是否不符合规定由主管部门认定');
    expect(text).toContain('内部工作资料，未经审核不得对外发布');
  });

  it('carries the mark of the sample in the first row of both sheets', async () => {
    const bytes = make({ isSample: true });
    const sheets = await rowsOf(bytes);
    expect(sheets.map(([row]) => row![0])).toEqual([zh['sample.banner'], zh['sample.banner']]);
    expect(sheets[0]![1]![0]).toBe('编号');
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('sqref="I3:I4"');
    expect(xml).toContain('ySplit="2"');
  });

  it('has English headings in the English interface', async () => {
    const [list] = await rowsOf(make({}, 'en'));
    expect(list![0]).toEqual([
      'Finding ID',
      'Responsible unit',
      'Training institution',
      'Class',
      'Issue',
      'Basis',
      'Suggested action',
      'Due date',
      'Verification',
      'Closed on',
    ]);
    expect(list![1]![8]).toBe('To verify');
  });

  it.each(['zh', 'en'] as const)('is read back as it went out: %s', async (language) => {
    const bytes = make({ isSample: true }, language);
    const source = await readSource(
      { name: 'x.xlsx', bytes },
      { readers: () => Promise.resolve(bookReaders) },
    );
    const known = new Set([lateClass.id, settled.id]);
    const result = readWorkList('示例_待核实清单.xlsx', source, { known, today: '2026-11-02' });
    expect(result).toEqual({
      read: 2,
      rows: [
        { sheet: '待核实清单', line: 3, id: lateClass.id, state: 'to-verify', note: '', closedOn: null },
        {
          sheet: '待核实清单',
          line: 4,
          id: settled.id,
          state: 'closed',
          note: '=1+1，另附材料',
          closedOn: '2026-06-01',
        },
      ].map((row) => ({ ...row, sheet: language === 'zh' ? '待核实清单' : 'Work list' })),
      empty: 0,
      repeated: 0,
      problems: [],
    });
  });

  it('is headed even where there is no case', async () => {
    const [list] = await rowsOf(make({ cases: [] }));
    expect(list).toHaveLength(1);
  });
});
