import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { eachRow, type Line } from './sampleRows';

/** First day of 渝人社规〔2025〕19号. */
const notice = '2025-09-15';

/** Passed, sat and missed. */
export type Result = { passed: number; sat: number; absent: number };
export type Course = Record<'enrolled' | 'completed' | 'failed' | 'withdrawn' | 'running', number>;

/** What a plain reading of the files says of one institution. */
export interface OwnInstitution {
  /** Persons by best result, by year; of the engineer programme alone. */
  years: Record<string, Result>;
  engineers: Record<string, Result>;
  /** Sittings, by year: [passed, sat]. */
  attempts: Record<string, [number, number]>;
  /** By occupation, 2026. */
  occupations: Record<string, { enrolled: number; completed: number; examinees: number; passed: number }>;
  months: Record<string, Partial<Record<'enrolled' | 'completed' | 'sat', number>>>;
  /** By year of the class start, with the classes. */
  courses: Record<string, Course & { classes: Set<string> }>;
  classes: Map<string, { start: string; end: string; enrolled: number; completed: number }>;
  /** Completers of the engineer programme by the hours of the annex. */
  hours: { reached: number; short: number };
  paidFen: number;
}

const empty = (): OwnInstitution => ({
  years: {},
  engineers: {},
  attempts: {},
  occupations: {},
  months: {},
  courses: {},
  classes: new Map(),
  hours: { reached: 0, short: 0 },
  paidFen: 0,
});

const countOf = (line: Line) => (line('record_grain') === 'aggregate' ? Number(line('count')) : 1);

const statusOf: Record<string, keyof Course> = {
  enrolled: 'running',
  completed: 'completed',
  failed: 'failed',
  withdrawn: 'withdrawn',
};

/** Hours of the annex by programme, occupation and level. */
function requiredHours(): Map<string, number> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/rule_hours.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(
    data.map((row) => [`${row['programme']} ${row['occupation']} ${row['level']}`, Number(row['hours'])]),
  );
}

function readTraining(own: OwnInstitution, line: Line, required: ReadonlyMap<string, number>): void {
  const n = countOf(line);
  const [start, end, status] = [line('class_start_date'), line('class_end_date'), line('completion_status')];
  const [year, occupation, id] = [start.slice(0, 4), line('occupation_code'), line('class_id')];
  const ofOccupation = () =>
    (own.occupations[occupation] ??= { enrolled: 0, completed: 0, examinees: 0, passed: 0 });
  const inMonth = (day: string, what: 'enrolled' | 'completed') => {
    const month = (own.months[day.slice(0, 7)] ??= {});
    month[what] = (month[what] ?? 0) + n;
    if (day.startsWith('2026')) ofOccupation()[what] += n;
  };
  inMonth(start, 'enrolled');
  if (status === 'completed') inMonth(end, 'completed');
  const course = (own.courses[year] ??= {
    ...{ enrolled: 0, completed: 0, failed: 0, withdrawn: 0, running: 0 },
    classes: new Set(),
  });
  course.classes.add(id);
  course.enrolled += n;
  course[statusOf[status]!] += n;
  const known = own.classes.get(id) ?? { start, end, enrolled: 0, completed: 0 };
  own.classes.set(id, known);
  known.enrolled += n;
  if (status === 'completed') known.completed += n;
  if (line('program') !== 'digital-engineer' || start < notice) return;
  const hours = required.get(`digital-engineer ${occupation} ${line('level')}`);
  if (status === 'completed' && hours !== undefined && line('completed_hours') !== '')
    own.hours[Number(line('completed_hours')) >= hours ? 'reached' : 'short'] += n;
  const paidOn = line('subsidy_paid_date');
  if (line('channel') !== 'subsidised' || paidOn === '' || paidOn > '2026-10-31') return;
  const [yuan = '0', cents = ''] = line('subsidy_amount').split('.');
  own.paidFen += Number(yuan) * 100 + Number(cents.padEnd(2, '0'));
}

interface Person extends Result {
  n: number;
  institution: string;
  year: string;
  occupation: string;
  isEngineer: boolean;
}

/** Reads the files once. Also the results by year of every institution of Chongqing. */
export async function readInstitutions(
  ids: readonly string[],
): Promise<{ own: ReadonlyMap<string, OwnInstitution>; all: Record<string, Record<string, Result>> }> {
  const own = new Map(ids.map((id) => [id, empty()]));
  const required = requiredHours();
  await eachRow('training', (line) => {
    const one = own.get(line('institution_id'));
    if (one) readTraining(one, line, required);
  });
  const persons = new Map<string, Person>();
  await eachRow('assessment', (line) => {
    const institution = line('training_institution_id');
    if (line('region') !== 'chongqing' || institution === '') return;
    const [day, occupation, n] = [line('exam_date'), line('occupation_code'), countOf(line)];
    const sat = line('assessment_result') !== 'absent' && line('attended') !== 'false';
    const passed = sat && line('assessment_result') === 'pass';
    const one = own.get(institution);
    if (one && sat) {
      const month = (one.months[day.slice(0, 7)] ??= {});
      month.sat = (month.sat ?? 0) + n;
      const attempts = (one.attempts[day.slice(0, 4)] ??= [0, 0]);
      if (passed) attempts[0] += n;
      attempts[1] += n;
    }
    const what = [line('program'), occupation, line('level_system'), line('level')].join(' ');
    const who = line('person_key') || line('record_id');
    const key = [institution, day.slice(0, 4), what, who].join(' ');
    const isEngineer = line('program') === 'digital-engineer' && day >= notice;
    const best = persons.get(key) ?? {
      ...{ n, institution, year: day.slice(0, 4), occupation, isEngineer },
      ...{ passed: 0, sat: 0, absent: 0 },
    };
    persons.set(key, best);
    best.isEngineer ||= isEngineer;
    if (sat) best.sat = 1;
    if (passed) best.passed = 1;
  });
  const all: Record<string, Record<string, Result>> = {};
  for (const { institution, year, occupation, n, sat, passed, isEngineer } of persons.values()) {
    const add = (to: Record<string, Result>) => {
      const result = (to[year] ??= { passed: 0, sat: 0, absent: 0 });
      result.passed += passed * n;
      result.sat += sat * n;
      result.absent += (1 - sat) * n;
    };
    add((all[institution] ??= {}));
    const one = own.get(institution);
    if (!one) continue;
    add(one.years);
    if (isEngineer) add(one.engineers);
    if (year !== '2026') continue;
    const line = (one.occupations[occupation] ??= { enrolled: 0, completed: 0, examinees: 0, passed: 0 });
    line.examinees += sat * n;
    line.passed += passed * n;
  }
  return { own, all };
}
