import { expect, test } from 'vitest';
import { readInstitutionsAddress } from '../../../src/pages/institutions/institutionsAddress';

const known = {
  isKnown: (_: string, value: string) => ['500104', '500103', 'digital-engineer'].includes(value),
  isInstitution: (id: string) => id === 'CQ-1',
  years: [2026, 2025],
};

test('the address is the whole state', () => {
  const search = {
    region: 'zhejiang',
    year: '2025',
    unit: '500104,500103',
    programme: 'digital-engineer',
    limits: 'plain',
    find: 'CQ-1',
    lang: 'en',
  };
  expect(readInstitutionsAddress(search, known)).toEqual({
    region: 'zhejiang',
    year: 2025,
    chosen: { unit: ['500104', '500103'], programme: ['digital-engineer'], occupation: [] },
    isAdjusted: false,
    find: 'CQ-1',
    unknown: [],
  });
});

test('without anything, all of Chongqing in the newest year', () => {
  expect(readInstitutionsAddress({}, known)).toMatchObject({
    region: 'chongqing',
    year: null,
    isAdjusted: true,
    find: null,
  });
});

test('what it does not know is named', () => {
  const search = { year: '1999', unit: '500104,1', limits: 'exact', find: 'nobody', colour: 'red' };
  const address = readInstitutionsAddress(search, known);
  expect([...address.unknown].sort()).toEqual(['1', '1999', 'colour', 'exact', 'nobody']);
  expect(address).toMatchObject({ year: null, isAdjusted: true, find: null });
  expect(address.chosen.unit).toEqual(['500104']);
});
