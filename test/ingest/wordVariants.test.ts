import { describe, expect, it } from 'vitest';
import { trainingRow } from './trainingRow';

describe('a district', () => {
  it.each([
    ['大渡口', '500104'],
    ['大渡口区', '500104'],
    ['重庆市大渡口区', '500104'],
    ['重庆大渡口', '500104'],
    ['500104', '500104'],
    ['500104000000', '500104'],
    ['大 渡 口 区', '500104'],
    ['大渡口区人力社保局', '500104'],
    ['石柱', '500240'],
    ['石柱县', '500240'],
    ['石柱土家族自治县', '500240'],
    ['高新区', 'CQ-GAOXIN'],
    ['重庆高新区', 'CQ-GAOXIN'],
    ['西部科学城重庆高新区', 'CQ-GAOXIN'],
    ['万盛', 'CQ-WANSHENG'],
    ['万盛经开区', 'CQ-WANSHENG'],
    ['市本级', '500000'],
    ['市级', '500000'],
    ['市直', '500000'],
  ])('of Chongqing written %s is %s', (found, id) => {
    expect(trainingRow({ reporting_unit_id: found }).values?.['reporting_unit_id']).toBe(id);
  });

  it.each([
    ['省本级', '330000'],
    ['杭州市本级', '330100'],
    ['江北区', '330205'],
  ])('of Zhejiang written %s is %s', (found, id) => {
    const { values } = trainingRow({ region: 'zhejiang', reporting_unit_id: found });
    expect(values?.['reporting_unit_id']).toBe(id);
  });

  it('is taken by the date of its row', () => {
    const on = (day: string) => trainingRow({ reporting_unit_id: '渝北区', class_start_date: day });
    expect(on('2025-11-05').values?.['reporting_unit_id']).toBe('500112');
    expect(on('2025-11-06').problem).toMatchObject({
      key: 'err.unit',
      params: { v: '渝北区', date: '2025-11-06' },
    });
  });

  it('两江新区 reports under one id before and after divisions were merged into it', () => {
    const on = (day: string) => trainingRow({ reporting_unit_id: '两江新区', class_start_date: day });
    expect(on('2025-11-05').values?.['reporting_unit_id']).toBe('CQ-LIANGJIANG');
    expect(on('2025-11-06').values?.['reporting_unit_id']).toBe('CQ-LIANGJIANG');
  });

  it.each([
    [{ region: '', reporting_unit_id: '江北区' }, 'err.required'],
    [{ reporting_unit_id: '两江新区（江北、渝北）' }, 'err.ambiguous'],
    [{ reporting_unit_id: '主城区' }, 'err.unitUnknown'],
    [{ reporting_unit_id: '其他' }, 'err.unitUnknown'],
    [{ region: 'zhejiang', reporting_unit_id: '市本级' }, 'err.ambiguous'],
  ])('of %o is not guessed: %s', (cells, key) => {
    expect(trainingRow(cells).problem?.key).toBe(key);
  });
});

describe('a level', () => {
  it.each([
    ['五级', '5'],
    ['五级/初级工', '5'],
    ['初级工', '5'],
    ['5级', '5'],
    ['5', '5'],
    ['L5', '5'],
    ['高级技师/一级', '1'],
  ])('written %s is skill level %s', (found, level) => {
    expect(trainingRow({ level: found }).values).toMatchObject({ level_system: 'skill', level });
  });

  it.each([
    ['高级', '4-04-05-05', 'skill', '3'],
    ['高级', '2-02-38-01', 'professional-technical', '3'],
    ['初级', '2-06-07-13', 'professional-technical', '1'],
    ['初级', '6-31-07-01', 'skill', '5'],
    ['中级', '4-13-01-05', 'skill', '4'],
  ])('written %s is taken by the occupation %s', (found, code, system, level) => {
    expect(trainingRow({ level: found, occupation_code: code }).values).toMatchObject({
      level_system: system,
      level,
    });
  });

  it.each([
    [{ level: '初级' }, 'err.level'],
    [{ level: '中级' }, 'err.level'],
    [{ level: '高级' }, 'err.level'],
    [{ level: '高级', occupation_code: '2-02-99-99' }, 'err.level'],
    [{ level: '中级工程师' }, 'err.levelTitle'],
    [{ level: '很高' }, 'err.value'],
  ])('of %o is not guessed: %s', (cells, key) => {
    expect(trainingRow(cells).problem).toMatchObject({ column: 'level', key });
  });
});

