import { afterAll, describe, expect, it } from 'vitest';
import { loadUnitInstitutions } from '../../../src/pages/districts/profile/loadUnitInstitutions';
import { datasetStatusQuery } from '../../../src/query/queries';
import { runQuery } from '../../../src/query/query';
import { openTestEngine, type Fixture, type FixtureRow } from '../../queries/engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const base = { region: 'zhejiang', as_of_date: '2026-10-31', record_grain: 'aggregate' };
const training: FixtureRow = {
  ...base,
  record_id: 't1',
  count: 5,
  reporting_unit_id: '330106',
  institution_id: 'T1',
  class_id: 'k1',
  class_start_date: '2026-03-02',
  class_end_date: '2026-03-20',
  completion_status: 'completed',
};
const exam = (changes: FixtureRow): FixtureRow => ({
  ...base,
  record_id: 'e1',
  count: 4,
  reporting_unit_id: '330106',
  assessment_result: 'pass',
  exam_date: '2026-05-01',
  ...changes,
});

async function loaded(fixture: Fixture) {
  await engine.load(fixture);
  const status = await runQuery(engine.session, datasetStatusQuery);
  const sources = { session: engine.session, status, divisions: engine.reference.divisions };
  return loadUnitInstitutions(sources, { id: '330106', region: 'zhejiang', validTo: null });
}

describe('the results by institution of a unit', () => {
  it.each([
    ['are told where a record of the year names one', [exam({ training_institution_id: 'T1' })], 'named'],
    ['are not known where no assessments are loaded', [], 'notLoaded'],
    ['are not known where the records of its year name none', [exam({})], 'unnamed'],
    [
      'are not known where no record of the region names one',
      [exam({ reporting_unit_id: '330102' })],
      'unnamed',
    ],
    [
      'are none where only others have records that do',
      [exam({ reporting_unit_id: '330102', training_institution_id: 'T1' })],
      'none',
    ],
  ])('%s', async (_, assessment, results) => {
    const found = await loaded({ training: [training], assessment });
    expect(found).toMatchObject({ year: 2026, results });
    expect(found?.rows).toEqual([
      {
        institution: 'T1',
        completed: 5,
        examinees: results === 'named' ? 4 : 0,
        passed: results === 'named' ? 4 : 0,
      },
    ]);
  });
});
