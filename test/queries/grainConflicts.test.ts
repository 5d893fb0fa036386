import { afterAll, describe, expect, test } from 'vitest';
import { grainConflictsQuery } from '../../src/query/queries';
import { runQuery } from '../../src/query/query';
import { openTestEngine, type FixtureRow } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const person = { record_grain: 'person' };
const aggregate = { record_grain: 'aggregate', count: 30 };
const course: FixtureRow = { region: 'chongqing', reporting_unit_id: '500104', class_id: 'k1' };
const sitting: FixtureRow = {
  region: 'chongqing',
  reporting_unit_id: '500104',
  assessment_org_id: 'O1',
  occupation_code: '4-04-05-05',
  level_system: 'skill',
  level: '4',
  exam_date: '2026-03-01',
};
const event: FixtureRow = {
  region: 'chongqing',
  competition_id: 'c1',
  event_name: 'robotics',
  stage: 'heat',
};

describe(grainConflictsQuery.name, () => {
  test('a class, a sitting or an event that is there person by person and as one count', async () => {
    await engine.load({
      training: [
        { ...course, ...person },
        { ...course, ...person },
        { ...course, ...aggregate },
      ],
      assessment: [
        { ...sitting, ...person },
        { ...sitting, ...aggregate },
        { ...sitting, ...aggregate },
      ],
      competition: [
        { ...event, ...person },
        { ...event, ...aggregate },
      ],
    });
    const rows = await runQuery(engine.session, grainConflictsQuery);
    expect(rows.map(({ dataset, persons, aggregates }) => ({ dataset, persons, aggregates }))).toEqual([
      { dataset: 'assessment', persons: 1, aggregates: 2 },
      { dataset: 'competition', persons: 1, aggregates: 1 },
      { dataset: 'training', persons: 2, aggregates: 1 },
    ]);
    expect(rows[2]?.key).toBe('chongqing · 500104 · k1');
  });

  test('fields that are left empty are equal', async () => {
    const ability = {
      ...sitting,
      occupation_code: null,
      level_system: null,
      level: null,
      special_ability_code: 's1',
    };
    await engine.load({
      assessment: [
        { ...ability, ...person },
        { ...ability, ...aggregate },
      ],
      competition: [
        { ...event, event_name: null, ...person },
        { ...event, event_name: null, ...aggregate },
      ],
    });
    const rows = await runQuery(engine.session, grainConflictsQuery);
    expect(rows.map(({ dataset }) => dataset)).toEqual(['assessment', 'competition']);
  });

  test('no conflict where class, unit, region, sitting, level or stage differ', async () => {
    await engine.load({
      training: [
        { ...course, ...person },
        { ...course, class_id: 'k2', ...aggregate },
        { ...course, reporting_unit_id: '500105', ...aggregate },
        { ...course, region: 'zhejiang', ...aggregate },
      ],
      assessment: [
        { ...sitting, ...person },
        { ...sitting, exam_date: '2026-03-02', ...aggregate },
        { ...sitting, level: '3', ...aggregate },
        { ...sitting, assessment_org_id: 'O2', ...aggregate },
        // Level 4 of no system is not the skill level 4, and an ability is no occupation.
        { ...sitting, level_system: null, ...aggregate },
        { ...sitting, occupation_code: null, special_ability_code: '4-04-05-05', ...aggregate },
      ],
      competition: [
        { ...event, ...person },
        { ...event, stage: 'final', ...aggregate },
        { ...event, event_name: 'welding', ...aggregate },
      ],
    });
    expect(await runQuery(engine.session, grainConflictsQuery)).toEqual([]);
  });
});
