import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/ingest/source/xlsx';
import type { SourceSheet } from '../../../src/ingest/source/source';
import { handMadeXlsx, sheetData, struckStyles, workbook, zip } from '../books';

/** Filled rows by their numbers. */
function rowsOf({ batches }: SourceSheet): [number, readonly string[]][] {
  return [...batches].flatMap(({ rows, firstRow }) =>
    rows.map((cells, index): [number, readonly string[]] => [firstRow + index, cells]),
  );
}

async function only(sheets: Promise<SourceSheet[]>): Promise<SourceSheet> {
  const [sheet] = await sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const styles = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0.00E+00"/><numFmt numFmtId="166" formatCode="[$-804]h:mm AM/PM"/><numFmt numFmtId="167" formatCode="#,##0.00&quot;元&quot;"/></numFmts>
<fonts><font/></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="22"/></cellXfs>`;
const styled = (cells: readonly (readonly [style: number, value: string, type?: string])[]) =>
  `<sheetData><row>${cells.map(([style, value, type = 'n']) => `<c s="${style}" t="${type}"><v>${value}</v></c>`).join('')}</row></sheetData>`;

describe('cells of a workbook', () => {
  it.each([
    ['a date', 1, '46086', '2026-03-05'],
    ['a date in Chinese', 2, '46086', '2026-03-05'],
    ['a date with time', 7, '46086.5', '2026-03-05 12:00:00'],
    ['the first day', 1, '1', '1900-01-01'],
    ['the day that never was', 1, '60', '60'],
    ['the day after it', 1, '61', '1900-03-01'],
    ['no day at all', 1, '0', '0'],
    ['a number', 0, '46086', '46086'],
    ['a percentage', 3, '0.5555', '55.55%'],
    ['a scientific number', 4, '1234567.25', '1234567.25'],
    ['a time alone', 5, '0.5', '0.5'],
    ['an amount shown with two decimals', 6, '2112.3456', '2112.3456'],
    ['a sum as computers make it', 0, '0.30000000000000004', '0.3'],
    ['a long number', 0, '11010519491231', '11010519491231'],
    ['one beyond what a number holds', 0, '1.1010519491231001E+17', '110105194912310020'],
  ])('are read by their format: %s', async (_, style, value, text) => {
    const sheet = await only(readXlsx(zip(handMadeXlsx({ styles, sheet: styled([[style, value]]) }))));
    expect(rowsOf(sheet)).toEqual([[1, [text]]]);
  });

  it('count days from 1904 where the workbook does', async () => {
    const parts = handMadeXlsx({ styles, sheet: styled([[1, '44624']]), date1904: true });
    expect(rowsOf(await only(readXlsx(zip(parts))))).toEqual([[1, ['2026-03-05']]]);
  });

  it('keep texts, errors and the last value of formulas; a formula without one is no zero', async () => {
    const sheet = `<sheetData><row r="3">
      <c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3" t="b"><v>1</v></c>
      <c r="E3"><f>SUM(G5:G7)</f><v>45</v></c><c r="F3"><f>SUM(G5:G7)</f></c><c r="H3" t="str"><f>A1</f><v>甲 &amp; 乙</v></c>
      </row></sheetData>`;
    const strings =
      '<si><t>0012</t></si><si><r><t>示</t></r><r><rPr><b/></rPr><t xml:space="preserve">例_x000D_\n</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si>';
    const read = await only(readXlsx(zip(handMadeXlsx({ sheet, strings }))));
    expect(rowsOf(read)).toEqual([
      [3, ['0012', '示例\n', '#REF!', 'TRUE', '45', '=SUM(G5:G7)', '', '甲 & 乙']],
    ]);
  });

  it('of a writer by the book: sheets, hidden ones, rows and columns, merged areas, dates', async () => {
    const date = { t: 'n' as const, v: 46086, z: 'yyyy-mm-dd' };
    const bytes = workbook({
      '1月': {
        rows: [['区县', '备注'], ['万州区', date], [null, '乙'], [], ['末', 12.5]],
        merged: ['A2:A3'],
        hiddenRows: [3],
        hiddenColumns: ['B'],
      },
      字典: { rows: [['一']], isHidden: true },
    });
    const [first, second] = await readXlsx(bytes);
    expect(first).toMatchObject({
      name: '1月',
      hidden: false,
      hiddenColumns: [1],
      tall: [{ column: 0, first: 2, last: 3, text: '万州区' }],
    });
    expect(rowsOf(first!)).toEqual([
      [1, ['区县', '备注']],
      [2, ['万州区', '2026-03-05']],
      [3, ['', '乙']],
      [5, ['末', '12.5']],
    ]);
    expect([...first!.batches].map(({ firstRow, hidden }) => [firstRow, [...(hidden ?? [])]])).toEqual([
      [1, [2]],
      [5, []],
    ]);
    expect(second).toMatchObject({ name: '字典', hidden: true });
  });

  it('are known to be struck through by style or by every run of their text', async () => {
    const strings =
      '<si><r><rPr><strike/></rPr><t>未开班</t></r></si><si><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r></si>';
    const rows = sheetData([
      { number: 1, isStruck: true, cells: ['甲', 1] },
      { number: 2, cells: ['甲', 2] },
    ]);
    const shared = (number: number, ...indexes: number[]) =>
      `<row r="${number}">${indexes.map((index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`;
    const sheet = rows.replace('</sheetData>', `${shared(3, 0, 0)}${shared(4, 0, 1)}</sheetData>`);
    const read = await only(readXlsx(zip(handMadeXlsx({ sheet, strings, styles: struckStyles }))));
    const [batch] = [...read.batches];
    expect([...(batch?.struck ?? [])]).toEqual([
      [0, 'all'],
      [2, 'all'],
      [3, 'some'],
    ]);
  });

  it('are read from a macro workbook too', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['一', 2]]), '表');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsm' }) as ArrayBuffer);
    expect(rowsOf(await only(readXlsx(bytes)))).toEqual([[1, ['一', '2']]]);
  });
});
