import type { ListCoverage } from '../../../query/supplyQueries';

/** The lists whose coverage is shown, as the statement names them. */
export const coveredLists = ['digital-engineer-2025', 'digital-skill-2022', 'dadukou-item'] as const;
export type CoveredList = (typeof coveredLists)[number];

/** What an occupation or item of a list lacks this year; nothing: it has classes, and exams where it is assessed. */
export type Gap = 'class-and-exam' | 'class' | 'exam' | 'nothing';

/** What is missing in the year of the cut-off day. Items that are not assessed as such lack no exam. */
export function gapOf({ classes, exams }: Pick<ListCoverage, 'classes' | 'exams'>): Gap {
  const hasExam = exams === null || exams > 0;
  if (classes > 0) return hasExam ? 'nothing' : 'exam';
  return hasExam ? 'class' : 'class-and-exam';
}

export interface CoverageCount {
  all: number;
  withoutClass: number;
  /** Those of them that had classes in earlier years. */
  formerly: number;
  withoutExam: number;
}

/** What a list comes to. */
export function countCoverage(rows: readonly ListCoverage[]): CoverageCount {
  const withoutClass = rows.filter(({ classes }) => classes === 0);
  return {
    all: rows.length,
    withoutClass: withoutClass.length,
    formerly: withoutClass.filter(({ classesBefore }) => classesBefore > 0).length,
    withoutExam: rows.filter(({ exams }) => exams === 0).length,
  };
}
