import { describe, expect, it } from 'vitest';
import { checkTable, type CheckContext } from '../../src/ingest/checkFile';
import { bookReaders } from '../../src/ingest/source/bookReaders';
import { schemas } from '../../src/reference/schemas';
import { reference } from '../reference/files';

const context: CheckContext = {
  schemas: Object.values(schemas),
  divisions: reference.divisions,
  occupationLists: reference.occupations,
};
const heading = '地区,数据截至日期,区县（单位）,年度,常住人口（人）,数据来源';

async function check(lines: readonly string[], head = heading) {
  const bytes = new TextEncoder().encode([head, ...lines].join('\n'));
  const file = await checkTable({ name: '人口.csv', bytes }, context, {
    readers: () => Promise.resolve(bookReaders),
  });
  const values = (name: string) => file.table.columns.find((column) => column.name === name)?.values ?? [];
  const rows = Array.from({ length: file.table.length }, (_, at) =>
    ['region', 'reporting_unit_id', 'year', 'population', 'source'].map((name) => values(name)[at]),
  );
  return {
    dataset: file.dataset,
    rows,
    rejected: file.rejected,
    repeated: file.repeated,
  };
}

describe('a file of the reference population', () => {
  it('is recognised by its headings and read row by row, 江北区 by its region', async () => {
    const { dataset, rows, rejected } = await check([
      '重庆市,2026-05-31,大渡口区,2025,"430,000",2025年统计公报',
      '重庆市,2026-05-31,江北区,2024,930000人,2024年统计公报',
      '浙江省,2026-05-31,330205,2025,50.21万,2025年统计公报',
      '重庆市,2026-05-31,500000,2025,31900000,2025年统计公报',
    ]);
    expect(dataset).toBe('populations');
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      ['chongqing', '500104', 2025, 430_000, '2025年统计公报'],
      ['chongqing', '500105', 2024, 930_000, '2024年统计公报'],
      ['zhejiang', '330205', 2025, 502_100, '2025年统计公报'],
      ['chongqing', '500000', 2025, 31_900_000, '2025年统计公报'],
    ]);
  });

  it('reads a column in 万人 as its heading says', async () => {
    const { rows } = await check(
      ['重庆市,2026-05-31,大渡口区,2025,43.05,年鉴'],
      '地区,数据截至日期,区县,年份,年末常住人口（万人）,来源',
    );
    expect(rows).toEqual([['chongqing', '500104', 2025, 430_500, '年鉴']]);
  });

  it('leaves out, with the reason, what no population can be', async () => {
    const { rows, rejected, repeated } = await check([
      '重庆市,2026-05-31,大渡口区,2025,430000,公报',
      '重庆市,2026-05-31,大渡口区,2025,430001,公报',
      '重庆市,2026-05-31,万州区,2025,0,公报',
      '重庆市,2026-05-31,万州区,2025,1560000.5,公报',
      '重庆市,2026-05-31,万州区,2025,约156万,公报',
      '重庆市,2026-05-31,万州区,2025,—,公报',
      '重庆市,2026-05-31,万州区,2025,1560000,',
      '重庆市,2026-05-31,万州区,,1560000,公报',
      '重庆市,2026-05-31,江北区,2026,930000,公报',
      '重庆市,2026-05-31,重庆市,2025,31900000,公报',
      '重庆市,2026-05-31,江北区,2025,930000,公报',
      '重庆市,2026-05-31,市本级,2025,1000,公报',
    ]);
    expect(rows.map(([, unit]) => unit)).toEqual(['500104', '500105']);
    expect(repeated).toBe(1);
    expect(rejected.map(({ row, key }) => `${row} ${key}`)).toEqual([
      '4 err.minimum',
      '5 err.integer',
      '6 err.approx',
      '7 err.required',
      '8 err.required',
      '9 err.required',
      '10 err.unit',
      '11 err.unitUnknown',
      '13 err.ownLevel',
    ]);
    expect(rejected[6]?.params).toMatchObject({ date: '2026', v: '江北区' });
  });

  it('says which columns it lacks', async () => {
    await expect(
      check(['重庆市,2026-05-31,大渡口区,2025,430000'], '地区,数据截至日期,区县,年度,常住人口'),
    ).rejects.toMatchObject({
      key: 'load.missingColumns',
      params: { fields: 'source', dataset: 'populations' },
    });
  });
});
