/** How the figure of a target follows from the generator's counts. */
type Way = 'sum' | 'year' | 'average' | 'stock' | 'share' | 'floor';

export interface ExpectedStanding {
  id: string;
  region: 'chongqing' | 'zhejiang';
  dataset: 'training' | 'assessment' | 'competition' | 'supply';
  status: 'met' | 'missed' | 'on-track' | 'behind' | 'no-pace';
  way: Way;
  /** Months over which the figure is counted, both included; null for stocks and ratios. */
  months: readonly [from: string, to: string] | null;
}

const from2022 = ['2022-01', '2025-12'] as const;
const from2021 = ['2021-01', '2025-12'] as const;

/**
 * Written by hand from the generator's counts and the rules of judgement, as of 31 October 2026. All of
 * Chongqing's targets but the last two ended on 31 December 2025, so theirs is met or missed; Zhejiang's run
 * until 2027. In December 2025 and in 2026 at least 36 of 39 units reported (92 %), so nothing is withheld.
 */
const table: readonly (readonly [
  string,
  ExpectedStanding['dataset'],
  ExpectedStanding['status'],
  Way,
  ExpectedStanding['months'],
])[] = [
  // 59,827 of 50,000
  ['cq-digital-training-50k', 'training', 'met', 'sum', from2022],
  // 29,435 of 30,000
  ['cq-digital-evaluation-30k', 'assessment', 'missed', 'sum', from2022],
  // 34 of 30
  ['cq-training-standards-30', 'supply', 'met', 'sum', from2022],
  // 117 of 30
  ['cq-talent-platforms-30', 'supply', 'met', 'sum', from2022],
  // 9,600 + 10,900 + 11,300 = 31,800; a year 10,600 of 10,000, although 2023 alone fell short
  ['cq-training-vouchers-10k-per-year', 'supply', 'met', 'average', ['2023-01', '2025-12']],
  // 5,234,500 on 31 December 2025, of 5,000,000
  ['cq-skilled-talent-total-5m', 'supply', 'met', 'stock', null],
  // 1,712,300 on 31 December 2025: more than 1,600,000
  ['cq-high-skilled-talent-1-6m', 'supply', 'met', 'stock', null],
  // 1,434,500 on 31 December 2025, of 2,000,000
  ['cq-digital-skilled-talent-2m', 'supply', 'missed', 'stock', null],
  // 377,700 on 31 December 2025, of 500,000
  ['cq-digital-high-skilled-500k', 'supply', 'missed', 'stock', null],
  // 41 of 50
  ['cq-incubation-spaces-50', 'supply', 'missed', 'sum', from2021],
  // 5 of 5
  ['cq-national-standard-training-bases-5', 'supply', 'met', 'sum', from2021],
  // 4 of 5
  ['cq-national-standard-master-studios-5', 'supply', 'missed', 'sum', from2021],
  // 22 of 20
  ['cq-municipal-training-bases-20', 'supply', 'met', 'sum', from2021],
  // 21 of 25
  ['cq-municipal-chief-master-studios-25', 'supply', 'missed', 'sum', from2021],
  // 53 of 50
  ['cq-municipal-master-studios-50', 'supply', 'met', 'sum', from2021],
  // 20 of 20
  ['cq-rural-stations-20', 'supply', 'met', 'sum', from2021],
  // 4, 3, 5 and 3 a year, 3 each year
  ['cq-teaching-research-results-3-per-year', 'supply', 'met', 'year', ['2025-01', '2025-12']],
  // 214 of 200
  ['cq-evaluation-orgs-added-200', 'supply', 'met', 'sum', from2021],
  // 318 on 31 December 2025, of 300
  ['cq-evaluation-orgs-total-300', 'supply', 'met', 'stock', null],
  // 361,622 of 350,000
  ['cq-level-certifications-350k', 'assessment', 'met', 'sum', from2021],
  // 28,080 of 361,622 = 7.8 %, of 10 %
  ['cq-digital-share-of-certifications-10pct', 'assessment', 'missed', 'share', null],
  // 11 of 15
  ['cq-worldskills-national-bases-15', 'supply', 'missed', 'sum', from2021],
  // 33 of 30
  ['cq-municipal-competition-bases-30', 'supply', 'met', 'sum', from2021],
  // 288,029 in 2023, of 300,000; the other three years reached them
  ['cq-competition-participants-300k-per-year', 'competition', 'missed', 'year', ['2025-01', '2025-12']],
  // 2,431 of 3,000; after 10 of 12 months 2,500 are due: 2,431 ÷ 2,500 = 0.972
  ['cq-digital-engineers-3000-per-year', 'training', 'on-track', 'year', ['2026-01', '2026-10']],
  // a ratio that runs until 2030
  ['cq-institution-pass-rate-25pct', 'assessment', 'no-pace', 'floor', null],
  // 548,113 of 1,000,000; after 46 of 60 months 766,667 are due: 0.715
  ['zj-digital-training-1m', 'training', 'behind', 'sum', ['2023-01', '2026-10']],
  // a stock that runs until 2027, without a baseline
  ['zj-digital-high-skilled-250k', 'supply', 'no-pace', 'stock', null],
];

export const expectedStandings: readonly ExpectedStanding[] = table.map(
  ([id, dataset, status, way, months]) => ({
    id,
    region: id.startsWith('zj-') ? 'zhejiang' : 'chongqing',
    dataset,
    status,
    way,
    months,
  }),
);

/** The year that a per-year target shows; null for all others. */
export function shownYear({ way, months }: ExpectedStanding): string | null {
  if (way === 'floor') return '2026';
  return way === 'year' && months ? months[0].slice(0, 4) : null;
}

/** Every month of a period. */
export function monthsOf([from, to]: readonly [string, string]): string[] {
  const months: string[] = [];
  for (let at = from; at <= to;) {
    months.push(at);
    const [year = 0, month = 0] = at.split('-').map(Number);
    at = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  }
  return months;
}
