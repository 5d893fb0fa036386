/** What makes institutions alike; the mix is examinees (or trainees) by occupation. */
export interface PeerTraits {
  id: string;
  type: string | null;
  unit: string | null;
  mix: ReadonlyMap<string, number>;
}

/** What the members of a peer group share with the institution, the strictest rule that finds enough of them. */
export type PeerRule = 'type-unit-mix' | 'type-mix' | 'mix' | 'all';

export interface PeerGroup {
  rule: PeerRule;
  /** Ids, the own one left out, in the order given. */
  peers: readonly string[];
}

/** From this share of examinees in the same occupations on, two mixes are alike. */
export const alikeFrom = 0.5;
/** Fewer peers than this make no group. */
export const fewestPeers = 5;

/** Share of examinees that two mixes have in the same occupations: Σ min of the two shares, 0–1; 0 for an empty mix. */
export function mixSimilarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = (mix: ReadonlyMap<string, number>) => [...mix.values()].reduce((sum, one) => sum + one, 0);
  const [allOfA, allOfB] = [total(a), total(b)];
  if (allOfA === 0 || allOfB === 0) return 0;
  return [...a].reduce((sum, [key, count]) => sum + Math.min(count / allOfA, (b.get(key) ?? 0) / allOfB), 0);
}

/**
 * Institutions of the same type, district and a like occupation mix; where they are fewer than five, of any
 * district, then of any type, then all others.
 */
export function peerGroup(own: PeerTraits, institutions: readonly PeerTraits[]): PeerGroup {
  const others = institutions.filter(({ id }) => id !== own.id);
  const alike = others.filter(({ mix }) => mixSimilarity(own.mix, mix) >= alikeFrom);
  const sameType = own.type === null ? [] : alike.filter(({ type }) => type === own.type);
  const sameUnit = own.unit === null ? [] : sameType.filter(({ unit }) => unit === own.unit);
  const rules: [PeerRule, PeerTraits[]][] = [
    ['type-unit-mix', sameUnit],
    ['type-mix', sameType],
    ['mix', alike],
  ];
  const [rule, peers] = rules.find(([, found]) => found.length >= fewestPeers) ?? ['all', others];
  return { rule, peers: peers.map(({ id }) => id) };
}
