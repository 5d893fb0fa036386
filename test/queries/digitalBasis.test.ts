import { afterAll, expect, test } from 'vitest';
import { openTestEngine } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

/** `id=basis` of every enrolled or registered row of build/event_facts; the id stands in the unit. */
async function bases(): Promise<string[]> {
  const rows = await engine.rows(
    `SELECT DISTINCT unit || '=' || digital AS basis FROM event_facts
     WHERE event IN ('enrolled', 'registered') ORDER BY basis`,
  );
  return rows.map(({ basis }) => String(basis));
}

const engineerCode = '2-02-38-01';
const catalogueCode = '4-04-05-05';
const otherCode = '6-18-01-01';
const cases = [
  { reporting_unit_id: 'a', occupation_code: engineerCode, program: 'other', is_digital_declared: true },
  {
    reporting_unit_id: 'b',
    occupation_code: catalogueCode,
    program: 'digital-engineer',
    is_digital_declared: true,
  },
  { reporting_unit_id: 'c', occupation_code: catalogueCode, program: 'other', is_digital_declared: true },
  { reporting_unit_id: 'd', occupation_code: otherCode, program: 'digital-skill', is_digital_declared: true },
  { reporting_unit_id: 'e', program: 'digital-skill', is_digital_declared: true },
  {
    reporting_unit_id: 'f',
    occupation_code: otherCode,
    program: 'digital-skill',
    is_digital_declared: false,
  },
  { reporting_unit_id: 'g', program: 'other' },
];
const expected = ['a=engineer', 'b=engineer', 'c=catalogue', 'd=declared', 'e=declared', 'f=none', 'g=none'];

test('training is digital as engineer before catalogue before declared, by programme as well as by code', async () => {
  await engine.load({
    training: cases.map((row) => ({ ...row, region: 'chongqing', class_start_date: '2026-01-01' })),
  });
  expect(await bases()).toEqual(expected);
});

test('assessment has the same basis as training', async () => {
  await engine.load({
    assessment: cases.map((row) => ({
      ...row,
      region: 'chongqing',
      exam_date: '2026-01-01',
      assessment_result: 'absent',
    })),
  });
  expect(await bases()).toEqual(expected);
});

test('a code on both lists is an engineer’s and still counts once', async () => {
  await engine.session.append('occupation_lists', [
    { name: 'list', type: 'string', values: ['digital-engineer-2025'] },
    { name: 'code', type: 'string', values: [catalogueCode] },
  ]);
  await engine.load({
    training: [
      {
        reporting_unit_id: 'a',
        region: 'chongqing',
        class_start_date: '2026-01-01',
        occupation_code: catalogueCode,
      },
    ],
  });
  expect(await bases()).toEqual(['a=engineer']);
  expect(await engine.rows('SELECT count(*) AS facts FROM event_facts')).toEqual([{ facts: 1 }]);
});
