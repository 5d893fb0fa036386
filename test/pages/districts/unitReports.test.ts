import { beforeAll, describe, expect, it } from 'vitest';
import { addDistrictsTexts } from '../../../src/i18n/districtsTexts';
import { reportsSentence } from '../../../src/pages/districts/profile/reportsSentence';
import { unitReports } from '../../../src/pages/districts/profile/unitReports';
import { words } from '../words';

beforeAll(addDistrictsTexts);

const report = (unit: string, month: string, zero = false) => ({
  dataset: 'training' as const,
  unit,
  month,
  zero,
});

/** Of three units; c is gone from September on. */
const register = {
  dataset: 'training' as const,
  expectedUnits: (month: string) => (month < '2026-09' ? ['a', 'b', 'c'] : ['a', 'b']),
  submissions: [
    ...['a', 'b', 'c'].map((unit) => report(unit, '2026-07')),
    report('a', '2026-08', true),
    report('b', '2026-08'),
    report('b', '2026-09'),
  ],
  asOf: '2026-10-15',
  completeFrom: 0.9,
};

describe('the reports of a unit', () => {
  it('are reported, zero or missing, month by month; a month short of other units is provisional', () => {
    expect(unitReports({ ...register, unit: 'a' })).toEqual({
      dataset: 'training',
      months: [
        { month: '2026-07', state: 'reported', provisional: false },
        { month: '2026-08', state: 'zero', provisional: true },
        { month: '2026-09', state: 'missing', provisional: true },
      ],
      open: '2026-10',
    });
  });

  it('end with the unit', () => {
    const { months, open } = unitReports({ ...register, unit: 'c' });
    expect(months.map(({ month, state }) => `${month} ${state}`)).toEqual([
      '2026-07 reported',
      '2026-08 missing',
    ]);
    expect(open).toBeNull();
  });

  it('are said in a sentence', () => {
    const said = (unit: string) => reportsSentence(words('zh'), unitReports({ ...register, unit }));
    expect(said('a')).toBe(
      '培训：应报3个月，已报2个月（其中零报告1个月）。未报：2026年9月。2026年10月为初步数，报送期未满，后续可能调整。',
    );
    expect(said('c')).toBe('培训：应报2个月，已报1个月（其中零报告0个月）。未报：2026年8月。');
    const all = unitReports({ ...register, unit: 'b', asOf: '2026-09-30' });
    expect(reportsSentence(words('zh'), all)).toBe('培训：应报3个月，已报齐（其中零报告0个月）。');
  });
});
