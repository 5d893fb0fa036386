import type { Division } from '../../src/reference/divisions';
import type { Field, TableSchema } from '../../src/ingest/types';

const region: Field = {
  name: 'region',
  type: 'string',
  title: '地区',
  'x-title-en': 'Region',
  'x-values': {
    chongqing: { zh: '重庆市', en: 'Chongqing', aliases: ['重庆'] },
    zhejiang: { zh: '浙江省', en: 'Zhejiang', aliases: ['浙江'] },
  },
  constraints: { required: true, enum: ['chongqing', 'zhejiang'] },
};
const grain: Field = {
  name: 'record_grain',
  type: 'string',
  title: '记录粒度',
  'x-title-en': 'Record grain',
  'x-values': { person: { zh: '个人', en: 'One person' }, aggregate: { zh: '汇总', en: 'Count' } },
  constraints: { required: true, enum: ['person', 'aggregate'] },
};

function field(name: string, type: Field['type'], title: string, more: Partial<Field> = {}): Field {
  return { name, type, title, 'x-title-en': name.replaceAll('_', ' '), ...more };
}

const required = { constraints: { required: true } };

/** A cut-down training table: small enough to be read beside the tests that use it. */
export const classes: TableSchema = {
  name: 'training',
  title: '培训记录',
  'x-title-en': 'Training',
  primaryKey: ['region', 'record_id'],
  missingValues: ['', '—', '/', '无', 'NULL'],
  'x-date-order': [['class_start_date', 'class_end_date']],
  'x-grain-key': ['region', 'class_id'],
  'x-validity-date': 'class_start_date',
  fields: [
    region,
    field('record_id', 'string', '记录编号', required),
    grain,
    field('count', 'integer', '人次数', {
      'x-aliases': ['人数', '数量'],
      'x-required-if': { record_grain: ['aggregate'] },
      constraints: { minimum: 0 },
    }),
    field('person_key', 'string', '人员代码（去标识化）', {
      constraints: { pattern: '^pk1_[0-9A-Za-z_-]{8,}$' },
    }),
    field('reporting_unit_id', 'string', '填报区县', {
      'x-aliases': ['区县', '区县（单位）'],
      'x-reference': 'divisions',
      constraints: { required: true },
    }),
    field('institution_name', 'string', '培训机构名称', { 'x-aliases': ['培训机构'] }),
    field('class_id', 'string', '班级编号', { ...required, 'x-aliases': ['班次编号'] }),
    field('occupation_code', 'string', '职业编码', { 'x-reference': 'occupations' }),
    field('level_system', 'string', '等级体系', {
      'x-values': {
        skill: { zh: '技能等级', en: 'Skill' },
        'professional-technical': { zh: '专业技术等级', en: 'Professional' },
      },
      constraints: { enum: ['skill', 'professional-technical'] },
    }),
    field('level', 'string', '等级', {
      'x-values': {
        '5': { zh: '五级/初级工', en: 'Level 5', aliases: ['五级', '初级工'] },
        '4': { zh: '四级/中级工', en: 'Level 4', aliases: ['四级', '中级工'] },
        '3': { zh: '三级/高级工', en: 'Level 3', aliases: ['三级', '高级工'] },
      },
      constraints: { enum: ['5', '4', '3', '2', '1'] },
    }),
    field('class_start_date', 'date', '开班日期', { ...required, 'x-aliases': ['开班时间'] }),
    field('class_end_date', 'date', '结业日期'),
    field('voucher_used', 'boolean', '使用培训券'),
    field('subsidy_amount', 'number', '补贴金额', { 'x-aliases': ['金额'] }),
  ],
};

/** Shares 数量, 等级 and the keys with `classes`, so that only the other headings tell the two apart. */
export const sittings: TableSchema = {
  name: 'assessment',
  title: '评价记录',
  'x-title-en': 'Assessment',
  primaryKey: ['region', 'record_id'],
  missingValues: [''],
  fields: [
    region,
    field('record_id', 'string', '记录编号', required),
    grain,
    field('count', 'integer', '人次数', { 'x-aliases': ['数量'] }),
    field('exam_date', 'date', '考试日期', required),
  ],
};

export const schemas = [classes, sittings];

function division(id: string, name: string, more: Partial<Division> = {}): Division {
  return {
    id,
    code: id,
    name: { zh: name, en: name },
    aliases: [],
    level: 'district',
    region: 'chongqing',
    parent: '500000',
    group: '',
    order: 1,
    ownLevel: null,
    reporting: true,
    validFrom: null,
    validTo: null,
    ...more,
  };
}

/** Two regions with a 江北区 each; the one of Chongqing ended on 2025-11-05. */
export const divisions: readonly Division[] = [
  division('500000', '重庆市', {
    level: 'province-level-municipality',
    parent: null,
    ownLevel: { zh: '市本级', en: 'City level' },
  }),
  division('500104', '大渡口区'),
  division('500105', '江北区', { validTo: '2025-11-05' }),
  division('330205', '江北区', { region: 'zhejiang', parent: '330200' }),
  division('500901', '新城区', { aliases: ['新区'] }),
  division('500902', '新港区', { aliases: ['新区'] }),
];

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
