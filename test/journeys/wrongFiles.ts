import { committedFile, linesOf, ownFile, type OwnFile } from './loading';

export const good = committedFile('engineers.csv');
export const [heading = '', first = '', ...others] = linesOf(good);
const assessments = linesOf(committedFile('assessment.csv'));
const id = '11010519491231002X';
const certificate = 'S000050999999264000001';
const mobile = '13800138000';
const hash = 'ae05564031c21338aa8a2e7266e7855c';
const remark = 'institution_name';

export const csv = (...lines: string[]) => ownFile('测试.csv', lines.join('\n'));

/** A file of one good row with one cell replaced; the columns are those of the schema's English names. */
function withCell(column: string, value: string): OwnFile {
  const cells = first.split(',');
  cells[heading.split(',').indexOf(column)] = value;
  return csv(heading, cells.join(','));
}

/** A file with one more column. */
export const withColumn = (name: string, value: string) => csv(`${heading},${name}`, `${first},${value}`);

/** A row of the engineers' file as a count of its class. */
export const asAggregate = (row: string, id: string) =>
  row.replace(/^(chongqing,[\d-]+),[^,]+,person,,[^,]*/, `$1,${id},aggregate,9,`);

export interface Refused {
  what: string;
  files: OwnFile[];
  /** What the sentence must say. */
  says: (string | RegExp)[];
  /** What must not stand anywhere in the page. */
  secret?: string[];
}

