import type { LeafKey } from './loadLeaves';

/** What a pivot table can be divided by, in the order in which it is offered. */
export const pivotDimensions = [
  'year',
  'quarter',
  'month',
  'area',
  'unit',
  'occupation-group',
  'occupation',
  'institution-type',
  'institution',
  'assessor',
  'level',
  'programme',
  'channel',
  'type',
  'digital',
  'category',
  'age',
] as const;
export type PivotDimension = (typeof pivotDimensions)[number];

/** Derived from the keys of another dimension: they cost the engine nothing. */
const derivedFrom = {
  area: 'unit',
  'occupation-group': 'occupation',
  'institution-type': 'institution',
} as const satisfies Partial<Record<PivotDimension, LeafKey>>;
export type DerivedDimension = keyof typeof derivedFrom;

/** Whether a dimension is a group of the keys of another. */
export const isDerived = (dimension: PivotDimension): dimension is DerivedDimension =>
  dimension in derivedFrom;

/** The key from which a dimension comes: of an area the unit. */
export const keyOf = (dimension: PivotDimension): LeafKey =>
  isDerived(dimension) ? derivedFrom[dimension] : dimension;

/** The keys to ask for, each once. */
export const keysOf = (asked: readonly PivotDimension[]): LeafKey[] => [...new Set(asked.map(keyOf))];
