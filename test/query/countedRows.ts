import type { CountedDataset, Filter, Reading } from '../../src/model/ledger';
import type { FigureRequest } from '../../src/query/figure';
import type { FigureRow } from '../../src/query/queries';
import type { Fixture, FixtureRow } from '../queries/engine';

/** mulberry32: the same numbers from 0 to below 1 for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Pick1 = <T>(values: readonly T[]) => T;
export const picker =
  (random: () => number): Pick1 =>
  (values) =>
    values[Math.floor(random() * values.length)]!;

export const days = [
  '2024-12-31',
  '2025-01-01',
  '2025-06-15',
  '2025-06-16',
  '2025-12-31',
  '2026-01-01',
  '2026-03-08',
];
const people = ['p1', 'p2', 'p3', 'p4', null];

/** 60 records, 15 of each counted dataset, few values a field, so that they meet in many ways. */
export function generateRecords(pick: Pick1): Record<CountedDataset, FixtureRow[]> & Fixture {
  const fifteen = (make: () => FixtureRow) => Array.from({ length: 15 }, make);
  const place = () => ({
    region: pick(['chongqing', 'chongqing', 'zhejiang']),
    reporting_unit_id: pick(['500104', '500105', '330205']),
  });
  const grain = () => {
    const person = pick(people);
    return pick([true, true, true, false])
      ? { record_grain: 'person', person_key: person }
      : { record_grain: 'aggregate', count: pick([3, 7, 20]) };
  };
  const content = () => ({
    program: pick(['digital-skill', 'digital-engineer', 'other']),
    occupation_code: pick(['4-04-05-05', '2-02-38-01', '6-18-01-01', null]),
    is_digital_declared: pick([true, false, null]),
    ...pick<FixtureRow>([
      { level_system: 'skill', level: '4' },
      { level_system: 'professional-technical', level: '2' },
      {},
    ]),
  });
  return {
    training: fifteen(() => ({
      ...place(),
      ...grain(),
      ...content(),
      institution_id: pick(['I1', 'I2']),
      channel: pick(['subsidised', 'market']),
      training_type: pick(['on-the-job', 'employment-skill']),
      class_start_date: pick(days),
      class_end_date: pick([...days, null]),
      completion_status: pick(['completed', 'completed', 'withdrawn']),
      training_certificate_date: pick([...days, null]),
    })),
    assessment: fifteen(() => ({
      ...place(),
      ...grain(),
      ...content(),
      training_institution_id: pick(['I1', 'I2', null]),
      assessment_org_id: pick(['O1', 'O2']),
      assessment_type: pick(['skill-level', 'professional-technical-level']),
      exam_date: pick(days),
      attended: pick([true, null, false]),
      assessment_result: pick(['pass', 'fail', 'absent']),
      certificate_issued: pick([true, false]),
      certificate_date: pick([...days, null]),
    })),
    competition: fifteen(() => ({
      ...place(),
      ...grain(),
      competition_id: pick(['c1', 'c2']),
      event_name: pick(['robotics', 'welding']),
      stage: pick(['heat', 'final', null]),
      competition_level: pick(['municipal', 'district']),
      is_digital_event: pick([true, true, false]),
      start_date: pick(days),
    })),
    supply: fifteen(() => ({
      ...place(),
      item_type: pick(['training-base', 'incubation-space', 'voucher-batch']),
      item_level: pick(['municipal', 'district', null]),
      item_id: pick(['x', 'y', 'z', null]),
      is_digital_field: pick([true, true, false]),
      status: pick(['approved', 'in-force', 'planned']),
      is_new: pick([true, false, null]),
      approved_date: pick([...days, null]),
      quantity_issued: pick([100, 250]),
      quantity_used: pick([0, 40, null]),
      batch_start: pick([...days, null]),
    })),
  };
}

interface Fact {
  dataset: string;
  event: string;
  day: string;
  region: string;
  subject: string | null;
  count: number;
  at: Record<keyof Filter, string | null>;
}

const text = (row: FixtureRow, field: string): string | null => {
  const value = row[field];
  return typeof value === 'string' ? value : null;
};

