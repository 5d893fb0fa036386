import { eachRow, listed, type Line } from './sampleRows';

/** By what the page for free cuts divides. */
export const cutNames = [
  'unit',
  'institution',
  'assessor',
  'occupation',
  'level',
  'programme',
  'channel',
  'type',
  'digital',
  'category',
  'age',
] as const;
export type CutName = (typeof cutNames)[number];

/** What a row is cut by; '' where the row leaves it empty. Rows that are alike share one object. */
export type RowCuts = Readonly<Record<CutName, string>>;

/** A row on the day on which it counts for one event. */
export interface RowFact {
  day: string;
  n: number;
  /** Of all persons of the row; 0 where it does not say. */
  hours: number;
  fen: number;
  /** Person code; '' where the row has none. */
  person: string;
  cuts: RowCuts;
}

/** Facts by 'dataset event region'. */
export type RowFacts = ReadonlyMap<string, readonly RowFact[]>;

/** Where the columns of a file stand for a dimension; an absent one is never filled in. */
type Columns = Partial<Record<Exclude<CutName, 'level' | 'digital'>, string>>;

const trainingColumns: Columns = {
  unit: 'reporting_unit_id',
  institution: 'institution_id',
  occupation: 'occupation_code',
  programme: 'program',
  channel: 'channel',
  type: 'training_type',
  category: 'trainee_category',
  age: 'age_band',
};
const assessmentColumns: Columns = {
  unit: 'reporting_unit_id',
  institution: 'training_institution_id',
  assessor: 'assessment_org_id',
  occupation: 'occupation_code',
  programme: 'program',
  type: 'assessment_type',
};
const competitionColumns: Columns = {
  unit: 'reporting_unit_id',
  occupation: 'occupation_code',
  type: 'competition_level',
};
const supplyColumns: Columns = {
  unit: 'reporting_unit_id',
  institution: 'host_institution_id',
  type: 'item_type',
};

/** Every row of the sample's files on the days on which it counts; a row without an event's day is no fact of it. */
export async function readRowFacts(): Promise<RowFacts> {
  const facts = new Map<string, RowFact[]>();
  const known = new Map<string, RowCuts>();

  const cutsOf = (line: Line, columns: Columns, level: string, digital: string): RowCuts => {
    const values = cutNames.map((name) => {
      if (name === 'level') return level;
      if (name === 'digital') return digital;
      const column = columns[name];
      return column === undefined ? '' : line(column);
    });
    const key = values.join('|');
    const cuts =
      known.get(key) ?? (Object.fromEntries(cutNames.map((name, i) => [name, values[i]])) as RowCuts);
    known.set(key, cuts);
    return cuts;
  };
  const put = (key: string, fact: RowFact) => {
    if (fact.day === '') return;
    const list = facts.get(key) ?? [];
    facts.set(key, list);
    list.push(fact);
  };

  await eachRow('training', (line) => {
    const region = line('region');
    const n = peopleOf(line);
    const row = {
      n,
      hours: Number(line('completed_hours')) * n,
      fen: fenOf(line('subsidy_amount')),
      person: line('person_key'),
      cuts: cutsOf(line, trainingColumns, levelOf(line), basisOf(line)),
    };
    put(`training enrolled ${region}`, { ...row, day: line('class_start_date') });
    if (line('completion_status') === 'completed')
      put(`training completed ${region}`, { ...row, day: line('class_end_date') });
    put(`training certificated ${region}`, { ...row, day: line('training_certificate_date') });
  });

  await eachRow('assessment', (line) => {
    const region = line('region');
    const row = {
      n: peopleOf(line),
      hours: 0,
      fen: fenOf(line('assessment_subsidy_amount')),
      person: line('person_key'),
      cuts: cutsOf(line, assessmentColumns, levelOf(line), basisOf(line)),
    };
    const result = line('assessment_result');
    const exam = { ...row, day: line('exam_date') };
    put(`assessment registered ${region}`, exam);
    if (result !== '' && result !== 'absent' && line('attended') !== 'false')
      put(`assessment sat ${region}`, exam);
    if (result === 'pass') put(`assessment passed ${region}`, exam);
    if (line('certificate_issued') === 'true')
      put(`assessment certificated ${region}`, { ...row, day: line('certificate_date') });
  });

  // Who stands in a final stood in its heat; finals wait until all heats are known.
  const heats = new Set<string>();
  const finals: [competition: string, key: string, fact: RowFact][] = [];
  await eachRow('competition', (line) => {
    const key = `competition participated ${line('region')}`;
    const digital = line('is_digital_event') === 'true' ? 'declared' : 'none';
    const fact: RowFact = {
      day: line('start_date'),
      n: peopleOf(line),
      hours: 0,
      fen: 0,
      person: '',
      cuts: cutsOf(line, competitionColumns, '', digital),
    };
    const competition = [line('region'), line('competition_id'), line('event_name')].join('|');
    if (line('stage') === 'heat') heats.add(competition);
    if (line('stage') === 'final') finals.push([competition, key, fact]);
    else put(key, fact);
  });
  for (const [competition, key, fact] of finals) if (!heats.has(competition)) put(key, fact);

  await eachRow('supply', (line) => {
    const region = line('region');
    const level = line('item_level') && `item:${line('item_level')}`;
    const digital = line('is_digital_field') === 'true' ? 'declared' : 'none';
    const row = { n: 1, hours: 0, fen: 0, person: '', cuts: cutsOf(line, supplyColumns, level, digital) };
    if (line('item_type') === 'voucher-batch') {
      for (const event of ['issued', 'used']) {
        const quantity = line(`quantity_${event}`);
        if (quantity !== '')
          put(`supply ${event} ${region}`, { ...row, n: Number(quantity), day: line('batch_start') });
      }
    } else if (
      line('item_type') !== 'official-stock' &&
      ['approved', 'in-force', 'ended'].includes(line('status'))
    ) {
      put(`supply approved ${region}`, { ...row, day: line('approved_date') });
      if (line('is_new') === 'true')
        put(`supply newly-approved ${region}`, { ...row, day: line('approved_date') });
    }
  });
  return facts;
}

const peopleOf = (line: Line) => (line('record_grain') === 'aggregate' ? Number(line('count')) : 1);

const fenOf = (yuan: string) => Math.round(Number(yuan) * 100);

/** A level means nothing outside its system. */
function levelOf(line: Line): string {
  const [system, level] = [line('level_system'), line('level')];
  if (system === '' || level === '') return '';
  return `${system === 'professional-technical' ? 'professional' : system}:${level}`;
}

/** What makes a training or an assessment a digital one: the engineers' programme, its occupation, or its declaration. */
function basisOf(line: Line): string {
  const occupation = line('occupation_code');
  if (line('program') === 'digital-engineer' || listed.engineers.has(occupation)) return 'engineer';
  if (listed.catalogue.has(occupation)) return 'catalogue';
  return line('is_digital_declared') === 'true' ? 'declared' : 'none';
}
