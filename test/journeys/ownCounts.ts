import { committedFile } from './loading';

/**
 * What the files under files/ hold, counted by hand from their rows; rows are named by their record ids.
 * Everything is as of 2026-10-31.
 */

export const ownFiles = () =>
  ['training.csv', 'engineers.csv', 'assessment.csv', 'competition.gb18030.csv', 'supply.csv'].map(
    committedFile,
  );

/** Every target of Chongqing: what the overview must show. */
export const board: readonly (readonly [
  id: string,
  status: string,
  actual: number | null,
  period: string | null,
])[] = [
  // Completed 2022–2025, digital: T-002 T-003 (a class of December 2021 that ended in January 2022), T-004 T-005
  // T-006, T-008 (30), T-010 (20, declared), T-012 (江北区 before its end), T-014, T-018, T-020.
  ['cq-digital-training-50k', 'missed', 59, null],
  // Sat 2022–2025, digital: A-01 A-02 A-04, A-05 (25), A-06 (10), A-10. Absent: A-03 A-07 A-11.
  ['cq-digital-evaluation-30k', 'missed', 39, null],
  ['cq-training-standards-30', 'missed', 2, null],
  // PT-001, PT-002 (a studio and an incubation space: once), PT-003, PT-006. Not PT-004 (in building), PT-005 (not
  // digital), PT-007 (rejected), PT-008 (2021), PT-009 (2026).
  ['cq-talent-platforms-30', 'missed', 4, null],
  // (100 + 50 + 30) ÷ 3; the 500 of 2022 lie before the period.
  ['cq-training-vouchers-10k-per-year', 'missed', 60, null],
  ['cq-skilled-talent-total-5m', 'met', 5_111_111, null],
  // 超过: exactly 1,600,000 is not more.
  ['cq-high-skilled-talent-1-6m', 'missed', 1_600_000, null],
  ['cq-digital-skilled-talent-2m', 'no-data', null, null],
  // The only figure is of a year before the deadline.
  ['cq-digital-high-skilled-500k', 'no-data', null, null],
  ['cq-incubation-spaces-50', 'missed', 2, null],
  ['cq-national-standard-training-bases-5', 'missed', 1, null],
  ['cq-national-standard-master-studios-5', 'missed', 0, null],
  ['cq-municipal-training-bases-20', 'missed', 1, null],
  ['cq-municipal-chief-master-studios-25', 'missed', 1, null],
  ['cq-municipal-master-studios-50', 'missed', 1, null],
  ['cq-rural-stations-20', 'missed', 0, null],
  ['cq-teaching-research-results-3-per-year', 'missed', 2, '2025'],
  ['cq-evaluation-orgs-added-200', 'missed', 1, null],
  ['cq-evaluation-orgs-total-300', 'met', 333, null],
  // The skill levels among the sittings since 2021: the 39 less A-10, with A-12 (2021), A-08 (60) and A-09 (15).
  ['cq-level-certifications-350k', 'missed', 114, null],
  // 39 of them digital.
  ['cq-digital-share-of-certifications-10pct', 'met', 39 / 114, null],
  ['cq-worldskills-national-bases-15', 'missed', 0, null],
  ['cq-municipal-competition-bases-30', 'missed', 0, null],
  // 2025: one person in two competitions (K-06 K-07) and one without a code (K-08).
  ['cq-competition-participants-300k-per-year', 'missed', 2, '2025'],
  // 2026: engin0001 (E-03), engin0003 (E-07, enrolled in 2025), engin0004 (E-08 E-13), E-10 and the 6 of E-11
  // without a code.
  ['cq-digital-engineers-3000-per-year', 'behind', 10, '2026'],
  // 2026: CQX-0003 1 of 1 (failed, then passed), CQX-0002 1 of 4 = 25 %, CQX-0001 0 of 4.
  ['cq-institution-pass-rate-25pct', 'no-pace', 2 / 3, '2026'],
];

/** A target under a selection: its figure, its other reading, and the records counted. */
export type Selected = readonly [search: string, actual: number, other: number | null, records: number];

