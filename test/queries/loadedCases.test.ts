import { afterAll, expect, test } from 'vitest';
import { findLoadedCases } from '../../src/query/caseTracking';
import type { Case } from '../../src/model/caseBook';
import { loadedCasesQuery } from '../../src/query/queries';
import { openTestEngine } from './engine';

const engine = await openTestEngine();
afterAll(() => engine.close());

const base: Case = {
  id: '',
  rule: 'E-08',
  region: 'chongqing',
  dataset: 'assessment',
  recordIds: [],
  personKey: null,
  unit: null,
  institution: null,
  classId: null,
  month: null,
  reason: 'x',
  found: null,
  expected: null,
  dueDate: null,
  state: 'to-verify',
  note: '',
  closedOn: null,
  isPresent: true,
  answeredOn: null,
};

test(`${loadedCasesQuery.name}: one record is enough; a case of many goes by its institution, else by its dataset`, async () => {
  const row = { region: 'chongqing', as_of_date: '2026-10-31' };
  const exam = { ...row, record_grain: 'person', training_institution_id: 'J1', assessment_org_id: 'P1' };
  await engine.load({
    assessment: [{ ...exam, record_id: 'a1', exam_date: '2026-05-23' }],
    supply: [{ ...row, record_id: "x'y", host_institution_id: 'H1' }],
  });
  const cases: Partial<Case>[] = [
    { id: 'one of two', recordIds: ['gone', 'a1'] },
    { id: 'none', recordIds: ['gone'] },
    { id: 'of another dataset', recordIds: ['a1'], dataset: 'training' },
    { id: 'of another region', recordIds: ['a1'], region: 'zhejiang' },
    { id: 'with a quotation mark', recordIds: ["x'y"], dataset: 'supply' },
    { id: 'institution', institution: 'J1' },
    { id: 'assessor', institution: 'P1' },
    { id: 'institution gone', institution: 'J2' },
    { id: 'dataset' },
    { id: 'dataset gone', dataset: 'competition' },
    // Its records are what counts, not its institution.
    { id: 'records gone', recordIds: ['gone'], institution: 'J1' },
  ];
  const found = await findLoadedCases(
    engine.session,
    cases.map((one) => ({ ...base, ...one })),
  );
  expect([...found].sort()).toEqual([
    'assessor',
    'dataset',
    'institution',
    'one of two',
    'with a quotation mark',
  ]);
});

test('tens of thousands of cases are asked for at once', async () => {
  const many = Array.from({ length: 50_000 }, (_, at) => ({
    ...base,
    id: `c${at}`,
    recordIds: [`r${at}`, 'a1'],
  }));
  expect((await findLoadedCases(engine.session, many)).size).toBe(50_000);
});
