import { expect, test } from 'vitest';
import { mixSimilarity, peerGroup, type PeerTraits } from '../../../src/model/rates/peerGroup';

const mix = (parts: Record<string, number>) => new Map(Object.entries(parts));
const like = (id: string, changes: Partial<PeerTraits> = {}): PeerTraits => ({
  id,
  type: 'school',
  unit: '500104',
  mix: mix({ ai: 10, cloud: 10 }),
  ...changes,
});
const many = (prefix: string, count: number, changes: Partial<PeerTraits> = {}) =>
  Array.from({ length: count }, (_, at) => like(`${prefix}${at}`, changes));

test('mixes are alike by the share of examinees in the same occupations', () => {
  // Half and half against 30 % and 70 %: 0.3 + 0.5.
  expect(mixSimilarity(mix({ ai: 5, cloud: 5 }), mix({ ai: 30, cloud: 70 }))).toBeCloseTo(0.8, 12);
  expect(mixSimilarity(mix({ ai: 5 }), mix({ cloud: 5 }))).toBe(0);
  expect(mixSimilarity(mix({ ai: 5 }), mix({}))).toBe(0);
});

test('the strictest rule that finds five, the own institution never among them', () => {
  const own = like('own');
  const near = [own, ...many('n', 5), ...many('far', 5, { unit: '500105' })];
  expect(peerGroup(own, near)).toEqual({ rule: 'type-unit-mix', peers: ['n0', 'n1', 'n2', 'n3', 'n4'] });
  const wider = [
    own,
    ...many('n', 4),
    ...many('far', 1, { unit: '500105' }),
    ...many('x', 9, { type: 'firm' }),
  ];
  expect(peerGroup(own, wider)).toMatchObject({ rule: 'type-mix', peers: ['n0', 'n1', 'n2', 'n3', 'far0'] });
  expect(peerGroup(like('own', { type: null }), wider)).toMatchObject({ rule: 'mix' });
  const others = [own, ...many('other', 6, { mix: mix({ drones: 1 }) })];
  expect(peerGroup(own, others).rule).toBe('all');
  expect(peerGroup(own, [own])).toEqual({ rule: 'all', peers: [] });
});