export const wrongFiles: Refused[] = [
  {
    what: 'a column outside the schema',
    files: [withColumn('心得体会', '好')],
    says: ['识别为“培训”', '心得体会'],
  },
  {
    what: 'a missing column',
    files: [csv(...[heading, first].map((line) => line.split(',').slice(0, -1).join(',')))],
    says: ['识别为“培训”，缺少必填栏目：结业状态'],
  },
  {
    what: 'a column that stands twice',
    files: [withColumn('班级编号', 'Q-2025-1')],
    says: ['出现了不止一次'],
  },
  { what: 'nothing that is a heading', files: [csv('甲,乙', '1,2')], says: ['未找到表头行'] },
  { what: 'a heading alone', files: [csv(heading)], says: ['文件只有表头，没有记录。'] },
  { what: 'an empty file', files: [ownFile('空.csv', '')], says: ['文件是空的。'] },
  { what: 'a file of blank lines', files: [ownFile('空行.csv', '\r\n\r\n')], says: ['文件是空的。'] },
  {
    what: 'a file whose rows all fail',
    files: [csv(heading, first.replaceAll('2025-03-03', '待定'), others[0]!.replace(',500101,', ',天府区,'))],
    says: ['全部2行均未通过校验，没有可载入的记录。'],
  },
  {
    what: 'a workbook of a heading with too few columns',
    files: [{ ...committedFile('table.xlsx'), mimeType: 'application/octet-stream' }],
    says: ['缺少必填栏目', '所在工作表'],
  },
  {
    what: 'such a workbook that calls itself CSV',
    files: [{ ...committedFile('table.xlsx'), name: '表.csv' }],
    says: ['缺少必填栏目', '所在工作表'],
  },
  {
    what: 'an archive',
    files: [ownFile('包.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))],
    says: ['这是压缩包', '请先解压'],
  },
  {
    what: 'a picture',
    files: [
      ownFile(
        '图.csv',
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      ),
    ],
    says: [/扩展名为csv，实际内容为.+，无法读取/],
  },
  {
    what: 'person and aggregate rows of one class',
    files: [csv(heading, first, asAggregate(first, 'E-99'))],
    says: ['同一班级（考核、赛项）既有逐人记录又有汇总行', 'Q-2025-1'],
  },
  {
    what: 'person and aggregate rows of one sitting',
    // The sitting of A-01, once more as a count.
    files: [
      csv(
        assessments[0]!,
        assessments[1]!,
        assessments[1]!.replace('A-01,个人,,pk1_exams0001', 'A-99,汇总,9,'),
      ),
    ],
    says: ['既有逐人记录又有汇总行', '“评价”'],
  },
  {
    what: 'person and aggregate rows of one class in two files',
    files: [csv(heading, first), ownFile('汇总.csv', [heading, asAggregate(first, 'E-99')].join('\n'))],
    says: ['既有逐人记录又有汇总行', 'Q-2025-1'],
  },
  {
    what: 'a task of a target that is not in the ledger',
    files: [
      csv(
        'region,as_of_date,target_id,year,reporting_unit_id,quota',
        'chongqing,2026-10-31,cq-unheard-of,2026,500101,9',
        'chongqing,2026-10-31,ddk-project-catalogue-32,,500104,9',
      ),
    ],
    says: ['任务分解中的目标编号不在台账内：cq-unheard-of、ddk-project-catalogue-32'],
  },
  { what: 'a good file beside a bad one', files: [good, csv(heading)], says: ['文件只有表头', '测试.csv'] },
  { what: 'a bad file before a good one', files: [csv(heading), good], says: ['文件只有表头', '测试.csv'] },
];

/** Kind of personal data, file, what the sentence says, what must not be shown. */
const personalCases: [what: string, file: OwnFile, says: string, ...secret: string[]][] = [
  ['names under their heading', withColumn('姓名', '张测试'), '姓名列：疑似姓名，1处', '张测试'],
  ['IDs under their heading', withColumn('身份证号', id), '身份证号列：疑似身份证件号码，1处', id],
  ['telephones under their heading', withColumn('联系电话', mobile), '联系电话列：疑似手机号码，1处', mobile],
  ['a field code of an authority’s database', withColumn('AAC003', '李样例'), 'AAC003列：疑似姓名', '李样例'],
  [
    'a roster in GB18030 with rare characters',
    committedFile('roster.gb18030.csv'),
    '姓名列：疑似姓名，3处',
    '张测试',
    '李䶮样',
    '王𬭎例',
    id,
    '34052419800101001X',
  ],
  ['an ID in a remark', withCell(remark, `补录：学员${id}，已核`), `${remark}列：疑似身份证件号码，1处`, id],
  [
    'a full-width ID',
    withCell(remark, '１１０１０５１９４９１２３１００２Ｘ'),
    '疑似身份证件号码',
    '１１０１０５１９',
    id,
  ],
  ['an ID of 15 digits', withCell('class_id', '110105491231002'), '疑似身份证件号码', '110105491231002'],
  ['an ID damaged by a spreadsheet', withCell(remark, '1.10105E+17'), '疑似身份证件号码', '1.10105E+17'],
  ['a masked ID', withCell(remark, '110105********002X'), '疑似带掩码的证件号码', '110105***'],
  ['a hash as person code', withCell('person_key', hash), '疑似证件号码的普通散列值', hash.slice(0, 12)],
  ['a mobile as person code', withCell('person_key', mobile), '疑似手机号码', mobile],
  ['a mobile in a remark', withCell(remark, `联系${mobile}`), '疑似手机号码', mobile],
  ['a telephone in a remark', withCell(remark, '咨询023-00000000'), '疑似固定电话', '023-00000000'],
  ['a certificate number', withCell('record_id', certificate), '疑似证书编号', certificate],
  ['a bank account', withCell(remark, '6205500000000000004'), '疑似银行账号', '6205500000'],
  ['a mail address', withCell(remark, 'test@example.com'), '疑似电子邮箱', 'test@example.com'],
  [
    'a first record in the place of the heading',
    csv(`${id},张测试,${mobile}`, `34052419800101001X,李样例,${mobile}`),
    '疑似身份证件号码',
    id,
    '34052419800101001X',
    '张测试',
    '李样例',
    mobile,
  ],
  ['an ID where a date should be', csv(heading, first.replace('2025-03-03', id)), '疑似身份证件号码', id],
  ['a mobile in a row with a cell too many', csv(heading, `${first},${mobile}`), '疑似手机号码', mobile],
];

export const personalFiles: Refused[] = personalCases.map(([what, file, says, ...secret]) => ({
  what,
  files: [file],
  says: ['文件中检出疑似个人信息，未载入。', '为保护个人信息，此处不显示具体内容。', says],
  secret,
}));
