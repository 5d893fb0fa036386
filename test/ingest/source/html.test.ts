import { expect, it } from 'vitest';
import { readHtml } from '../../../src/ingest/source/html';
import { bytesOf } from '../smallSchemas';

const tables = (html: string) =>
  readHtml(bytesOf(html)).sheets.map((sheet) =>
    [...sheet.batches].flatMap(({ rows, firstRow }) =>
      rows.map((cells, index) => [firstRow + index, ...cells]),
    ),
  );

it('keeps cells in their columns beside spans in both directions', () => {
  const html = `<table><tr><td colspan=2>甲<td rowspan="2">乙<td>丙
    <tr><td>1<td>2<td>3
    <tr><td rowspan=9>x<td colspan="2">y<td>z</tr><tr><td>p<td><td>q</table>`;
  expect(tables(html)).toEqual([
    [
      [1, '甲', '', '乙', '丙'],
      [2, '1', '2', '', '3'],
      [3, 'x', 'y', '', 'z'],
      [4, '', 'p', '', 'q'],
    ],
  ]);
  const [sheet] = readHtml(bytesOf(html)).sheets;
  expect(sheet?.tall).toEqual([
    { column: 2, first: 1, last: 2, text: '乙' },
    { column: 0, first: 3, last: 4, text: 'x' },
  ]);
});

it('reads entities, line breaks and spaces as a reader sees them, and neither scripts nor comments', () => {
  const html = `<html><head><style>td{}</style><script>var a = "<table><tr><td>no</td></tr></table>";</script></head><body>
    <table><tr><th>a&#39;&lt;b&gt;&amp;nbsp;</th><th>上&nbsp;<br/>下</th></tr>
    <!-- <tr><td>no</td></tr> -->
    <tr><td><p>一
    二</p></td><td><img src="https://example.com/x.png" onerror="alert(1)">三</td></tr></table></body></html>`;
  expect(tables(html)).toEqual([
    [
      [1, "a'<b>&nbsp;", '上 \n下'],
      [2, '一 二', '三'],
    ],
  ]);
});

it('tells hidden and struck rows, and names tables where there are several', () => {
  const html = `<table><tr style="display : none"><td>甲<tr><td><s>乙</s><td><del>2</del><tr><td>丙<s>丁</s></table>
    <table></table><table><tr><td>戊</table>`;
  const { sheets } = readHtml(bytesOf(html));
  expect(sheets.map(({ name }) => name)).toEqual(['1', '2']);
  const [batch] = [...(sheets[0]?.batches ?? [])];
  expect([[...(batch?.hidden ?? [])], [...(batch?.struck ?? [])]]).toEqual([[0], [[1, 'all']]]);
});
