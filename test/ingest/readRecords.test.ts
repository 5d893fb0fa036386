import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/ingest/readRecords';

/** Records by row number, over all batches. */
function rowsOf(...pieces: string[]): Record<number, readonly string[]> {
  const rows: Record<number, readonly string[]> = {};
  for (const batch of readRecords(pieces)) {
    batch.rows.forEach((row, index) => (rows[batch.firstRow + index] = row));
  }
  return rows;
}

describe('readRecords', () => {
  it('counts records as a spreadsheet counts rows, line breaks in quotes and blank lines included', () => {
    expect(rowsOf('a,b\n1,"x\ny"\n\n2,z')).toEqual({
      1: ['a', 'b'],
      2: ['1', 'x\ny'],
      3: [''],
      4: ['2', 'z'],
    });
  });

  it.each([
    ['comma', 'a,b;c\n1,2'],
    ['tab', 'a\tb,c\td\n1\t2\t3'],
    ['semicolon', 'a;b;c,d\n1;2;3'],
  ])('guesses a %s from the heading', (_, text) => {
    expect(rowsOf(text)[2]).toEqual(text.includes('3') ? ['1', '2', '3'] : ['1', '2']);
  });

  it('reads doubled quotes, and Windows, old Mac and mixed line endings', () => {
    expect(rowsOf('a,b\r\n"say ""x""",1\n2,"3"\r4,5\r\n')).toMatchObject({
      2: ['say "x"', '1'],
      3: ['2', '3'],
      4: ['4', '5'],
    });
  });

  it('gives the same records wherever the text is cut into pieces', () => {
    const text = 'a,b\r\n1,"x\r\n""y"""\r\n3,4\r\n';
    const whole = rowsOf(text);
    for (let cut = 1; cut < text.length; cut++) {
      expect(rowsOf(text.slice(0, cut), text.slice(cut))).toMatchObject({
        1: whole[1],
        2: whole[2],
        3: whole[3],
      });
    }
  });

  it.each([
    ['is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['is closed only in a later row', 'a,b\n1,"2" x\n3,"4"\n5,6\n', 2],
  ])('refuses a quote that %s and says in which row it opens', (_, text, row) => {
    expect(() => rowsOf(text)).toThrow(
      expect.objectContaining({ key: 'load.quotes', params: { row } }) as Error,
    );
  });

  it('marks a record with text behind a closing quote', () => {
    const [first] = readRecords(['a,b\n"1" x","2"\n3,4\n']);
    expect([...(first?.broken ?? [])]).toEqual([1]);
  });
});
