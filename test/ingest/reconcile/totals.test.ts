import { describe, expect, it } from 'vitest';
import { valid, emptyCell } from '../../../src/ingest/cell';
import { createTotals, type SummedRow } from '../../../src/ingest/reconcile/totals';

type State = SummedRow['state'];
/** A record of one number: its state, and whether the number is kept as text. */
type Line = readonly [value: number | null, state?: State, isText?: boolean];
/** A total by its word and number. */
type Total = { word: string; says: number | null };

/** Rows are numbered from 5, as below a heading in row 4. */
function notes(lines: readonly (Line | Total)[], label = '人数'): unknown[] {
  const totals = createTotals([{ index: 0, label, isCount: label === '人数' }]);
  lines.forEach((line, index) => {
    if ('word' in line) totals.total(index + 5, [line.word], () => line.says);
    else {
      const [value, state = 'loaded', isText = false] = line;
      const cells = [value === null ? emptyCell : valid(value)];
      totals.add({ cells, textNumbers: isText ? [0] : [], state });
    }
  });
  return totals.sentences().map(({ key, params }) => [key, ...Object.values(params)]);
}

const subtotal = (says: number | null): Total => ({ word: '小　计', says });
const total = (says: number | null): Total => ({ word: '合　　计', says });
const differs = (row: number, a: number, b: number, c: number) => ['load.subtotal', row, '人数', a, b, c];

describe('totals of a sheet', () => {
  it('that are right are counted only', () => {
    expect(notes([[11], [22], subtotal(33), [44], subtotal(44), total(77)])).toEqual([
      ['load.subtotalAgrees', 3],
    ]);
  });

  it('leave out numbers kept as text: 45 of 45 + 50 + 30', () => {
    expect(notes([[45], [50, 'loaded', true], [30, 'loaded', true], subtotal(45)])).toEqual([
      differs(8, 45, 125, 80),
      ['total.text', 2],
    ]);
  });

  it('count rows that are hidden or struck and so not loaded', () => {
    expect(notes([[11], [20, 'hidden'], total(31)])).toEqual([differs(7, 31, 11, 20), ['total.hidden', 1]]);
    expect(notes([[11], [25, 'struck'], [5, 'struck'], total(41)])).toEqual([
      differs(8, 41, 11, 30),
      ['total.struck', 2],
    ]);
  });

  it('leave out a row that failed', () => {
    expect(notes([[11], [22, 'rejected'], total(11)])).toEqual([
      differs(7, 11, 33, 22),
      ['total.rejected', 1],
    ]);
    expect(notes([[11], [22, 'rejected'], total(33)])).toEqual([['load.subtotalAgrees', 1]]);
  });

  it('differ for two reasons at once', () => {
    // 11 and the hidden 20, without the 50 kept as text.
    expect(notes([[11], [50, 'loaded', true], [20, 'hidden'], total(31)])).toEqual([
      differs(8, 31, 61, 30),
      ['total.text', 1],
      ['total.hidden', 1],
    ]);
  });

  it('differ for no reason that the rows give', () => {
    expect(notes([[11], [22], total(40)])).toEqual([differs(7, 40, 33, 7), ['load.subtotalTyped']]);
  });

  it('stand for the rows of their section, the section’s even where it is called 合计', () => {
    expect(notes([[11], total(11), [22], total(22), { word: '总计', says: 33 }])).toEqual([
      ['load.subtotalAgrees', 3],
    ]);
  });

  it('may stand above their rows', () => {
    expect(notes([total(33), [11], [22]])).toEqual([['load.subtotalAgrees', 1]]);
    expect(notes([total(30), [11], [22]])).toEqual([differs(5, 30, 33, 3), ['load.subtotalTyped']]);
  });

  it('of several pages carry what earlier pages came to', () => {
    // 2112 + 3762 − 3762, and 10000 of the page before.
    const page: Line[] = [[2112], [3762], [-3762]];
    const carried = { word: '承前页', says: 10_000 };
    expect(
      notes([carried, ...page, { word: '本页小计', says: 2112 }, { word: '累计', says: 12_112 }]),
    ).toEqual([['load.subtotalAgrees', 2]]);
  });

  it('of the year so far are nothing to a month’s rows', () => {
    expect(notes([[11], { word: '本月合计', says: 11 }, { word: '本年累计', says: 99 }])).toEqual([
      ['load.subtotalAgrees', 1],
    ]);
  });

  it('count persons where a row has no number', () => {
    expect(notes([[null], [null], total(2)])).toEqual([['load.subtotalAgrees', 1]]);
    expect(notes([[null], [30], total(31)])).toEqual([['load.subtotalAgrees', 1]]);
    expect(notes([[null], [null], total(64)], '学时')).toEqual([]);
  });

  it('may be said in words', () => {
    const word = '合计：2人　补贴金额5874.00元';
    expect(notes([[null], [null], { word, says: null }])).toEqual([['load.subtotalAgrees', 1]]);
    expect(notes([[2112], [3762], { word, says: null }], '补贴金额（元）')).toEqual([
      ['load.subtotalAgrees', 1],
    ]);
  });

  it('of sums that a computer rounds agree', () => {
    expect(notes([[0.1], [0.2], total(0.3)])).toEqual([['load.subtotalAgrees', 1]]);
  });

  it('are named a dozen times at most', () => {
    const wrong = Array.from({ length: 15 }, (): (Line | Total)[] => [[11], subtotal(12)]).flat();
    const said = notes(wrong) as string[][];
    expect(said.filter(([key]) => key === 'load.subtotal')).toHaveLength(12);
    expect(said.at(-1)).toEqual(['load.subtotalMore', 3]);
  });
});
