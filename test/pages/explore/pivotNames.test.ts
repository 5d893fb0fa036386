import { beforeAll, describe, expect, it } from 'vitest';
import { addExploreTexts } from '../../../src/i18n/exploreTexts';
import { pivotNames } from '../../../src/pages/explore/pivot/pivotNames';
import { reference } from '../../reference/files';
import { words } from '../words';

beforeAll(() => {
  addExploreTexts();
  // A page of its own, so far as the mark of an edition goes.
  Object.assign(globalThis, { document: { documentElement: { dataset: {} } } });
});

const institutions = new Map([
  ['I1', { id: 'I1', name: '甲校', type: 'technician-school' }],
  ['I2', { id: 'I2', name: '乙校', type: null }],
]);
const namesOf = (region: 'chongqing' | 'zhejiang', language: 'zh' | 'en' = 'zh') =>
  pivotNames({ words: words(language), region, reference, institutions });

describe('pivotNames', () => {
  it('derives areas and cities from units, groups from occupations, types from institutions', () => {
    const names = namesOf('chongqing');
    const named = (dimension: Parameters<typeof names.group>[0], key: string) =>
      names.label(dimension, names.group(dimension, key));
    expect(named('area', '500103')).toBe('主城都市区-中心城区');
    expect(named('area', '500101')).toBe('渝东北三峡库区城镇群');
    expect(named('area', '500000')).toBe('其他');
    expect(named('area', '')).toBe('未填写');
    // An occupation of the digital list, one of no list, one without a code.
    expect(named('occupation-group', '4-04-05-05')).toBe('数字技能职业目录');
    expect(named('occupation-group', '4-10-05-02')).toBe('社会生产服务和生活服务人员');
    expect(named('occupation-group', '')).toBe('未填写');
    expect(named('institution-type', 'I1')).toBe('技工院校');
    expect(named('institution-type', 'I2')).toBe('机构类型未填写');
    const zhejiang = namesOf('zhejiang');
    expect(zhejiang.label('area', zhejiang.group('area', '330106'))).toBe('杭州市');
    expect(zhejiang.label('area', zhejiang.group('area', '330100'))).toBe('杭州市');
    expect(namesOf('zhejiang', 'en').title('area')).toBe('City');
  });

  it('says times in the words of the page', () => {
    const names = namesOf('chongqing');
    expect(
      (['year', 'quarter', 'month'] as const).map((dimension, at) =>
        names.label(dimension, ['2026', '2026-Q3', '2026-09'][at]!),
      ),
    ).toEqual(['2026年', '2026年第三季度', '2026年9月']);
  });

  it('orders units as the documents do, levels by rank, time as it passes, others by name', () => {
    const names = namesOf('chongqing');
    const ordered = (dimension: Parameters<typeof names.compare>[0], keys: string[]) =>
      [...keys].sort((a, b) => names.compare(dimension, a, b));
    expect(ordered('unit', ['500103', '500101', '500102'])).toEqual(['500101', '500102', '500103']);
    expect(ordered('level', ['skill:1', 'professional:1', 'skill:5', 'skill:chief'])).toEqual([
      'skill:5',
      'skill:1',
      'skill:chief',
      'professional:1',
    ]);
    expect(ordered('quarter', ['2026-Q1', '2025-Q4'])).toEqual(['2025-Q4', '2026-Q1']);
    expect(ordered('occupation-group', ['no-group', '4', 'skill-list', 'engineer-list'])).toEqual([
      'engineer-list',
      'skill-list',
      '4',
      'no-group',
    ]);
    expect(ordered('institution', ['I2', 'I1'])).toEqual(['I1', 'I2']);
  });
});
