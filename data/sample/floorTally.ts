import type { AssessmentRow } from './rows';

export interface FloorResult {
  /** Institutions with somebody who sat. */
  examined: number;
  /** Those of them with at least 25 % by best result. */
  atFloor: number;
  institutions: Record<string, { candidates: number; passed: number }>;
}

/**
 * The yearly pass rate of each training institution: a person, occupation and level counts once with the
 * best result, absentees are left out, a row without person code counts as it is.
 */
export class FloorTally {
  private readonly best = new Map<string, Map<string, Map<string, boolean>>>();
  private rows = 0;

  add(row: AssessmentRow): void {
    if (row.assessment_result === 'absent' || row.attended === false) return;
    this.rows += 1;
    const year = row.exam_date.slice(0, 4);
    const institutions = upsert(this.best, year, () => new Map<string, Map<string, boolean>>());
    const candidates = upsert(
      institutions,
      row.training_institution_id ?? '(none)',
      () => new Map<string, boolean>(),
    );
    const who = row.person_key ?? `row ${this.rows}`;
    const candidate = `${who}|${row.occupation_code ?? ''}|${row.level ?? ''}`;
    candidates.set(candidate, candidates.get(candidate) === true || row.assessment_result === 'pass');
  }

  result(): Record<string, FloorResult> {
    const years: Record<string, FloorResult> = {};
    for (const [year, institutions] of this.best) {
      const result: FloorResult = { examined: 0, atFloor: 0, institutions: {} };
      for (const [id, candidates] of institutions) {
        const passed = [...candidates.values()].filter(Boolean).length;
        result.institutions[id] = { candidates: candidates.size, passed };
        result.examined += 1;
        if (passed * 4 >= candidates.size) result.atFloor += 1;
      }
      years[year] = result;
    }
    return years;
  }
}

function upsert<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
