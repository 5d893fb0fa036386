import type { Institution } from './institutions';
import { plantedEngineers } from './plantedEngineers';
import { plantedExams } from './plantedExams';
import { leftInstitution, plantedUnit, refusingInstitution } from './planting';
import { plantedNotices } from './plantedNotices';
import { Random } from './random';
import type { Sink } from './sink';

/**
 * Plants a known number of possible breaches of every rule that can be broken by the sample's cut-off day and in
 * records that the schemas let in. Every planted case breaks its own rule and no other; the rest of the sample breaks
 * none but those that its writers note themselves.
 */
export function writePlanted(sink: Sink, institutions: readonly Institution[]): void {
  const planting = { sink, random: new Random('planted'), institutions };
  plantedInstitutions(sink);
  plantedEngineers(planting);
  plantedExams(planting);
  plantedNotices(planting);
}

function plantedInstitutions(sink: Sink): void {
  const base = {
    region: 'chongqing',
    item_type: 'training-institution',
    is_digital_field: true,
    reporting_unit_id: plantedUnit,
    approved_date: '2019-01-01',
    is_new: false,
    catalogue_in_date: '2019-01-01',
  } as const;
  sink.supply({
    ...base,
    item_id: leftInstitution,
    item_name: '示例第901职业培训学校',
    status: 'ended',
    catalogue_out_date: '2026-02-28',
    rectification_status: 'done',
  });
  sink.supply({
    ...base,
    item_id: refusingInstitution,
    item_name: '示例第902职业培训学校',
    status: 'in-force',
    rectification_status: 'refused',
  });
  sink.noteCase('E-10', 'breach');
}
