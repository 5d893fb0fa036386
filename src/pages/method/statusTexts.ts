import type { Status } from '../../model/standing';

/** The usual word of a status and the words it has for some targets (statusWord.ts chooses among them). */
export const statusWords = {
  met: {
    usual: 'status.met',
    others: [
      { where: 'method.word.early', word: 'status.met.early' },
      { where: 'method.kind.stock', word: 'status.met.stock' },
      { where: 'method.kind.ratio', word: 'status.met.ratio' },
    ],
  },
  'on-track': { usual: 'status.on-track', others: [] },
  'at-risk': { usual: 'status.at-risk', others: [] },
  behind: { usual: 'status.behind', others: [] },
  missed: {
    usual: 'status.missed',
    others: [
      { where: 'method.kind.stock', word: 'status.missed.stock' },
      { where: 'status.strive', word: 'status.missed.strive' },
    ],
  },
  'not-started': { usual: 'status.not-started', others: [] },
  'no-data': { usual: 'status.no-data', others: [] },
  withheld: { usual: 'status.withheld', others: [] },
  'not-checkable': { usual: 'status.not-checkable', others: [] },
  'no-pace': { usual: 'status.no-pace', others: [] },
} as const satisfies Record<Status, unknown>;

/** When a status applies. */
export const whenTexts = {
  met: 'method.when.met',
  'on-track': 'method.when.on-track',
  'at-risk': 'method.when.at-risk',
  behind: 'method.when.behind',
  missed: 'method.when.missed',
  'not-started': 'method.when.not-started',
  'no-data': 'method.when.no-data',
  withheld: 'method.when.withheld',
  'not-checkable': 'method.when.not-checkable',
  'no-pace': 'method.when.no-pace',
} as const satisfies Record<Status, unknown>;
