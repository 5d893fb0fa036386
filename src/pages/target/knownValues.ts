import type { Dimension, Region } from '../../model/ledger';
import type { InstitutionName } from '../../query/queries';
import type { Reference } from '../../reference/reference';
import { schemas } from '../../reference/schemas';
import { isPublic } from '../edition';

export interface Known {
  region: Region;
  reference: Reference;
  institutions: ReadonlyMap<string, InstitutionName>;
}

/** Whether a value of the address belongs to a dimension of the region's data. */
export function isKnownValue(
  { region, reference, institutions }: Known,
  dimension: Dimension,
  value: string,
): boolean {
  switch (dimension) {
    case 'unit':
      return reference.divisions.some((one) => one.id === value && one.region === region);
    case 'institution':
    case 'assessor':
      return institutions.has(value) && !isPublic();
    case 'occupation':
      return /^\d-\d\d-\d\d-\d\d$/.test(value);
    case 'level':
      return /^(skill|professional|item):[a-z0-9-]+$/.test(value);
    case 'programme':
      return isListed('training', 'program', value);
    case 'channel':
      return isListed('training', 'channel', value);
    case 'type':
      return (
        isListed('training', 'training_type', value) ||
        isListed('assessment', 'assessment_type', value) ||
        isListed('competition', 'competition_level', value) ||
        isListed('supply', 'item_type', value)
      );
    case 'digital':
      return ['catalogue', 'declared', 'engineer', 'none'].includes(value);
  }
}

/** Whether the schema of a dataset allows a value in a field. */
export function isListed(dataset: keyof typeof schemas, field: string, value: string): boolean {
  return schemas[dataset].fields.some(
    ({ name, constraints }) => name === field && constraints?.enum?.includes(value),
  );
}