const training: readonly Selected[] = [
  // The other reading counts classes by their first day: T-004 to T-007, T-008 T-009 (35), T-010 (20), T-012, T-014,
  // T-015, T-016 (12), T-018, T-020, T-021.
  ['', 59, 77, 11],
  ['unit=500101', 35, 39, 6],
  ['unit=500104', 20, 21, 1],
  ['unit=500105', 1, 1, 1],
  ['unit=CQ-LIANGJIANG', 1, 14, 1],
  ['unit=500000', 1, 1, 1],
  ['unit=500101,500104', 55, 60, 7],
  ['occupation=4-04-05-05', 8, 8, 8],
  ['occupation=4-13-01-05,4-07-02-05', 31, 49, 2],
  ['institution=CQX-0001', 5, 5, 5],
  ['institution=CQX-0002', 51, 56, 3],
  ['institution=CQX-0003', 3, 16, 3],
  ['programme=project-based', 31, 36, 2],
  ['programme=digital-skill', 28, 41, 9],
  ['channel=market', 1, 1, 1],
  ['level=skill:3', 1, 1, 1],
  ['digital=declared', 20, 20, 1],
  ['from=2022-01&to=2022-12', 2, 0, 2],
  ['from=2023-03&to=2023-03', 3, 4, 3],
  ['from=2025-01', 4, 18, 4],
  ['to=2023-12', 35, 39, 6],
  ['unit=500101&occupation=4-04-05-05&from=2023-01', 3, 4, 3],
  ['unit=500101&institution=CQX-0002&programme=project-based&from=2023-05&to=2023-05', 30, 35, 1],
  ['unit=500240&institution=CQX-0002&channel=market', 1, 1, 1],
  ['unit=500104&from=2025-01', 0, 1, 0],
];

const engineers: readonly Selected[] = [
  // Certificates of 2026: A-23 (sat in 2025), A-25, A-26 (without a code).
  ['', 10, 3, 6],
  ['unit=500101', 1, 0, 1],
  ['unit=500103', 6, 0, 1],
  ['unit=500104', 0, 1, 0],
  // engin0004 completed two classes.
  ['unit=500114', 2, 1, 3],
  ['unit=CQ-LIANGJIANG', 1, 1, 1],
  ['occupation=2-02-38-01', 2, 0, 2],
  ['occupation=2-02-38-12', 2, 1, 2],
  ['institution=CQX-0002', 2, 1, 3],
  ['institution=CQX-0003', 2, 1, 2],
  ['programme=digital-engineer', 10, 3, 6],
  // 2025: engin0001 (E-01 E-02) and engin0002 (E-04 E-05) in two classes each, E-06 without a code; certificates of
  // 2025: engin0001 twice.
  ['from=2025-01&to=2025-12', 3, 1, 5],
  ['unit=500101&from=2025-01&to=2025-12', 2, 1, 3],
  ['unit=500101,500104&from=2025-01&to=2025-12', 3, 1, 5],
  ['unit=500101&occupation=2-06-07-13&from=2025-01&to=2025-12', 1, 0, 1],
  ['from=2026-07&to=2026-09', 7, 2, 2],
  // Across the years a person counts once in each: engin0001 and engin0002 and E-06, then engin0001 and engin0003.
  ['from=2025-04&to=2026-04', 5, 2, 7],
];

const evaluation: readonly Selected[] = [
  // Certificates: A-01, A-05 (25), A-10; that of A-04 is of 2026.
  ['', 39, 27, 6],
  ['unit=500104', 36, 26, 3],
  ['occupation=4-04-05-05', 3, 1, 3],
  ['institution=CQX-0002', 35, 25, 2],
  ['assessor=PJX-0001', 39, 27, 6],
  ['programme=digital-skill', 39, 27, 6],
  ['type=special-ability', 1, 1, 1],
  ['level=skill:3', 1, 0, 1],
  ['from=2024-01&to=2024-12', 35, 25, 2],
  // Sat in October, certificated in November.
  ['unit=500104&occupation=4-13-01-05&from=2024-10&to=2024-10', 35, 0, 2],
];

const platforms: readonly Selected[] = [
  ['', 4, null, 5],
  ['unit=500104', 2, null, 3],
  ['unit=500105', 1, null, 1],
  ['type=incubation-space', 2, null, 2],
  ['type=master-studio', 1, null, 1],
  ['level=item:district', 1, null, 1],
  ['to=2023-12', 2, null, 2],
  ['from=2024-01&to=2024-12', 2, null, 2],
];

const vouchers: readonly Selected[] = [
  // Averages of three years as a whole, the vouchers themselves under a selection; S-24 has no number of used ones.
  ['', 60, 80 / 3, 3],
  ['unit=500104', 80, 20, 2],
  ['unit=500101', 100, 60, 1],
];

const competition: readonly Selected[] = [
  ['', 2, null, 3],
  ['unit=500101', 1, null, 1],
  // 2024: two heats (120 + 80); the final of the same event is left out, one without a heat (15) counts.
  ['from=2024-01&to=2024-12', 215, null, 3],
  ['unit=500104&from=2024-01&to=2024-12', 135, null, 2],
];

export const selections: Readonly<Record<string, readonly Selected[]>> = {
  'cq-digital-training-50k': training,
  'cq-digital-engineers-3000-per-year': engineers,
  'cq-digital-evaluation-30k': evaluation,
  'cq-talent-platforms-30': platforms,
  'cq-training-vouchers-10k-per-year': vouchers,
  'cq-competition-participants-300k-per-year': competition,
};