/** The events of a record by the definitions of the method, each as [event, day, count]. */
function eventsOf(
  dataset: CountedDataset,
  row: FixtureRow,
  all: readonly FixtureRow[],
): [string, string | null, number][] {
  const n = row['record_grain'] === 'aggregate' ? Number(row['count']) : 1;
  const on = (field: string) => text(row, field);
  const kept: [string, boolean, string | null, number][] = [];
  if (dataset === 'training') {
    kept.push(['enrolled', true, on('class_start_date'), n]);
    kept.push(['completed', row['completion_status'] === 'completed', on('class_end_date'), n]);
    kept.push(['certificated', true, on('training_certificate_date'), n]);
  } else if (dataset === 'assessment') {
    const came = row['assessment_result'] !== 'absent' && row['attended'] !== false;
    kept.push(['registered', true, on('exam_date'), n]);
    kept.push(['sat', came, on('exam_date'), n]);
    kept.push(['passed', row['assessment_result'] === 'pass', on('exam_date'), n]);
    kept.push(['certificated', row['certificate_issued'] === true, on('certificate_date'), n]);
  } else if (dataset === 'competition') {
    const same = (other: FixtureRow) =>
      ['region', 'competition_id', 'event_name'].every((field) => other[field] === row[field]);
    const again = row['stage'] === 'final' && all.some((other) => other['stage'] === 'heat' && same(other));
    kept.push(['participated', !again, on('start_date'), n]);
  } else {
    const batch = row['item_type'] === 'voucher-batch';
    const built = !batch && row['status'] !== 'planned';
    kept.push(['approved', built, on('approved_date'), 1]);
    kept.push(['newly-approved', built && row['is_new'] === true, on('approved_date'), 1]);
    kept.push(['issued', batch, on('batch_start'), Number(row['quantity_issued'])]);
    kept.push([
      'used',
      batch && row['quantity_used'] !== null,
      on('batch_start'),
      Number(row['quantity_used']),
    ]);
  }
  return kept.flatMap(([event, counts, day, count]) => (counts ? [[event, day, count]] : []));
}

function dimensionsOf(dataset: CountedDataset, row: FixtureRow): Fact['at'] {
  const on = (field: string) => text(row, field);
  const learns = dataset === 'training' || dataset === 'assessment';
  const byCode = { '2-02-38-01': 'engineer', '4-04-05-05': 'catalogue' }[on('occupation_code') ?? ''];
  const isDeclared = ['is_digital_declared', 'is_digital_event', 'is_digital_field'].some(
    (field) => row[field] === true,
  );
  const declared = isDeclared ? 'declared' : 'none';
  const system = { skill: 'skill', 'professional-technical': 'professional' }[on('level_system') ?? ''];
  const itemLevel = on('item_level');
  return {
    unit: on('reporting_unit_id'),
    institution: {
      training: on('institution_id'),
      assessment: on('training_institution_id'),
      competition: null,
      supply: null,
    }[dataset],
    assessor: on('assessment_org_id'),
    occupation: on('occupation_code'),
    level: learns ? (system ? `${system}:${on('level')}` : null) : itemLevel && `item:${itemLevel}`,
    programme: on('program'),
    channel: on('channel'),
    type: on(
      {
        training: 'training_type',
        assessment: 'assessment_type',
        competition: 'competition_level',
        supply: 'item_type',
      }[dataset],
    ),
    digital: on('program') === 'digital-engineer' ? 'engineer' : (byCode ?? declared),
  };
}

/** The figure by plain counting over the records, as `figure` must answer it for readings that the ledger declares. */
export function countPlainly(
  records: Record<CountedDataset, FixtureRow[]>,
  request: FigureRequest,
): FigureRow[] {
  const { dataset, event, count, filter }: Reading = request.measure.reading;
  const facts: Fact[] = records[dataset].flatMap((row) =>
    eventsOf(dataset, row, records[dataset]).flatMap(([name, day, n]) => {
      if (name !== event || day === null || row['region'] !== request.region) return [];
      if ((request.from !== null && day < request.from) || (request.to !== null && day > request.to))
        return [];
      const at = dimensionsOf(dataset, row);
      const allowed = [filter, request.slice].every((one) =>
        Object.entries(one).every(([name, values]) =>
          values.some((value) => value === at[name as keyof Filter]),
        ),
      );
      const subject = count === 'rows' ? null : text(row, dataset === 'supply' ? 'item_id' : 'person_key');
      return allowed ? [{ dataset, event, day, region: request.region, subject, count: n, at }] : [];
    }),
  );
  const isDimension = !['none', 'day', 'month'].includes(request.by);
  const cut = (fact: Fact) => (isDimension ? (fact.at[request.by as keyof Filter] ?? '') : '');
  const keyOf = (fact: Fact, day: string) =>
    ({ none: '', day, month: day.slice(0, 7) })[request.by as 'none'] ?? cut(fact);
  const rows = new Map<string, FigureRow>();
  const seen = new Map<string, FigureRow>();
  for (const fact of facts.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const span = request.measure.distinctWithin === 'year' ? fact.day.slice(0, 4) : '';
    const identity = `${fact.subject} ${span} ${cut(fact)}`;
    const earlier = fact.subject === null ? undefined : seen.get(identity);
    const key = keyOf(fact, fact.day);
    const row = earlier ?? rows.get(key) ?? { key, value: 0, keyless: 0, records: 0 };
    row.records += 1;
    if (!earlier) row.value += fact.subject === null ? fact.count : 1;
    if (fact.subject === null && count !== 'rows') row.keyless += fact.count;
    if (fact.subject !== null) seen.set(identity, row);
    rows.set(row.key, row);
  }
  if (request.by === 'none' && rows.size === 0) return [{ key: '', value: 0, keyless: 0, records: 0 }];
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
