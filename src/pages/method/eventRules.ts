import { countedDatasets, eventsOf, type CountedDataset, type CountedEvent } from '../../model/ledger';

/** Day and condition of a countable event, in the names of the schema's fields. */
export interface EventRule {
  /** The date field whose day the event is counted on; a record without it is not counted. */
  day: string;
  /** Fields that must hold one of the values, by the schema's names. */
  needs?: readonly { field: string; values: readonly string[] }[];
  /** Fields that must not hold the value. */
  bars?: readonly { field: string; value: string }[];
  /** The quantity that is summed instead of rows. */
  sums?: string;
  /** A final does not count where the heats of the same event are there. */
  heatsOnly?: boolean;
}

const approved = { field: 'status', values: ['approved', 'in-force', 'ended'] } as const;

/** What `queries/build/event_facts.sql` counts, in the words of the page; a test holds the two together. */
export const eventRules: { [Of in CountedDataset]: Record<(typeof eventsOf)[Of][number], EventRule> } = {
  training: {
    enrolled: { day: 'class_start_date' },
    completed: {
      day: 'class_end_date',
      needs: [{ field: 'completion_status', values: ['completed'] }],
    },
    certificated: { day: 'training_certificate_date' },
  },
  assessment: {
    registered: { day: 'exam_date' },
    sat: {
      day: 'exam_date',
      bars: [
        { field: 'assessment_result', value: 'absent' },
        { field: 'attended', value: 'false' },
      ],
    },
    passed: { day: 'exam_date', needs: [{ field: 'assessment_result', values: ['pass'] }] },
    certificated: { day: 'certificate_date', needs: [{ field: 'certificate_issued', values: ['true'] }] },
  },
  competition: { participated: { day: 'start_date', heatsOnly: true } },
  supply: {
    approved: { day: 'approved_date', needs: [approved] },
    'newly-approved': { day: 'approved_date', needs: [approved, { field: 'is_new', values: ['true'] }] },
    issued: { day: 'batch_start', sums: 'quantity_issued' },
    used: { day: 'batch_start', sums: 'quantity_used' },
  },
};

/** Every event of every dataset with its rule, in the order of the model. */
export function listEventRules(): { dataset: CountedDataset; event: CountedEvent; rule: EventRule }[] {
  return countedDatasets.flatMap((dataset) => {
    const rules: Partial<Record<CountedEvent, EventRule>> = eventRules[dataset];
    return eventsOf[dataset].flatMap((event: CountedEvent) => {
      const rule = rules[event];
      return rule ? [{ dataset, event, rule }] : [];
    });
  });
}
