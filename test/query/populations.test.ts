import { describe, expect, it } from 'vitest';
import { perTenThousand } from '../../src/model/comparison/perHead';
import { toPopulations } from '../../src/query/populations';
import { reference } from '../reference/files';

const { divisions } = reference;
const row = (unit: string, population: number, source = '统计公报') => ({
  unit,
  year: 2025,
  population,
  source,
});

describe('the reference population', () => {
  it('holds what the file holds: no unit is made of others, abolished ones stay by themselves', () => {
    const heads = toPopulations([row('500105', 930_000), row('500109', 840_000, '统计年鉴')], divisions);
    expect(heads).toEqual({
      year: 2025,
      sources: ['统计公报', '统计年鉴'],
      ofUnit: new Map([
        ['500105', 930_000],
        ['500109', 840_000],
      ]),
      whole: null,
    });
    expect(toPopulations([], divisions)).toBeNull();
  });

  it('takes the line of the region for the whole, and gives own levels no residents', () => {
    const heads = toPopulations(
      [row('330000', 66_700_000), row('330100', 12_600_000), row('330205', 500_000)],
      divisions,
    );
    expect(heads?.whole).toBe(66_700_000);
    expect([...(heads?.ofUnit ?? [])]).toEqual([['330205', 500_000]]);
  });
});

describe('completions for every 10,000 residents', () => {
  it.each([
    [430, 430_000, 10],
    [0, 430_000, 0],
    [1, 30_000, 1 / 3],
    [430, null, null],
    [430, 0, null],
  ])('%d of %d are %d', (count, population, expected) => {
    expect(perTenThousand(count, population)).toBe(expected);
  });
});
