/** Kinds of personal data in the order of the interface's list of names (`pii.kinds`); `other` = any further kind. */
export const personalKinds = [
  'name',
  'id',
  'mobile',
  'landline',
  'bank',
  'address',
  'certificate',
  'birth',
  'email',
  'masked',
  'hash',
  'ip',
  'other',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A set of kinds as bits, since millions of cells carry one; 0 = nothing found. */
export type KindSet = number;

export function kindBit(kind: PersonalKind): KindSet {
  return 1 << personalKinds.indexOf(kind);
}

export function kindsOf(set: KindSet): PersonalKind[] {
  return personalKinds.filter((kind) => (set & kindBit(kind)) !== 0);
}
