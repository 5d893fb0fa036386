import type { Case } from '../../../src/model/caseBook';

/** A class of the engineer programme that was reported nine days late. */
export const lateClass: Case = {
  id: 'E-14-0123456789abcdef',
  rule: 'E-14',
  region: 'chongqing',
  dataset: 'training',
  recordIds: ['REC-000042'],
  personKey: 'pk-secret',
  unit: '500105',
  institution: 'J1',
  classId: '0012',
  month: '2026-03',
  reason: 'reported-late',
  found: '2026-05-09',
  expected: '2026-03-31|2026-04-30',
  dueDate: '2026-04-30',
  state: 'to-verify',
  note: '',
  closedOn: null,
  isPresent: true,
  answeredOn: null,
};
