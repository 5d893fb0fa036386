import { describe, expect, it } from 'vitest';
import { exploreMeasures } from '../../../src/query/explore/measures';
import { recordColumns, columnLetter } from '../../../src/query/explore/recordColumns';
import { fieldless, recountsOf } from '../../../src/pages/explore/recount/recount';
import { recountFormula, type SheetTerms } from '../../../src/pages/explore/recount/recountFormula';

const measure = (dataset: keyof typeof exploreMeasures, id: string) =>
  exploreMeasures[dataset].find((one) => one.id === id)!;
const cut = (filter: Record<string, readonly string[]>) => ({ region: 'chongqing', filter }) as const;
const sheet: SheetTerms = {
  columns: ['n', 'day_number', 'region', 'status', 'unit', 'code', 'level'],
  written: (_, value) => value || '—',
};
const open = { from: null, to: null };

describe('recountsOf', () => {
  it('names the fields and values of event and filters, and what is added up', () => {
    expect(
      recountsOf(measure('training', 'hours'), cut({ unit: ['500104', '500103'], level: ['skill:4'] })),
    ).toEqual([
      {
        event: 'completed',
        day: 'class_end_date',
        conditions: [
          { column: 'region', is: true, values: ['chongqing'] },
          { column: 'completion_status', is: true, values: ['completed'] },
          { column: 'reporting_unit_id', is: true, values: ['500104', '500103'] },
          { column: 'level_key', is: true, values: ['skill:4'] },
        ],
        summed: 'hours_total',
      },
    ]);
  });

  it('answers a rate as its part and its whole', () => {
    const [part, whole] = recountsOf(measure('assessment', 'pass-rate'), cut({}));
    expect(part).toMatchObject({ event: 'passed', day: 'exam_date', summed: 'counted_as' });
    expect(whole!.conditions.slice(1)).toEqual([
      { column: 'assessment_result', is: false, values: ['absent'] },
      { column: 'attended', is: false, values: ['false'] },
    ]);
  });

  it('tells things of one table apart, and writes levels of places as their field has them', () => {
    const [used] = recountsOf(measure('supply', 'used'), cut({}));
    expect(used!.summed).toBe('quantity_used');
    expect(used!.conditions.at(-1)).toEqual({ column: 'item_type', is: true, values: ['voucher-batch'] });
    const [approved] = recountsOf(measure('supply', 'approved'), cut({ level: ['item:municipal'] }));
    expect(approved!.conditions.at(-1)).toEqual({ column: 'item_level', is: true, values: ['municipal'] });
  });

  it('says which filters a dataset has no field for', () => {
    expect(fieldless('assessment', cut({ channel: [''], unit: ['500104'] }))).toEqual(['channel']);
  });

  it('asks only for columns that the records have', () => {
    for (const [dataset, measures] of Object.entries(exploreMeasures))
      for (const one of measures)
        for (const { day, summed, conditions } of recountsOf(one, cut({ unit: ['500104'] }))) {
          const names = recordColumns[dataset as 'training'].map(({ name }) => name);
          expect(
            [day, summed, ...conditions.map(({ column }) => column)].filter((name) => !names.includes(name)),
          ).toEqual([]);
        }
  });
});

describe('recountFormula', () => {
  const recount = (conditions: [column: string, is: boolean, values: string[]][]) => ({
    event: 'completed' as const,
    day: 'end',
    summed: 'n',
    conditions: conditions.map(([column, is, values]) => ({ column, is, values })),
  });

  it('adds up whole columns under a period and conditions', () => {
    expect(
      recountFormula(
        recount([
          ['region', true, ['chongqing']],
          ['status', false, ['absent', '']],
        ]),
        { from: '2026-01-01', to: '2026-10-31' },
        sheet,
      ),
    ).toBe('SUMIFS(A:A,B:B,">=20260101",B:B,"<=20261031",C:C,"chongqing",D:D,"<>absent",D:D,"<>—")');
  });

  it('writes a few combinations out, since not every program takes lists', () => {
    const conditions: [string, boolean, string[]][] = [['unit', true, ['1', '2']]];
    expect(recountFormula(recount(conditions), open, sheet)).toBe(
      'SUMIFS(A:A,B:B,">0",E:E,"1")+SUMIFS(A:A,B:B,">0",E:E,"2")',
    );
  });

  it('writes two columns with several values as lists across and down, a third as sums', () => {
    const conditions: [string, boolean, string[]][] = [
      ['unit', true, ['1', '2', '3']],
      ['code', true, ['a', 'b']],
      ['level', true, ['x', 'y']],
    ];
    const listed = 'E:E,{"1","2","3"},F:F,{"a";"b"}';
    expect(recountFormula(recount(conditions), open, sheet)).toBe(
      `SUM(SUMIFS(A:A,B:B,">0",G:G,"x",${listed}))+SUM(SUMIFS(A:A,B:B,">0",G:G,"y",${listed}))`,
    );
  });

  it('takes signs of a spreadsheet for what they are in a value', () => {
    expect(recountFormula(recount([['code', true, ['=a*"']]]), open, sheet)).toBe(
      'SUMIFS(A:A,B:B,">0",F:F,"==a~*""")',
    );
  });

  it('gives up where no spreadsheet would take it', () => {
    const many = Array.from({ length: 1200 }, (_, i) => `code-${i}`);
    expect(recountFormula(recount([['code', true, many]]), open, sheet)).toBeNull();
  });
});

it('names columns as a sheet does', () => {
  expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
