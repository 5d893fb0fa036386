import { expect, it } from 'vitest';
import { divisionChanges, sharedNames } from '../../../src/pages/method/divisionChanges';
import { reference } from '../../reference/files';

const { divisions } = reference;
const told = (region: 'chongqing' | 'zhejiang') =>
  divisionChanges(divisions, region).map(({ day, ended, started, reportingBefore, reportingAfter }) => ({
    day,
    ended: ended.map(({ name }) => name.zh),
    started: started.map(({ name }) => name.zh),
    reporting: [reportingBefore, reportingAfter],
  }));

it('finds the changes of each region in the days of validity', () => {
  expect(told('chongqing')).toEqual([
    { day: '2025-11-06', ended: ['江北区', '渝北区'], started: [], reporting: [41, 39] },
  ]);
  expect(told('zhejiang')).toEqual([
    { day: '2021-04-09', ended: ['下城区', '江干区'], started: ['临平区', '钱塘区'], reporting: [99, 101] },
  ]);
});

it('finds the name that both regions have', () => {
  expect(sharedNames(divisions).map(({ id }) => id)).toEqual(['500105', '330205']);
});
