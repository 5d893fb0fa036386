import { describe, expect, it } from 'vitest';
import { readDistrictsAddress } from '../../../src/pages/districts/districtsAddress';
import { sampleEntry } from '../../model/sampleEntry';

const ledger = [
  sampleEntry({ id: 'stock', region: 'chongqing', kind: 'stock', headline: true }),
  sampleEntry({ id: 'small', region: 'chongqing', kind: 'cumulative', headline: false }),
  sampleEntry({ id: 'head', region: 'chongqing', kind: 'per-year', headline: true }),
];

describe('the address of the page of districts', () => {
  it('shows the first headline target that is counted by unit, by volume, to the cut-off of the data', () => {
    expect(readDistrictsAddress({ region: 'chongqing', lang: 'en' }, ledger)).toMatchObject({
      entry: { id: 'head' },
      measure: 'volume',
      to: null,
      unknown: [],
    });
  });

  it('takes a target, a measure and a month', () => {
    const search = { region: 'chongqing', target: 'small', measure: 'yoy', to: '2026-06' };
    expect(readDistrictsAddress(search, ledger)).toMatchObject({
      entry: { id: 'small' },
      measure: 'yoy',
      to: '2026-06',
      unknown: [],
    });
  });

  it('names what it does not know: parameters, months, measures, targets without units or of elsewhere', () => {
    const search = {
      region: 'chongqing',
      target: 'stock',
      measure: 'per-head',
      to: '2026-13',
      unit: '500101',
    };
    expect(readDistrictsAddress(search, ledger)).toMatchObject({
      entry: { id: 'head' },
      unknown: ['unit', 'stock', 'per-head', '2026-13'],
    });
    expect(readDistrictsAddress({ measure: 'perHead' }, ledger)).toMatchObject({
      measure: 'perHead',
      unknown: [],
    });
    expect(readDistrictsAddress({ region: 'zhejiang', target: 'head' }, ledger)).toMatchObject({
      entry: null,
      unknown: ['head'],
    });
  });
});
