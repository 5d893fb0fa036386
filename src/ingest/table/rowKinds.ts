/** What a row is that is no record. */
export type LooseKind = 'total' | 'footer' | 'section' | 'title' | 'heading' | 'hidden' | 'struck';

const worthTesting = /^[\s\d.、*＊()（）]*[小合总共累承过转接上结本全注附备说填制审复经单分联报盖第共考督]/;
const total =
  /^(?:\d+[.、])?(?:本页|本月|本季|本年|本期|全年|全市|全区|全县|全省|年度|各区县|上页|过页)*(?:小计|合计|总计|累计|共计|总数)(?:[:：(（\d¥￥—,，].*)?$/;
const carried = /^(?:承前页|过次页|承上页|转下页|接上页|接下页|上页结转|结转下页|结转次页)/;
const footer =
  /^(?:注|附注|备注|说明|填表说明|填报说明|填表人|填报人|填报单位|填报时间|填报日期|填表日期|制表|制表人|制表单位|制表日期|制表时间|审核|审核人|复核|复核人|审批人|经办人|负责人|单位负责人|分管领导|分管负责人|主要负责人|联系人|联系电话|报送日期|报送单位|报送时间|单位(?:\(盖章\)|（盖章）)|考评员|督导员)\s*(?:\d*[:：]|\d+[.、]|[（(])/;
const page = /^第\s*\d+\s*页/;

/** Whether a cell's text makes its row a total or a foot of the page; null for everything else. */
export function markOf(raw: string): 'total' | 'footer' | null {
  const first = raw.charCodeAt(0);
  const isLatin = first > 0x40 && first < 0x80;
  if (isLatin || !worthTesting.test(raw)) return null;
  const text = raw.replace(/[\s\u200b]/g, '');
  if (total.test(text) || carried.test(text)) return 'total';
  return footer.test(text) || page.test(text) ? 'footer' : null;
}

/** What a row with a single filled cell is: the name of a section, or a sentence about the table. */
export function kindOfLoneText(raw: string): 'section' | 'footer' | null {
  const text = raw.replace(/\s/g, '');
  if (/^[（(]?[一二三四五六七八九十]+[)）、.．]/.test(text)) return 'section';
  return /[，。；：:]/.test(text) ? 'footer' : null;
}

/** Whether a line of a form names people or telephones of those who filled it in: they are not read. */
export function isFormLine(cells: readonly string[]): boolean {
  return cells.some((cell) =>
    /(?:填表|填报|制表|审核|复核|经办|负责|联系|导出|考评|督导)(?:人|员)|电话|手机|联系方式|传真/.test(
      cell.replace(/\s/g, ''),
    ),
  );
}
