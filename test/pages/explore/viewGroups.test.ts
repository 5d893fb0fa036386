import { expect, test } from 'vitest';
import { viewGroups } from '../../../src/pages/explore/viewGroups';
import { reference } from '../../reference/files';

const given = { region: 'chongqing', reference, institutions: new Map() } as const;
const grouped = (...args: Parameters<typeof viewGroups>) =>
  viewGroups(...args).map(({ name, keys }) => [name?.zh ?? null, ...keys]);

test('levels stand by system, from the first to the highest; what is not filled in comes last', () => {
  const keys = ['professional:3', 'skill:1', '', 'skill:4', 'skill:chief', 'professional:1', 'skill:5'];
  expect(grouped('level', keys, given)).toEqual([
    ['职业技能等级', 'skill:5', 'skill:4', 'skill:1', 'skill:chief'],
    ['专业技术等级', 'professional:1', 'professional:3'],
    ['其他', ''],
  ]);
});

test('ages stand by age, all else as it came', () => {
  expect(grouped('age', ['25-34', '', '16-24'], given)).toEqual([[null, '16-24', '25-34', '']]);
  expect(grouped('channel', ['market', 'subsidised'], given)).toEqual([[null, 'market', 'subsidised']]);
});

test('units stand in official order under their area, a unit abolished since among them', () => {
  // 万州区 and 开州区 are of 渝东北三峡库区城镇群, 大渡口区 of the central urban area; 500105 is 江北区.
  const groups = grouped('unit', ['500104', '500154', '500101', '500105'], given);
  expect(groups.flatMap(([, ...keys]) => keys).sort()).toEqual(['500101', '500104', '500105', '500154']);
  expect(groups.find(([name]) => String(name).startsWith('渝东北'))).toEqual([
    expect.stringContaining('渝东北'),
    '500101',
    '500154',
  ]);
});

test('occupations stand by the lists of the documents, then by major group', () => {
  const institutions = new Map([
    ['I1', { id: 'I1', name: null, type: 'vocational-college' }],
    ['I2', { id: 'I2', name: null, type: null }],
  ]);
  // 4-04-05-05 人工智能训练师 is in the catalogue of 2022; 2-02-38-01 人工智能工程技术人员 in the engineers' list.
  expect(grouped('occupation', ['6-31-01-03', '4-04-05-05', '2-02-38-01', ''], given)).toEqual([
    ['数字技术工程师职业目录', '2-02-38-01'],
    ['数字技能职业目录', '4-04-05-05'],
    ['生产制造及有关人员', '6-31-01-03'],
    ['其他', ''],
  ]);
  expect(grouped('institution', ['I2', 'I1'], { ...given, institutions })).toEqual([
    ['机构类型未填写', 'I2'],
    ['职业院校', 'I1'],
  ]);
});
