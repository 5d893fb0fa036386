import { beforeAll, describe, expect, it } from 'vitest';
import {
  dueFen,
  subsidyLines,
  sumSubsidies,
  unpricedByReason,
} from '../../../src/pages/rules/subsidy/subsidyTotals';
import { subsidySentence, unpricedSentence } from '../../../src/pages/rules/subsidy/subsidyWords';
import type { SubsidyRow } from '../../../src/query/ruleQueries';
import { setUpTexts, wordsIn } from './words';

beforeAll(setUpTexts);

function row(unit: string, changes: Partial<SubsidyRow>): SubsidyRow {
  return {
    unit,
    institution: 'J1',
    occupation: '2-02-38-01',
    level: '1',
    month: '2026-03',
    persons: 1,
    committedFen: 0,
    payableFen: 0,
    paidFen: 0,
    dueFen: 0,
    differenceFen: 0,
    unpriced: 0,
    ...changes,
  };
}

const rows = [
  row('B', { persons: 2, paidFen: 422_401, dueFen: 422_400, differenceFen: 1 }),
  row('A', { persons: 3, committedFen: 633_600, month: '2026-01' }),
  row('B', { payableFen: 190_080, occupation: '', month: '2026-01', institution: 'J2' }),
  row('B', { unpriced: 1, institution: 'J2' }),
];
const order = (unit: string) => ['A', 'B'].indexOf(unit);

describe('totals', () => {
  it('are the sums of their parts, however divided', () => {
    const total = sumSubsidies(rows);
    expect(total).toEqual({
      persons: 7,
      committedFen: 633_600,
      payableFen: 190_080,
      paidFen: 422_401,
      dueFen: 422_400,
      differenceFen: 1,
      unpriced: 1,
    });
    for (const by of ['unit', 'institution', 'occupation', 'month'] as const)
      expect(sumSubsidies(subsidyLines(rows, by, order))).toEqual(total);
  });

  it('stand in the order of units, else of codes and months; what is not filled in keeps a line', () => {
    const lines = (by: 'unit' | 'occupation' | 'month') =>
      subsidyLines(rows, by, order).map(({ key, persons }) => [key, persons]);
    expect(lines('unit')).toEqual([
      ['A', 3],
      ['B', 4],
    ]);
    expect(lines('occupation')).toEqual([
      ['', 1],
      ['2-02-38-01', 6],
    ]);
    expect(lines('month')).toEqual([
      ['2026-01', 4],
      ['2026-03', 3],
    ]);
  });

  it('come from hours, rate and factor', () => {
    expect(dueFen({ hours: 64, rate: 33, factor: 110 })).toBe(232_320);
    expect(dueFen({ hours: 168, rate: 44, factor: 90 })).toBe(665_280);
  });
});

describe('sentences', () => {
  const days = { asOf: '2026-10-31', from: '2025-09-15' };
  const paid = { ...sumSubsidies([]), persons: 3, paidFen: 211_200_000, dueFen: 211_142_000 };

  it('tell what is paid, due and expected, and leave out what is nothing', () => {
    expect(subsidySentence(wordsIn('zh'), { ...paid, payableFen: 64_000, differenceFen: 58_000 }, days)).toBe(
      '截至2026年10月31日，2025年9月15日起开班的补贴性培训3人次，已补211.20万元，应补未补640.00元。已补部分按标准应补211.14万元，已补比应补多580.00元。',
    );
    expect(subsidySentence(wordsIn('zh'), { ...paid, differenceFen: -58_000 }, days)).toBe(
      '截至2026年10月31日，2025年9月15日起开班的补贴性培训3人次，已补211.20万元。已补部分按标准应补211.14万元，已补比应补少580.00元。',
    );
    expect(
      subsidySentence(wordsIn('en'), { ...sumSubsidies([]), persons: 2, committedFen: 422_400 }, days),
    ).toBe(
      'To 31 October 2026, 2 subsidised trainings in classes since 15 September 2025, 4,224.00 yuan expected for those without a certificate yet.',
    );
  });

  it('give every reason for which somebody is not priced', () => {
    const place = { unit: 'A', institution: 'J1', occupation: '', month: '2026-03' };
    const reasons = unpricedByReason([
      { ...place, reason: 'no-factor', persons: 2 },
      { ...place, reason: 'no-standard', persons: 1 },
      { ...place, reason: 'no-factor', persons: 3 },
    ]);
    expect(unpricedSentence(wordsIn('zh'), reasons)).toBe(
      '6人次的金额无法核算（职业、等级不在附件内或未填写1人次、就业情况未填写5人次），相应金额未计入。',
    );
    expect(unpricedSentence(wordsIn('zh'), [])).toBe('');
  });
});
