import { closedValues } from 'virtual:closed-values';
import type { CountedDataset, Dimension } from '../model/ledger';

type Test = (value: string) => boolean;

const anyCode: Test = (value) => value.length > 0;
const occupationCode: Test = (value) => /^\d-\d{2}-\d{2}-\d{2}$/.test(value);
const among =
  (...values: string[]): Test =>
  (value) =>
    values.includes(value);

function enumOf(dataset: CountedDataset, field: string): string[] {
  return closedValues[dataset][field] ?? [];
}

/** Level keys carry their system (`skill:4`, `professional:2`), the word level alone being ambiguous. */
function personLevels(dataset: 'training' | 'assessment'): Test {
  const skill = enumOf(dataset, 'level').map((level) => `skill:${level}`);
  return among(...skill, 'professional:1', 'professional:2', 'professional:3');
}

const digitalByOccupation = among('engineer', 'catalogue', 'declared', 'none');
const digitalDeclared = among('declared', 'none');

/** Which dimensions each dataset has, and which values they can take. */
const valueTests: Record<CountedDataset, Partial<Record<Dimension, Test>>> = {
  training: {
    unit: anyCode,
    institution: anyCode,
    occupation: occupationCode,
    level: personLevels('training'),
    programme: among(...enumOf('training', 'program')),
    channel: among(...enumOf('training', 'channel')),
    type: among(...enumOf('training', 'training_type')),
    digital: digitalByOccupation,
  },
  assessment: {
    unit: anyCode,
    institution: anyCode,
    assessor: anyCode,
    occupation: occupationCode,
    level: personLevels('assessment'),
    programme: among(...enumOf('assessment', 'program')),
    type: among(...enumOf('assessment', 'assessment_type')),
    digital: digitalByOccupation,
  },
  competition: {
    unit: anyCode,
    occupation: occupationCode,
    type: among(...enumOf('competition', 'competition_level')),
    digital: digitalDeclared,
  },
  supply: {
    unit: anyCode,
    institution: anyCode,
    level: among(...enumOf('supply', 'item_level').map((level) => `item:${level}`)),
    type: among(...enumOf('supply', 'item_type')),
    digital: digitalDeclared,
  },
};

/** Whether records of `dataset` can be cut by `dimension`. */
export function hasDimension(dataset: CountedDataset, dimension: Dimension): boolean {
  return valueTests[dataset][dimension] !== undefined;
}

/** Whether `value` can occur in `dimension` of `dataset`; codes of units and institutions are not looked up. */
export function isDimensionValue(dataset: CountedDataset, dimension: Dimension, value: string): boolean {
  return valueTests[dataset][dimension]?.(value) ?? false;
}
