import type { InstitutionTable } from '../../query/institutionTable';
import type { FloorRow } from '../rules/floor/floorRows';
import type { InstitutionYear } from '../../query/ruleQueries';
import type { StandardLine } from '../../reference/ruleStandards';
import { holdsOn } from '../rules/holdsOn';

/** The programme that the floor of the yearly pass rate binds, and the rule of the rulebook that holds it. */
export const floorProgramme = 'digital-engineer';
export const floorRule = 'E-08';

/** The floor in force at the end of a year, 0–1; null where none was. */
export function floorOf(standards: readonly StandardLine[], year: number): number | null {
  const day = `${year}-12-31`;
  return standards.find((one) => one.name === 'pass-rate-floor' && holdsOn(one, day))?.value ?? null;
}

interface Given {
  /** Results of the floor's programme alone, in the whole region. */
  table: InstitutionTable;
  /** First day on which the rule binds. */
  validFrom: string;
  /** Cut-off day of the assessments. */
  asOf: string;
  floorIn(year: number): number | null;
}

/**
 * Both years of the table as the years of the rule's page are, by best result over the whole calendar year; a year
 * in which the rule did not yet bind from its first day is no whole one.
 */
export function floorYears({ table, validFrom, asOf, floorIn }: Given): InstitutionYear[] {
  return table.rows.flatMap((row) =>
    [row.yearBefore, row.current].flatMap((one) => {
      if (one === null || (one.examinees === 0 && one.absent === 0)) return [];
      const floor = floorIn(one.year);
      return [
        {
          span: 'calendar',
          reading: 'best',
          year: one.year,
          institution: row.id,
          unit: row.unit,
          examinees: one.examinees,
          passed: one.passed,
          absent: one.absent,
          floor,
          needed: one.examinees > 0 ? one.passesNeeded : null,
          isWhole: validFrom <= `${one.year}-01-01`,
          isOver: `${one.year}-12-31` <= asOf,
        },
      ];
    }),
  );
}

/**
 * The institutions of the floor that have a row in the narrowed table, each still judged by all its examinations of
 * the programme; those without examinees, of which nothing is judged, are left out.
 */
export function listedFloor(
  floored: readonly FloorRow[],
  narrowed: Pick<InstitutionTable, 'rows'>,
): FloorRow[] {
  const listed = new Set(narrowed.rows.map(({ id }) => id));
  return floored.filter(({ institution, rate }) => rate !== null && listed.has(institution));
}
