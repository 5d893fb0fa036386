import { expect, it } from 'vitest';
import { trainingFile } from '../trainingRow';

it('a corrected copy loads like the file itself: its column of remarks says nothing', () => {
  const file = trainingFile({ 校验意见: '' }, { 校验意见: '“开班日期”栏：已改' });
  expect([file.read, file.table.length, file.rejected]).toEqual([2, 2, []]);
  expect(file.mapping.slice(0, 2)).toEqual([
    { heading: 'region', field: 'region' },
    { heading: 'as_of_date', field: 'as_of_date' },
  ]);
  expect(file.mapping.at(-1)).toEqual({ heading: '校验意见', field: null });
  expect(file.table.columns.map(({ name }) => name)).not.toContain('校验意见');
});
