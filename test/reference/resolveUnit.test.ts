import { describe, expect, it } from 'vitest';
import type { DataRegion } from '../../src/reference/divisions';
import { resolveUnit } from '../../src/reference/resolveUnit';
import { reference } from './files';

const find = (text: string, region: DataRegion | null = 'chongqing', day: string | null = '2026-10-31') =>
  resolveUnit(reference.divisions, { region, text, day });

describe('resolveUnit', () => {
  it.each([
    ['大渡口', '500104'],
    ['大渡口区', '500104'],
    ['重庆市大渡口区', '500104'],
    ['重庆大渡口', '500104'],
    ['500104', '500104'],
    ['500104000000', '500104'],
    ['５００１０４', '500104'],
    ['大 渡 口 区', '500104'],
    ['大渡口区人力社保局', '500104'],
    ['石柱', '500240'],
    ['石柱县', '500240'],
    ['重庆市石柱土家族自治县', '500240'],
    ['秀山县', '500241'],
    ['酉阳', '500242'],
    ['彭水县', '500243'],
    ['忠县', '500233'],
    ['高新区', 'CQ-GAOXIN'],
    ['cq-gaoxin', 'CQ-GAOXIN'],
    ['万盛', 'CQ-WANSHENG'],
    ['两江新区（含原江北区、渝北区）', 'CQ-LIANGJIANG'],
    ['市本级', '500000'],
    ['重庆市市级', '500000'],
  ])('finds %s in Chongqing', (text, id) => {
    expect(find(text)).toEqual({ kind: 'found', id });
  });

  it.each([
    ['浙江省/杭州市/西湖区', '330106'],
    ['杭州西湖', '330106'],
    ['浙江省/宁波市/江北区', '330205'],
    ['景宁县', '331127'],
    ['义乌', '330782'],
    ['杭州市/市本级', '330100'],
    ['杭州市本级', '330100'],
    ['杭州', '330100'],
    ['浙江省/省本级', '330000'],
  ])('finds %s in Zhejiang', (text, id) => {
    expect(find(text, 'zhejiang')).toEqual({ kind: 'found', id });
  });

  it('takes Jiangbei by region and by date', () => {
    expect(find('江北区', 'zhejiang')).toEqual({ kind: 'found', id: '330205' });
    expect(find('江北区', 'chongqing', '2025-11-05')).toEqual({ kind: 'found', id: '500105' });
    expect(find('江北区', 'chongqing', '2025-11-06')).toEqual({
      kind: 'abolished',
      id: '500105',
      lastDay: '2025-11-05',
    });
    expect(find('江北', null, '2025-01-01')).toEqual({ kind: 'ambiguous', ids: ['500105', '330205'] });
  });

  it('says that Xiacheng was abolished, also behind the name of its city', () => {
    expect(find('杭州/下城区', 'zhejiang')).toMatchObject({ kind: 'abolished', id: '330103' });
    expect(find('330103', 'zhejiang', null)).toEqual({ kind: 'found', id: '330103' });
  });

  it('does not guess which city a bare own level means, nor which unit stands for several', () => {
    const own = find('市本级', 'zhejiang');
    expect(own.kind === 'ambiguous' && own.ids).toHaveLength(11);
    expect(find('两江新区（江北、渝北）')).toEqual({
      kind: 'ambiguous',
      ids: ['CQ-LIANGJIANG', '500105', '500112'],
    });
  });

  it.each(['主城区', '其他', '合计', '重庆市', '全市', '', '西湖区', '500'])(
    'does not know %s in Chongqing',
    (text) => {
      expect(find(text)).toEqual({ kind: 'unknown' });
    },
  );
});
