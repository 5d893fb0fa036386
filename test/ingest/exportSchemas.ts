import type { Field, TableSchema } from '../../src/ingest/types';

type FieldOptions = Partial<Field> & { aliases?: string[]; isRequired?: boolean };

function field(
  name: string,
  title: string,
  type: Field['type'] = 'string',
  { aliases = [], isRequired = false, ...more }: FieldOptions = {},
): Field {
  return {
    name,
    type,
    title,
    'x-title-en': name,
    'x-aliases': aliases,
    ...(isRequired ? { constraints: { required: true } } : {}),
    ...more,
  };
}

function schema(name: TableSchema['name'], fields: Field[], primaryKey: string[] = []): TableSchema {
  return { name, title: name, 'x-title-en': name, fields, primaryKey, missingValues: ['', '—', '/'] };
}

/** A district's ledger of classes, a sheet a month. */
export const ledger = schema('training', [
  field('reporting_unit_id', '区县', 'string', { isRequired: true, 'x-reference': 'divisions' }),
  field('institution', '培训机构'),
  field('occupation', '职业（工种）'),
  field('code', '职业编码', 'string', { isRequired: true }),
  field('grade', '等级'),
  field('round', '期数', 'integer'),
  field('count', '人数', 'integer', { isRequired: true }),
  field('dates', '起止时间'),
  field('remark', '备注'),
]);

/** A result list of an assessment body, without the columns that name persons. */
export const results = schema('assessment', [
  field('serial', '序号', 'integer', { isRequired: true }),
  field('employer', '所在单位'),
  field('theory', '理论知识成绩'),
  field('practice', '操作技能成绩'),
  field('review', '综合评审'),
  field('result', '评定结果', 'string', { isRequired: true }),
  field('issued', '发证日期', 'date'),
  field('remark', '备注'),
]);

/** A ledger of payments, without the accounts. */
export const payments = schema('supply', [
  field('date', '日期', 'date', { isRequired: true }),
  field('voucher', '凭证号', 'string', { isRequired: true }),
  field('payee', '收款单位'),
  field('class_id', '班级编号'),
  field('count', '人数', 'integer'),
  field('due', '应补金额'),
  field('paid', '实拨金额'),
  field('note', '摘要'),
]);

/** Classes of a province's platform. */
export const platform = schema(
  'training',
  [
    field('class_id', '班次编号', 'string', { isRequired: true }),
    field('path', '所属地区'),
    field('division', '行政区划代码'),
    field('institution', '培训机构'),
    field('project', '培训项目'),
    field('occupation', '职业名称', 'string', { aliases: ['职业（工种）'] }),
    field('grade', '等级'),
    field('from', '开班日期', 'date', { isRequired: true }),
    field('to', '结业日期', 'date'),
    field('completed', '结业人数', 'integer'),
    field('certified', '取证人数', 'integer'),
    field('subsidised', '补贴性培训', 'boolean'),
    field('state', '状态'),
  ],
  ['class_id'],
);