describe('yes or no', () => {
  it.each([
    ...['是', '√', '✓', 'Y', 'y', '1', 'TRUE', '有', '已', '对'].map((found) => [found, true] as const),
    ...['否', '×', 'N', '0', 'FALSE', '无', '未'].map((found) => [found, false] as const),
    ['', null] as const,
  ])('written %s is %s', (found, value) => {
    expect(trainingRow({ voucher_used: found }).values?.['voucher_used']).toBe(value);
  });

  it('written / is asked', () => {
    expect(trainingRow({ voucher_used: '/' }).problem?.key).toBe('err.yesNo');
  });

  it('answers for a value that has these words', () => {
    expect(trainingRow({ channel: 'Y' }).values?.['channel']).toBe('subsidised');
  });
});

describe('a number', () => {
  it.each([
    ['1,234', 1234],
    ['1，234', 1234],
    ['１２３４', 1234],
    ['1 234', 1234],
    ["'1234", 1234],
    ['1234人', 1234],
    ['1234.0', 1234],
    ['1.2万', 12000],
    ['0.12万', 1200],
    ['1.2万人次', 12000],
    ['0', 0],
    ['零', 0],
  ])('written %s is %d', (found, value) => {
    expect(trainingRow({ record_grain: 'aggregate', count: found }).values?.['count']).toBe(value);
  });

  it.each([
    ['1万余', 'err.approx'],
    ['约300', 'err.approx'],
    ['300+', 'err.approx'],
    ['近百', 'err.approx'],
    ['１２００余人次', 'err.approx'],
    ['一百二', 'err.number'],
    ['=1+1', 'err.formula'],
    ['55%', 'err.number'],
    ['12.5', 'err.integer'],
  ])('written %s is not guessed: %s', (found, key) => {
    expect(trainingRow({ record_grain: 'aggregate', count: found }).problem?.key).toBe(key);
  });

  it.each([
    ['¥2,112.00', 2112],
    ['￥3,762.00', 3762],
    ['0.3762万元', 3762],
    ['(3,762.00)', -3762],
    ['-3762', -3762],
    ['33元/学时', 33],
  ])('of money written %s is %d', (found, value) => {
    expect(trainingRow({ subsidy_amount: found }).values?.['subsidy_amount']).toBe(value);
  });

  it('is multiplied by what the heading says, but not twice', () => {
    const headed = (found: string) => trainingRow({ '补贴金额（万元）': found });
    expect(headed('0.29').values?.['subsidy_amount']).toBe(2900);
    expect(headed('0.29万').problem?.key).toBe('err.scale');
  });
});

describe('a percentage', () => {
  it.each([
    ['补贴系数', '55.55%', 0.5555],
    ['补贴系数（%）', '55.55', 0.5555],
    ['补贴系数', '0.5555', 0.5555],
    ['补贴系数', '55.55％', 0.5555],
  ])('under %s written %s is %d', (heading, found, value) => {
    expect(trainingRow({ [heading]: found }).values?.['subsidy_factor']).toBe(value);
  });
});

describe('nothing', () => {
  it.each(['', '—', '——', '--', '-', '/', '无', 'NULL', 'null', '\\N', 'N/A', '#N/A', '暂无'])(
    'written %j is missing',
    (found) => {
      const { values } = trainingRow({
        subsidy_amount: found,
        graduation_date: found,
        institution_name: found,
      });
      expect(values).toMatchObject({ subsidy_amount: null, graduation_date: null, institution_name: null });
    },
  );
});
