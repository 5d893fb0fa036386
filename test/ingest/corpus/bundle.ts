import { compound, zip } from '../books';
import { latin1, reconcile, refuse, utf16, utf8, type CorpusFile, joined } from './corpusFile';
import { gb18030 } from './gb18030';
import { layout, xlsx } from './layout';
import { monthlyReport } from './reports';

const report = (month: number, unit: string) => xlsx({ Sheet1: layout(monthlyReport(month, unit)) });

/** An older template: the target before the institution, no figures of the year. */
const olderReport = `
R1 ⟨A1:F1⟩2026年10月数字技能培训工作进展情况统计表
R2 ⟨A2:F2⟩填报单位（盖章）：渝中区人力资源和社会保障局
R3 ⟨A3:A4⟩序号|⟨B3:B4⟩目标数|⟨C3:C4⟩培训机构名称|⟨D3:F3⟩本月||
R4 |||培训人次|结业人次|取证人次
R5 1|200|示例职业培训学校甲|111|100|80
R6 ⟨A6:C6⟩合计|||111|100|80`;

/** No. 2 saved as CSV: merged headings stand in their first cell only. */
const asCsv = gb18030(
  [
    '2026年10月数字技能培训工作进展情况统计表,,,,,,,,,',
    '填报单位（盖章）：大渡口区人力资源和社会保障局,,,,,,,单位：人次、%,,',
    '序号,培训机构名称,本月,,,本年累计,,,完成率,备注',
    ',,培训人次,结业人次,取证人次,培训人次,结业人次,取证人次,,',
    '1,示例职业培训学校甲,111,100,80,1111,1000,800,55.55,',
    '2,样例技工学校乙,222,200,160,2222,2000,1600,111.10,',
    '合　　计,,333,300,240,3333,3000,2400,,',
  ].join('\r\n'),
);

/** Sums across the districts' files, which are not at hand: 0 and #REF!. */
const cityReport = `
R1 ⟨A1:D1⟩2026年10月全市数字技能培训工作进展情况统计表
R2 ⟨A2:A3⟩区县|⟨B2:D2⟩本年累计||
R3 |培训人次|结业人次|取证人次
R4 万州区|=SUM('[万州区.xlsx]Sheet1'!F5:F7)→0|=SUM('[万州区.xlsx]Sheet1'!G5:G7)→#REF!|0
R5 合计|=SUM(B4:B4)→0|=SUM(C4:C4)→#REF!|0`;

const twoSheets = () =>
  xlsx({ 江北: layout(monthlyReport(10, '江北区')), 渝北: layout(monthlyReport(10, '渝北区')) });
const pdf = latin1('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
const word = () => compound({ WordDocument: utf8('示例'.repeat(2000)) });
const locked = () => compound({ EncryptionInfo: utf8('x'), EncryptedPackage: utf8('x'.repeat(5000)) });
/** The name of who has the file open, its length before it, in one byte a character and then in two. */
const lockFile = () =>
  joined(
    new Uint8Array([5]),
    latin1('admin'.padEnd(54)),
    new Uint8Array([5, 0]),
    utf16('admin'.padEnd(54), { mark: false }),
  );
const folderView = latin1(`\0\0\0\x01Bud1\0\0\x10\0${'\0'.repeat(60)}`);
const appleDouble = latin1(`\0\x05\x16\x07\0\x02\0\0Mac OS X        ${'\0'.repeat(60)}`);
const thumbs = () => compound({ Catalog: utf8('x'.repeat(5000)), '256_1': utf8('x'.repeat(5000)) });

/** No. 12, what every district sent in, as one file each and as the archive of the folder. */
const singles: readonly (CorpusFile & { path: string })[] = [
  {
    kind: '12 bundle: complete report',
    path: '01万州区/',
    name: '万州区.xlsx',
    bytes: () => report(10, '万州区'),
    ends: reconcile,
  },
  {
    kind: '12 bundle: scan',
    path: '02黔江区/',
    name: '黔江区（盖章版）.pdf',
    bytes: () => pdf,
    ends: refuse('err.format'),
  },
  {
    kind: '12 bundle: a Word document named .xls',
    path: '02黔江区/',
    name: '黔江区.xls',
    bytes: word,
    ends: refuse('err.format'),
  },
  {
    kind: '12 bundle: encrypted',
    path: '03涪陵区/',
    name: '涪陵.xlsx',
    bytes: locked,
    ends: refuse('err.locked'),
  },
  {
    kind: '12 bundle: older template',
    path: '04渝中区/',
    name: '渝中区10月.xlsx',
    bytes: () => xlsx({ Sheet1: layout(olderReport) }),
    ends: reconcile,
  },
  {
    kind: '12 bundle: the same under another name',
    path: '04渝中区/',
    name: '渝中区10月(2).xlsx',
    bytes: () => xlsx({ Sheet1: layout(olderReport) }),
    ends: reconcile,
  },
  {
    kind: '12 bundle: lock file of an open workbook',
    path: '05大渡口区/',
    name: '~$大渡口区.xlsx',
    bytes: lockFile,
    ends: refuse('err.format'),
  },
  {
    kind: '12 bundle: cross table saved as CSV',
    path: '05大渡口区/',
    name: '大渡口区.csv',
    bytes: () => asCsv,
    ends: reconcile,
  },
  {
    kind: '12 bundle: title of another month than the name',
    path: '38石柱县/',
    name: '石柱10月.xlsx',
    bytes: () => report(9, '石柱县'),
    ends: reconcile,
  },
  {
    kind: '12 bundle: two units in two sheets',
    path: '两江新区/',
    name: '两江（江北、渝北分开报）.xlsx',
    bytes: twoSheets,
    ends: reconcile,
  },
  {
    kind: '12 bundle: sums over files that are not at hand',
    path: '汇总/',
    name: '全市汇总.xlsx',
    bytes: () => xlsx({ Sheet1: layout(cityReport) }),
    ends: reconcile,
  },
  { kind: '12 bundle: Thumbs.db', path: '', name: 'Thumbs.db', bytes: thumbs, ends: refuse('err.format') },
  {
    kind: '12 bundle: resource fork',
    path: '__MACOSX/',
    name: '._万州区.xlsx',
    bytes: () => appleDouble,
    ends: refuse('err.format'),
  },
  {
    kind: '12 bundle: .DS_Store',
    path: '',
    name: '.DS_Store',
    bytes: () => folderView,
    ends: refuse('err.format'),
  },
];

function packed(): Uint8Array {
  const parts = Object.fromEntries(singles.map(({ path, name, bytes }) => [path + name, bytes()]));
  return zip(parts, { named: gb18030 });
}

export const bundle: readonly CorpusFile[] = [
  ...singles.map(({ kind, name, bytes, ends }) => ({ kind, name, bytes, ends })),
  {
    kind: '12 bundle as an archive with names in GBK',
    name: '各区县10月报表汇总.zip',
    bytes: packed,
    ends: refuse('err.zip'),
  },
];
