import { checkRules, mostListed, type RuleResult } from '../../../src/query/rules';
import { datasetStatusQuery } from '../../../src/query/queries';
import { runQuery } from '../../../src/query/query';
import {
  institutionYearsQuery,
  subsidyTotalsQuery,
  subsidyUnpricedQuery,
  type InstitutionYear,
  type SubsidyRow,
  type UnpricedRow,
} from '../../../src/query/ruleQueries';
import { createRuleTables } from '../../../src/query/ruleTables';
import type { DataRegion } from '../../../src/reference/divisions';
import type { Rulebook } from '../../../src/reference/rulebook';
import { rulebook } from '../../reference/rulebookFiles';
import { openTestEngine, type Fixture, type FixtureRow } from '../engine';

/** The cut-off day of all fixtures that do not state another. */
export const asOf = '2026-10-31';

const own: FixtureRow = { region: 'chongqing', as_of_date: asOf, record_grain: 'person' };

/** A finished, subsidised and market-neutral class of the engineer programme: 64 hours at level 初级. */
export const engineerClass: FixtureRow = {
  ...own,
  reporting_unit_id: '500105',
  institution_id: 'J1',
  class_id: 'K1',
  program: 'digital-engineer',
  channel: 'subsidised',
  training_type: 'on-the-job',
  trainee_category: 'employee',
  occupation_code: '2-02-38-01',
  level_system: 'professional-technical',
  level: '1',
  class_start_date: '2026-03-02',
  class_end_date: '2026-03-31',
  completion_status: 'completed',
};
export const engineerExam: FixtureRow = {
  ...own,
  reporting_unit_id: '500105',
  assessment_type: 'professional-technical-level',
  assessment_org_id: 'P1',
  training_institution_id: 'J1',
  program: 'digital-engineer',
  occupation_code: '2-02-38-01',
  level_system: 'professional-technical',
  level: '1',
  exam_date: '2026-05-23',
  assessment_result: 'pass',
  certificate_issued: true,
  certificate_date: '2026-07-01',
};
export const digitalClass: FixtureRow = {
  ...own,
  reporting_unit_id: '500105',
  institution_id: 'J1',
  class_id: 'K1',
  program: 'digital-skill',
  channel: 'subsidised',
  training_type: 'employment-skill',
  occupation_code: '4-04-05-05',
  class_start_date: '2026-03-02',
  completion_status: 'completed',
};
export const projectClass: FixtureRow = {
  ...digitalClass,
  program: 'project-based',
  reporting_unit_id: '500104',
  occupation_code: null,
};
export const skillExam: FixtureRow = {
  ...own,
  reporting_unit_id: '500105',
  assessment_type: 'skill-level',
  assessment_org_id: 'P1',
  assessment_org_type: 'employer',
  program: 'digital-skill',
  occupation_code: '4-04-05-05',
  level_system: 'skill',
  level: '4',
  exam_date: '2026-05-23',
  assessment_result: 'pass',
  certificate_issued: false,
};
export const institution: FixtureRow = {
  region: 'chongqing',
  as_of_date: asOf,
  item_type: 'training-institution',
  item_id: 'J1',
  is_digital_field: true,
  reporting_unit_id: '500105',
  status: 'in-force',
  catalogue_in_date: '2026-01-01',
};

/** Rows with ids T1, T2 … in their order, unless a row names its own. */
export function numbered(base: FixtureRow, ...rows: FixtureRow[]): FixtureRow[] {
  return rows.map((row, index) => ({ ...base, record_id: `T${index + 1}`, ...row }));
}

export interface RuleEngine {
  /** What a rule comes to on these rows alone. */
  check(
    rule: string,
    fixture: Fixture,
    other?: { region?: DataRegion; rulebook?: Rulebook; listed?: number },
  ): Promise<RuleResult>;
  /**
   * The rule's answer as lines: `breach T2 reason found>expected` by case key, then `pass 3`,
   * `not-checkable 1 field|field`.
   */
  answer(
    rule: string,
    fixture: Fixture,
    other?: { region?: DataRegion; rulebook?: Rulebook },
  ): Promise<string[]>;
  institutionYears(fixture: Fixture): Promise<InstitutionYear[]>;
  subsidies(fixture: Fixture): Promise<SubsidyRow[]>;
  unpriced(fixture: Fixture): Promise<UnpricedRow[]>;
  close(): void;
}

export async function openRuleEngine(): Promise<RuleEngine> {
  const engine = await openTestEngine();
  const check: RuleEngine['check'] = async (rule, fixture, other = {}) => {
    await engine.load(fixture);
    const status = await runQuery(engine.session, datasetStatusQuery);
    const sources = { session: engine.session, status, rulebook: other.rulebook ?? rulebook };
    const { region = 'chongqing', listed = mostListed } = other;
    const [result] = await checkRules(sources, { region, rules: [rule], listed });
    if (!result) throw new Error(`no live rule ${rule}`);
    return result;
  };
  return {
    check,
    answer: async (rule, fixture, other) => linesOf(await check(rule, fixture, other)),
    institutionYears: async (fixture) => {
      await engine.load(fixture);
      await createRuleTables(engine.session, rulebook);
      return runQuery(engine.session, institutionYearsQuery, ['chongqing', asOf]);
    },
    subsidies: async (fixture) => {
      await engine.load(fixture);
      await createRuleTables(engine.session, rulebook);
      return runQuery(engine.session, subsidyTotalsQuery, ['chongqing', asOf]);
    },
    unpriced: async (fixture) => {
      await engine.load(fixture);
      await createRuleTables(engine.session, rulebook);
      return runQuery(engine.session, subsidyUnpricedQuery, ['chongqing', asOf]);
    },
    close: () => engine.close(),
  };
}

function linesOf({ findings, tallies }: RuleResult): string[] {
  const found = findings.map(
    ({ verdict, caseKey, reason, found, expected, dueDate }) =>
      `${verdict} ${caseKey} ${reason} ${found}>${expected}${dueDate ? ` by ${dueDate}` : ''}`,
  );
  const counts = new Map<string, number>();
  for (const { verdict, missing, cases } of tallies) {
    const key = `${verdict} ${missing.join('|')}`;
    counts.set(key, (counts.get(key) ?? 0) + cases);
  }
  const tallied = [...counts].map(([key, cases]) => key.replace(' ', ` ${cases} `).trim());
  return [...found.sort(), ...tallied.sort()];
}
