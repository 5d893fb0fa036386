import type { CountedDataset, CountedEvent } from '../../../model/ledger';
import { exploreDimensions, type ExploreDimension } from '../../../query/explore/exploreRequest';
import type { Cut } from '../../../query/explore/exploreRequest';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { dimensionColumns } from '../../../query/explore/recordColumns';
import { listEventRules, type EventRule } from '../../method/eventRules';

/** A condition on a column of the exported records. */
export interface Condition {
  column: string;
  /** One of the values, or none of them. */
  is: boolean;
  /** As they stand in the file; '' = not filled in. */
  values: readonly string[];
}

/** How one figure is made of the exported records. */
export interface Recount {
  event: CountedEvent;
  /** The date field whose day must be in the period. */
  day: string;
  conditions: readonly Condition[];
  /** The column that is added up. */
  summed: string;
}

/** What an event asks of a record beyond its rule, since one table holds different things. */
const ownConditions: Partial<Record<CountedEvent, readonly Condition[]>> = {
  approved: [{ column: 'item_type', is: false, values: ['voucher-batch', 'official-stock'] }],
  'newly-approved': [{ column: 'item_type', is: false, values: ['voucher-batch', 'official-stock'] }],
  issued: [{ column: 'item_type', is: true, values: ['voucher-batch'] }],
  used: [{ column: 'item_type', is: true, values: ['voucher-batch'] }],
};

/**
 * What the figure of a measure is made of, once for each of its events: of a rate the part, then the whole.
 * @throws Error for an event without a rule
 */
export function recountsOf(measure: ExploreMeasure, cut: Pick<Cut, 'region' | 'filter'>): Recount[] {
  return measure.events.map((event) => {
    const rule = ruleOf(measure.dataset, event);
    return {
      event,
      day: rule.day,
      conditions: [
        { column: 'region', is: true, values: [cut.region] },
        ...eventConditions(rule, event),
        ...filterConditions(measure.dataset, cut),
      ],
      summed: summedColumn(measure, rule),
    };
  });
}

/** Filters by what the records of a dataset have no field for: nothing of it is filled in. */
export function fieldless(dataset: CountedDataset, { filter }: Pick<Cut, 'filter'>): ExploreDimension[] {
  return exploreDimensions.filter(
    (dimension) => filter[dimension] && dimensionColumns[dataset][dimension] === undefined,
  );
}

export function ruleOf(dataset: CountedDataset, event: CountedEvent): EventRule {
  const found = listEventRules().find((one) => one.dataset === dataset && one.event === event);
  if (!found) throw new Error(`${event} of ${dataset} has no rule`);
  return found.rule;
}

function eventConditions(rule: EventRule, event: CountedEvent): Condition[] {
  return [
    ...(rule.needs ?? []).map(({ field, values }) => ({ column: field, is: true, values })),
    ...(rule.bars ?? []).map(({ field, value }) => ({ column: field, is: false, values: [value] })),
    ...(rule.heatsOnly ? [{ column: 'final_after_heat', is: true, values: ['false'] }] : []),
    ...(ownConditions[event] ?? []),
  ];
}

function filterConditions(dataset: CountedDataset, { filter }: Pick<Cut, 'filter'>): Condition[] {
  return exploreDimensions.flatMap((dimension) => {
    const column = dimensionColumns[dataset][dimension];
    const values = filter[dimension];
    if (!values || column === undefined) return [];
    // The level of a place stands in its field without the mark of its system.
    const written = column === 'item_level' ? values.map((value) => value.replace(/^item:/, '')) : values;
    return [{ column, is: true, values: written }];
  });
}

function summedColumn({ dataset, kind }: ExploreMeasure, rule: EventRule): string {
  switch (kind) {
    case 'hours':
      return 'hours_total';
    case 'amount':
      return dataset === 'training' ? 'subsidy_amount' : 'assessment_subsidy_amount';
    default:
      return rule.sums ?? 'counted_as';
  }
}
