import { beforeAll, describe, expect, it } from 'vitest';
import { pivotSearch, readPivotAddress } from '../../../src/pages/explore/pivot/pivotAddress';
import { allClosed } from '../../../src/query/explore/pivotOpen';

const dataset: Record<string, string> = {};
beforeAll(() => {
  // A page of its own, so far as the mark of an edition goes.
  Object.assign(globalThis, { document: { documentElement: { dataset } } });
});

describe('readPivotAddress', () => {
  it('takes dimensions in their order and how the table stands', () => {
    const search = {
      rows: 'unit,area',
      cols: 'year,quarter',
      show: 'row',
      sort: 'desc:2026/2026-Q1',
      open: '*1,500103;2026',
    };
    const { pivot, unknown } = readPivotAddress(search, false);
    expect(unknown).toEqual([]);
    expect(pivot).toEqual({
      rows: ['unit', 'area'],
      cols: ['year', 'quarter'],
      show: 'row',
      sort: { by: '2026/2026-Q1', isDescending: true },
      open: {
        rows: { depth: 1, turned: new Set(['500103']) },
        cols: { depth: 0, turned: new Set(['2026']) },
      },
    });
    expect(pivotSearch(pivot, {})).toEqual(search);
  });

  it('names what it cannot have: unknown, twice, more than four keys, a broken setting', () => {
    const read = (search: Record<string, string>) => readPivotAddress(search, false);
    expect(read({ rows: 'unit,colour', cols: 'unit' })).toMatchObject({
      pivot: { rows: ['unit'], cols: [] },
      unknown: ['colour', 'unit'],
    });
    // Area and unit are one key of the engine.
    const many = read({ rows: 'area,unit,level,channel', cols: 'year,type' });
    expect(many.pivot).toMatchObject({ rows: ['area', 'unit', 'level', 'channel'], cols: ['year'] });
    expect(many.unknown).toEqual(['type']);
    expect(read({ show: 'half', sort: 'up', open: '*z' }).unknown).toEqual(['*z', 'half', 'up']);
    expect(read({ rows: 'age' }).unknown).toEqual(['age']);
    expect(readPivotAddress({ rows: 'age' }, true).unknown).toEqual([]);
  });

  it('knows no institution in a release', () => {
    dataset['edition'] = 'public';
    const { pivot, unknown } = readPivotAddress({ rows: 'institution-type,institution,assessor' }, false);
    delete dataset['edition'];
    expect(pivot.rows).toEqual(['institution-type']);
    expect(unknown).toEqual(['institution', 'assessor']);
  });
});

describe('pivotSearch', () => {
  it('begins closed and in the own order when divided anew, and leaves out what goes without saying', () => {
    const { pivot } = readPivotAddress({ rows: 'unit', sort: 'asc', open: '*1' }, false);
    expect(pivotSearch(pivot, { rows: ['unit', 'year'] })).toEqual({
      rows: 'unit,year',
      cols: undefined,
      show: undefined,
      sort: undefined,
      open: undefined,
    });
    expect(pivotSearch(pivot, { sort: { by: '', isDescending: true } })).toMatchObject({
      rows: 'unit',
      sort: 'desc',
      open: '*1',
    });
    expect(
      pivotSearch(pivot, { open: { rows: allClosed, cols: { depth: 1, turned: new Set() } } }),
    ).toMatchObject({ open: ';*1' });
  });
});
