import { countedDatasets, eventsOf, type CountedDataset, type CountedEvent } from '../../model/ledger';

/** What the cubes sum: person-times (or things), person-hours, fen. */
export type Summed = 'count' | 'hours' | 'amount';

/** What can be asked of a dataset. */
export interface ExploreMeasure {
  /** The address's `measure`. */
  id: string;
  dataset: CountedDataset;
  /** One event; of a rate the part and the whole. */
  events: readonly [CountedEvent] | readonly [part: CountedEvent, whole: CountedEvent];
  /** `rate`: part ÷ whole of person-times; `persons`: distinct person codes, where the ledger declares their scope. */
  kind: 'count' | 'rate' | 'persons' | 'hours' | 'amount';
}

const countsOf = (dataset: CountedDataset): ExploreMeasure[] =>
  eventsOf[dataset].map((event) => ({ id: event, dataset, events: [event], kind: 'count' }));
const personsOf = (dataset: CountedDataset, events: readonly CountedEvent[]): ExploreMeasure[] =>
  events.map((event) => ({ id: `${event}-persons`, dataset, events: [event], kind: 'persons' }));

/** By dataset; the first is shown unless another is asked for. Hours and subsidies count on the day of their event. */
export const exploreMeasures: Readonly<Record<CountedDataset, readonly ExploreMeasure[]>> = {
  training: [
    { id: 'completed', dataset: 'training', events: ['completed'], kind: 'count' },
    ...countsOf('training').filter(({ id }) => id !== 'completed'),
    ...personsOf('training', ['completed', 'enrolled']),
    { id: 'hours', dataset: 'training', events: ['completed'], kind: 'hours' },
    { id: 'subsidy', dataset: 'training', events: ['completed'], kind: 'amount' },
  ],
  assessment: [
    { id: 'sat', dataset: 'assessment', events: ['sat'], kind: 'count' },
    ...countsOf('assessment').filter(({ id }) => id !== 'sat'),
    ...personsOf('assessment', ['certificated']),
    { id: 'pass-rate', dataset: 'assessment', events: ['passed', 'sat'], kind: 'rate' },
    { id: 'subsidy', dataset: 'assessment', events: ['registered'], kind: 'amount' },
  ],
  competition: [...countsOf('competition'), ...personsOf('competition', ['participated'])],
  supply: countsOf('supply'),
};

/** Datasets in the order in which they are offered. */
export const exploreDatasets = countedDatasets;

/** What the cubes sum for a measure. */
export function summedOf({ kind }: ExploreMeasure): Summed {
  return kind === 'hours' ? 'hours' : kind === 'amount' ? 'amount' : 'count';
}
