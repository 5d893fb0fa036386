import { describe, expect, it } from 'vitest';
import { occupationLists, parseOccupations } from '../../src/reference/occupations';
import { reference, texts } from './files';

const { occupations } = reference;
const of = (list: string) => occupations.filter((one) => one.list === list);

describe('the occupation lists', () => {
  it('hold 43 skill occupations, 14 of engineers and 32 Dadukou items', () => {
    expect(of('digital-skill-2022')).toHaveLength(43);
    expect(of('digital-engineer-2025')).toHaveLength(14);
    expect(of('dadukou-project-2022')).toHaveLength(32);
    expect(occupationLists(occupations).get('digital-engineer-2025')).toHaveLength(14);
    expect(occupationLists(occupations).get('dadukou-project-2022')).toEqual([]);
  });

  it('give the hours of an engineer occupation as printed, also where they fall', () => {
    expect(of('digital-engineer-2025')[6]).toMatchObject({
      code: '2-02-38-07',
      name: { zh: '虚拟现实工程技术人员' },
      hours: { junior: 120, intermediate: 100, senior: 100 },
    });
  });

  it('relate a Dadukou work type to its occupation', () => {
    expect(of('dadukou-project-2022')[0]).toMatchObject({
      code: null,
      name: { zh: '数据标注员' },
      related: { code: '4-04-05-05', relation: 'work-type' },
    });
  });

  it('are refused by line and field where a code is malformed', () => {
    expect(() => parseOccupations(texts.occupations.replace(',4-01-06-02,', ',4－01－06－02,'))).toThrow(
      'occupations.csv, line 3, code',
    );
  });
});
