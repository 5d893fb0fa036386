import { createReadStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import Papa from 'papaparse';

/** What a row of the sample is cut by; '' where the row leaves it empty. */
export interface Cuts {
  region: string;
  unit: string;
  institution: string;
  occupation: string;
  programme: string;
  level: string;
  type: string;
  digital: string;
}

/** A row on the day on which it counts for one event. */
export interface Fact {
  day: string;
  n: number;
  /** Person code or item id; '' where the row has none. */
  subject: string;
  row: Cuts;
}

/** Facts by 'dataset event region'. */
export type Facts = Map<string, Fact[]>;

export type Line = (column: string) => string;

const factsUnder = (facts: Facts, key: string): Fact[] => {
  const known = facts.get(key) ?? [];
  facts.set(key, known);
  return known;
};

/** Reads one file of the sample row by row. */
export async function eachRow(dataset: string, take: (line: Line) => void): Promise<void> {
  const columns = new Map<string, number>();
  let cells: string[] = [];
  const line: Line = (column) => {
    const index = columns.get(column);
    if (index === undefined) throw new Error(`${dataset}.csv has no column ${column}`);
    return cells[index] ?? '';
  };
  const stream = createReadStream(`.sample/${dataset}.csv`, 'utf8').pipe(
    Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ',', skipEmptyLines: true }),
  );
  stream.on('data', (data: string[]) => {
    if (columns.size === 0) data.forEach((name, index) => columns.set(name, index));
    else {
      cells = data;
      take(line);
    }
  });
  await finished(stream);
}

/** Occupation codes of a list of the documents. */
function occupationList(list: string): Set<string> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/occupations.csv', 'utf8'), {
    header: true,
  });
  return new Set(data.filter((row) => row['list'] === list).map((row) => row['code'] ?? ''));
}

/** Occupation codes of the documents' two lists. */
export const listed = {
  engineers: occupationList('digital-engineer-2025'),
  catalogue: occupationList('digital-skill-2022'),
};

function digitalOf(occupation: string, declared: string): string {
  if (listed.engineers.has(occupation)) return 'engineer';
  if (listed.catalogue.has(occupation)) return 'catalogue';
  return declared === 'true' ? 'declared' : 'none';
}

const countOf = (line: Line) => (line('record_grain') === 'aggregate' ? Number(line('count')) : 1);

async function readTraining(facts: Facts): Promise<void> {
  await eachRow('training', (line) => {
    const occupation = line('occupation_code');
    const row: Cuts = {
      region: line('region'),
      unit: line('reporting_unit_id'),
      institution: line('institution_id'),
      occupation,
      programme: line('program'),
      level: '',
      type: line('training_type'),
      digital: digitalOf(occupation, line('is_digital_declared')),
    };
    const shared = { n: countOf(line), subject: line('person_key'), row };
    factsUnder(facts, `training enrolled ${row.region}`).push({ ...shared, day: line('class_start_date') });
    if (line('completion_status') === 'completed')
      factsUnder(facts, `training completed ${row.region}`).push({ ...shared, day: line('class_end_date') });
  });
}

async function readAssessment(facts: Facts): Promise<void> {
  await eachRow('assessment', (line) => {
    const occupation = line('occupation_code');
    const row: Cuts = {
      region: line('region'),
      unit: line('reporting_unit_id'),
      institution: line('training_institution_id'),
      occupation,
      programme: line('program'),
      level: '',
      type: line('assessment_type'),
      digital: digitalOf(occupation, line('is_digital_declared')),
    };
    const shared = { n: countOf(line), subject: line('person_key'), row };
    if (line('assessment_result') !== 'absent' && line('attended') !== 'false')
      factsUnder(facts, `assessment sat ${row.region}`).push({ ...shared, day: line('exam_date') });
    if (line('certificate_issued') === 'true')
      factsUnder(facts, `assessment certificated ${row.region}`).push({
        ...shared,
        day: line('certificate_date'),
      });
  });
}

/** Finals are kept apart until all heats are known: finalists were counted in the heat. */
async function readCompetition(facts: Facts): Promise<void> {
  const heats = new Set<string>();
  const finals: [event: string, fact: Fact][] = [];
  await eachRow('competition', (line) => {
    const row: Cuts = {
      region: line('region'),
      unit: line('reporting_unit_id'),
      institution: '',
      occupation: line('occupation_code'),
      programme: '',
      level: '',
      type: line('competition_level'),
      digital: line('is_digital_event') === 'true' ? 'declared' : 'none',
    };
    const fact: Fact = { day: line('start_date'), n: countOf(line), subject: '', row };
    const event = `${line('competition_id')} ${line('event_name')}`;
    if (line('stage') === 'heat') heats.add(event);
    if (line('stage') === 'final') finals.push([event, fact]);
    else factsUnder(facts, `competition participated ${row.region}`).push(fact);
  });
  for (const [event, fact] of finals)
    if (!heats.has(event)) factsUnder(facts, `competition participated ${fact.row.region}`).push(fact);
}

async function readSupply(facts: Facts): Promise<void> {
  await eachRow('supply', (line) => {
    const row: Cuts = {
      region: line('region'),
      unit: line('reporting_unit_id'),
      institution: line('host_institution_id'),
      occupation: '',
      programme: '',
      level: `item:${line('item_level')}`,
      type: line('item_type'),
      digital: line('is_digital_field') === 'true' ? 'declared' : 'none',
    };
    const add = (event: string, day: string, n: number, subject: string) =>
      factsUnder(facts, `supply ${event} ${row.region}`).push({ day: line(day), n, subject, row });
    if (row.type === 'voucher-batch') {
      add('issued', 'batch_start', Number(line('quantity_issued')), '');
      add('used', 'batch_start', Number(line('quantity_used')), '');
    } else if (['approved', 'in-force', 'ended'].includes(line('status'))) {
      add('approved', 'approved_date', 1, line('item_id'));
      if (line('is_new') === 'true') add('newly-approved', 'approved_date', 1, line('item_id'));
    }
  });
}

/** Every row of the sample's files on the days on which it counts; rows without the event's day are no facts. */
export async function readFacts(): Promise<Facts> {
  const facts: Facts = new Map();
  await readTraining(facts);
  await readAssessment(facts);
  await readCompetition(facts);
  await readSupply(facts);
  for (const [key, list] of facts)
    facts.set(
      key,
      list.filter(({ day }) => day !== ''),
    );
  return facts;
}
