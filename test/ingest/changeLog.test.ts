import { describe, expect, it } from 'vitest';
import { trainingFile } from './trainingRow';

describe('what was rewritten', () => {
  it('is counted by column and kind, with an example where the column cannot be personal', () => {
    const file = trainingFile(
      {
        class_id: 'ＣＱ－１',
        reporting_unit_id: '石柱县',
        class_start_date: '2026/3/5—3.28',
        count: '1.2万',
        occupation_name: '人工智能训练师S',
        level: '中级',
        voucher_used: '√',
        channel: '补贴',
        subsidy_amount: '—',
        subsidy_factor: '110%',
        platform_class_id: "'007",
        completed_hours: '1,045',
      },
      { class_id: 'B', count: '３０', class_start_date: '2026年3月5日', subsidy_amount: '/' },
    );
    expect(file.rejected).toEqual([]);
    expect(file.normalised).toEqual([
      { field: 'count', column: 'count', kind: 'wan', count: 1, example: { from: '1.2万', to: '12000' } },
      { field: 'count', column: 'count', kind: 'number', count: 1, example: { from: '３０', to: '30' } },
      {
        field: 'reporting_unit_id',
        column: 'reporting_unit_id',
        kind: 'unit',
        count: 1,
        example: { from: '石柱县', to: '500240' },
      },
      { field: 'class_id', column: 'class_id', kind: 'width', count: 1, example: null },
      { field: 'platform_class_id', column: 'platform_class_id', kind: 'wrapping', count: 1, example: null },
      {
        field: 'channel',
        column: 'channel',
        kind: 'word',
        count: 1,
        example: { from: '补贴', to: 'subsidised' },
      },
      { field: 'occupation_code', column: null, kind: 'occupation', count: 1, example: null },
      { field: 'level', column: 'level', kind: 'level', count: 1, example: { from: '中级', to: '4' } },
      {
        field: 'completed_hours',
        column: 'completed_hours',
        kind: 'number',
        count: 1,
        example: { from: '1,045', to: '1045' },
      },
      {
        field: 'class_start_date',
        column: 'class_start_date',
        kind: 'range',
        count: 1,
        example: { from: '2026/3/5—3.28', to: '2026-03-05—2026-03-28' },
      },
      {
        field: 'class_start_date',
        column: 'class_start_date',
        kind: 'date',
        count: 1,
        example: { from: '2026年3月5日', to: '2026-03-05' },
      },
      {
        field: 'subsidy_factor',
        column: 'subsidy_factor',
        kind: 'percent',
        count: 1,
        example: { from: '110%', to: '1.1' },
      },
      { field: 'subsidy_amount', column: 'subsidy_amount', kind: 'missing', count: 2, example: null },
      {
        field: 'voucher_used',
        column: 'voucher_used',
        kind: 'yesno',
        count: 1,
        example: { from: '√', to: 'true' },
      },
    ]);
  });

  it('leaves out rows that were not loaded', () => {
    const changed = { count: '1.2万' };
    const file = trainingFile(
      changed,
      { ...changed, record_id: 'R-1' },
      { ...changed, class_start_date: '待定' },
    );
    expect([file.table.length, file.repeated, file.rejected.length]).toEqual([1, 1, 1]);
    expect(file.normalised.map(({ kind, count }) => [kind, count])).toEqual([['wan', 1]]);
  });

  it('has no entry where everything was written as it is kept', () => {
    expect(
      trainingFile({ reporting_unit_id: '大渡口区', channel: '补贴性培训', voucher_used: '是' }).normalised,
    ).toEqual([]);
  });
});

describe('what is said of a value that failed', () => {
  it.each([
    ['a name', { class_start_date: '张测试' }],
    ['a name in a longer text', { reporting_unit_id: '示例区（李样例）' }],
    ['a name as person code', { person_key: '王示例' }],
    ['a long number', { count: '123456789012' + '约' }],
  ])('does not repeat %s', (_, cells) => {
    const { rejected } = trainingFile(cells);
    expect(rejected).toHaveLength(1);
    expect(JSON.stringify(rejected)).not.toMatch(/张测试|李样例|王示例|123456789012/);
  });
});
