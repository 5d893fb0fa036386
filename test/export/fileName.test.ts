import { expect, it } from 'vitest';
import { fileName } from '../../src/export/fileName';

const own = {
  isSample: false,
  name: '数字技能培训-逐月完成',
  asOf: '2026-10-31',
  extension: 'xlsx',
} as const;

it('names a file by what it holds and its cut-off', () => {
  expect(fileName(own)).toBe('数字技能培训-逐月完成_2026-10-31.xlsx');
  expect(fileName({ ...own, asOf: null, extension: 'csv' })).toBe('数字技能培训-逐月完成.csv');
});

it('names a file of the sample as one', () => {
  expect(fileName({ ...own, isSample: true })).toBe('示例_数字技能培训-逐月完成_2026-10-31.xlsx');
});

it('leaves out what a file system does not take', () => {
  expect(fileName({ ...own, name: '../a\\b:c*"d"<e>|f?\n 2025-01/2025-12' })).toBe(
    'a b c d e f 2025-01 2025-12_2026-10-31.xlsx',
  );
});
