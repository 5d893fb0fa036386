import { describe, expect, it } from 'vitest';
import { cityOf, reportingUnitsOn, unitLabel, unitsOf } from '../../src/reference/divisions';
import { reference } from './files';

const { divisions } = reference;
const label = (id: string) => {
  const division = divisions.find((one) => one.id === id);
  return division && unitLabel(division, divisions);
};

describe('reporting units', () => {
  it('are 41 in Chongqing until 5 November 2025 and 39 from the day after', () => {
    expect(reportingUnitsOn(divisions, 'chongqing', '2025-11-05')).toHaveLength(41);
    const after = reportingUnitsOn(divisions, 'chongqing', '2025-11-06').map(({ id }) => id);
    expect(after).toHaveLength(39);
    expect(after).not.toContain('500105');
    expect(after).not.toContain('500112');
  });

  it('are the own levels of 11 cities and 90 counties in Zhejiang', () => {
    const units = reportingUnitsOn(divisions, 'zhejiang', '2026-10-31');
    expect(units.filter(({ ownLevel }) => ownLevel)).toHaveLength(11);
    expect(units.filter(({ ownLevel }) => !ownLevel)).toHaveLength(90);
  });

  it('did not yet include Linping before it was set up', () => {
    expect(reportingUnitsOn(divisions, 'zhejiang', '2021-04-08').map(({ id }) => id)).not.toContain('330113');
  });
});

describe('official order', () => {
  it('of Chongqing runs from Wanzhou to Pengshui, then the zones, then the city level itself', () => {
    const names = unitsOf(divisions, 'chongqing').map(({ name }) => name.zh);
    expect(names.slice(0, 4)).toEqual(['万州区', '黔江区', '涪陵区', '渝中区']);
    expect(names.slice(37)).toEqual([
      '彭水苗族土家族自治县',
      '两江新区',
      '西部科学城重庆高新区',
      '万盛经开区',
      '重庆市',
    ]);
  });

  it('of Zhejiang has each city before its counties', () => {
    const units = unitsOf(divisions, 'zhejiang');
    expect(units.slice(0, 3).map(({ id }) => id)).toEqual(['330000', '330100', '330102']);
    expect(units.filter(({ level }) => level === 'prefecture-level-city').map(({ name }) => name.zh)).toEqual(
      '杭州市 宁波市 温州市 嘉兴市 湖州市 绍兴市 金华市 衢州市 舟山市 台州市 丽水市'.split(' '),
    );
  });
});

describe('labels', () => {
  it('call an own level by its own name, never by the name of the total', () => {
    expect([label('500000')?.zh, label('330000')?.zh, label('330100')?.zh]).toEqual([
      '市本级',
      '省本级',
      '杭州市本级',
    ]);
  });

  it('tell the two Jiangbei districts apart', () => {
    expect(label('500105')).toEqual({ zh: '重庆市江北区', en: 'Jiangbei District, Chongqing' });
    expect(label('330205')).toEqual({ zh: '宁波市江北区', en: 'Jiangbei District, Ningbo' });
    expect(label('500104')?.zh).toBe('大渡口区');
  });
});

describe('cityOf', () => {
  it('groups the units of Zhejiang and leaves Chongqing ungrouped', () => {
    const city = (id: string) =>
      divisions.filter((one) => one.id === id).map((one) => cityOf(one, divisions)?.id);
    expect(city('330205')).toEqual(['330200']);
    expect(city('330100')).toEqual(['330100']);
    expect(city('CQ-WANSHENG')).toEqual([undefined]);
  });
});
