import { describe, expect, it } from 'vitest';
import { recogniseHeadings } from '../../src/ingest/headings';
import { schemas } from './smallSchemas';

const recognise = (...header: string[]) => recogniseHeadings(header, schemas);
const chinese = ['地区', '记录编号', '记录粒度', '填报区县', '班级编号', '开班日期'];
const fieldNames = [
  'region',
  'record_id',
  'record_grain',
  'reporting_unit_id',
  'class_id',
  'class_start_date',
];

describe('recogniseHeadings', () => {
  it.each([
    ['English names', fieldNames],
    ['Chinese titles', chinese],
    ['a mixture with aliases', ['Region', '记录编号', 'record_grain', '区县', '班次编号', '开班时间']],
    [
      'marks, spaces and units',
      ['\ufeff*地区', '记录 编号', '记录粒度＊', '区县（单位）', '班级编号*', '开班日期(年月日)'],
    ],
    [
      'other case and separators',
      ['REGION', 'Record ID', 'record-grain', 'Reporting_Unit_Id', 'CLASS_ID', 'Class Start Date'],
    ],
  ])('reads %s', (_, header) => {
    const { schema, fields, refusal } = recognise(...header);
    expect([schema.name, refusal]).toEqual(['training', null]);
    expect(fields.map((field) => field?.name)).toEqual(fieldNames);
  });

  it('gives a heading that both datasets know to the one that knows all the others', () => {
    expect(recognise('地区', '记录编号', '记录粒度', '数量', '考试日期').schema.name).toBe('assessment');
    expect(recognise(...chinese, '数量').schema.name).toBe('training');
  });

  it('names unknown columns for the nearest dataset, and what is missing behind them', () => {
    const { refusal } = recognise(...chinese.slice(0, 5), '天气', '');
    expect(refusal).toMatchObject({
      key: 'load.unknownColumns',
      params: { columns: '天气、#7', dataset: 'training' },
      details: [{ key: 'load.missingColumns', params: { fields: 'class_start_date', dataset: 'training' } }],
    });
  });

  it('names missing required columns', () => {
    expect(recognise('地区', '记录编号', '班级编号').refusal).toMatchObject({
      key: 'load.missingColumns',
      params: { fields: 'record_grain,reporting_unit_id,class_start_date', dataset: 'training' },
    });
  });

  it('names a column that stands twice, also under another name', () => {
    expect(recognise(...chinese, '班次编号').refusal).toMatchObject({
      key: 'load.repeatedColumn',
      params: { column: '班次编号', dataset: 'training' },
    });
  });

  it('does not repeat a first row that is no heading at all', () => {
    expect(recognise('张测试', '示例').refusal).toMatchObject({
      key: 'load.noHeading',
      params: {},
      details: [],
    });
  });

  it.each([
    ['姓名', 'name'],
    ['2、填报人姓名', 'name'],
    ['经办人', 'name'],
    ['Name', 'name'],
    ['AAC003', 'name'],
    ['身份证号码', 'id'],
    ['证件号码*', 'id'],
    ['ID card no.', 'id'],
    ['联系电话（必填）', 'mobile'],
    ['Phone', 'mobile'],
    ['银行账号', 'bank'],
    ['户籍地址', 'address'],
    ['证书编号', 'certificate'],
    ['准考证号', 'certificate'],
    ['出生年月', 'birth'],
    ['电子邮箱', 'email'],
    ['来自IP', 'ip'],
    ['民族', 'other'],
  ])('takes %s for personal data (%s), not for an unknown column', (heading, kind) => {
    const { personal, refusal } = recognise(...chinese, heading);
    expect([personal, refusal]).toEqual([[{ index: 6, kind }], null]);
  });

  it('leaves headings alone that only contain such a word', () => {
    expect(
      recognise('培训机构名称', '人员代码', '参训人数', '持证人数', 'course name', '结业证书').personal,
    ).toEqual([]);
  });
});
