import type { Rulebook } from '../../reference/rulebook';
import type { RulesAddress } from './rulesAddress';

/** What every section of the page of policy checks is given; records and rule tables are in the engine. */
export interface SectionProps {
  address: RulesAddress;
  rulebook: Rulebook;
}
