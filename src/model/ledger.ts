/** What a ledger entry (one line of data/targets.csv) is. Parsed and validated by src/reference. */

export type Region = 'chongqing' | 'zhejiang' | 'dadukou';

/** `list-size` and `cap` are counted things of a document that are no targets: never judged, never summed. */
export type EntryRole = 'target' | 'list-size' | 'cap';

export type TargetKind = 'cumulative' | 'per-year' | 'annual-average' | 'stock' | 'ratio';

export const datasets = [
  'training',
  'assessment',
  'competition',
  'supply',
  'submissions',
  'allocations',
  'populations',
] as const;
export type Dataset = (typeof datasets)[number];

/** Datasets whose rows become countable events. */
export const countedDatasets = ['training', 'assessment', 'competition', 'supply'] as const;
export type CountedDataset = (typeof countedDatasets)[number];

/** The countable facts of each dataset; every event has its own day. */
export const eventsOf = {
  training: ['enrolled', 'completed', 'certificated'],
  assessment: ['registered', 'sat', 'passed', 'certificated'],
  competition: ['participated'],
  supply: ['approved', 'newly-approved', 'issued', 'used'],
} as const satisfies Record<CountedDataset, readonly string[]>;
export type CountedEvent = (typeof eventsOf)[CountedDataset][number];

/** The closed list of dimensions by which a figure can be cut; their names are also the columns of the cubes. */
export const dimensions = [
  'unit',
  'institution',
  'assessor',
  'occupation',
  'level',
  'programme',
  'channel',
  'type',
  'digital',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimension ∈ list, all conditions at once; an absent dimension is not restricted. */
export type Filter = Partial<Record<Dimension, readonly string[]>>;

/**
 * What is counted. `rows`: 人次, the sum of the rows' counts (quantities for vouchers);
 * `persons`: distinct person codes inside the period; `items`: distinct things (one id per physical platform);
 * `stock`: newest dated official figure; `institutions-at-floor`: share of institutions with examinees whose
 * yearly pass rate reaches the entry's value.
 */
export const counts = ['rows', 'persons', 'items', 'stock', 'institutions-at-floor'] as const;
export type Count = (typeof counts)[number];

export interface Reading {
  dataset: CountedDataset;
  event: CountedEvent;
  count: Count;
  filter: Filter;
}

/** Cumulative plan at a day, as a share of the target (0–1); the last one is the period's end with share 1. */
export interface Milestone {
  day: string;
  share: number;
}

export interface Thresholds {
  /** Pace ratio from which a running target is on track (default 0.95). */
  onTrackFrom: number;
  /** Pace ratio from which it is slightly behind rather than behind (default 0.75). */
  atRiskFrom: number;
  /** Share of reporting units (0–1) below which the status is withheld (default 0.9). */
  completeFrom: number;
}

/** What names and judges an entry: all of it but its words. */
export interface EntryTerms {
  id: string;
  role: EntryRole;
  region: Region;
  kind: TargetKind;
  /** Short name for lists and sentences. */
  short: Bilingual;
  /** One of the four targets of the overview's cards. */
  headline: boolean;
  /** Key of the official stock figure (`stock_metric` of the supply file); also the name of the measure. */
  metric: string;
  unit: Bilingual;
  comparator: '>=' | '>' | '<=' | '=';
  value: number;
  /** ISO days, both included. */
  start: string;
  end: string;
  /** The document says 力争 or 争取. */
  strive: boolean;
  reading: Reading;
  /** The other reading where the document leaves the counting event open. */
  otherReading: Reading | null;
  /** Ratio targets only: the whole of which `reading` is the part. */
  denominator: Filter | null;
  /** Stock targets only: dated baseline, else null and the target has no pace. */
  baseline: { value: number; day: string } | null;
  milestones: readonly Milestone[];
  thresholds: Thresholds;
  document: string;
  clause: string;
  /** Ids of entries whose scope overlaps: the figures must never be added up. */
  overlaps: readonly string[];
}

/** A line of the ledger. */
export interface Entry extends EntryTerms {
  title: Bilingual;
  quote: string;
  /** Readings, conflicts and overlaps in words for the page. */
  note: Bilingual;
}

export interface Bilingual {
  zh: string;
  en: string;
}
