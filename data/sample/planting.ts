import type { Institution } from './institutions';
import type { Random } from './random';
import type { Sink } from './sink';

/** Two made-up institutions for what depends on the institution; the catalogue knows both. */
export const leftInstitution = 'CQJ-9901';
export const refusingInstitution = 'CQJ-9902';
/** Where the planted classes of the whole city are reported. */
export const plantedUnit = '500107';

export interface Planting {
  sink: Sink;
  random: Random;
  institutions: readonly Institution[];
}
