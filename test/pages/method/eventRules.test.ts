import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listEventRules } from '../../../src/pages/method/eventRules';
import { schemas } from '../../../src/reference/schemas';

const sql = readFileSync(new URL('../../../queries/build/event_facts.sql', import.meta.url), 'utf8');
const aliases = { training: 't', assessment: 'a', competition: 'c', supply: 's' };
const rules = listEventRules();

describe('the events as the method page tells them', () => {
  it('names every event of every dataset', () => {
    expect(rules.map(({ dataset, event }) => `${dataset} ${event}`)).toEqual([
      'training enrolled',
      'training completed',
      'training certificated',
      'assessment registered',
      'assessment sat',
      'assessment passed',
      'assessment certificated',
      'competition participated',
      'supply approved',
      'supply newly-approved',
      'supply issued',
      'supply used',
    ]);
  });

  it.each(rules)(
    'counts $dataset $event on the day that the statement counts it on',
    ({ dataset, event, rule }) => {
      const days = [
        ...sql.matchAll(new RegExp(`'${event}'(?: AS event)?, ${aliases[dataset]}\\.(\\w+)`, 'g')),
      ];
      expect(days.map(([, field]) => field)).toEqual([rule.day]);
    },
  );

  it('names fields and values that the schemas have', () => {
    for (const { dataset, rule } of rules) {
      const field = (name: string) => schemas[dataset].fields.find((one) => one.name === name);
      expect(field(rule.day)?.type).toBe('date');
      if (rule.sums) expect(field(rule.sums)).toBeDefined();
      const conditions = [
        ...(rule.needs ?? []).flatMap((need) => need.values.map((value) => [need.field, value] as const)),
        ...(rule.bars ?? []).map((bar) => [bar.field, bar.value] as const),
      ];
      for (const [name, value] of conditions) {
        const { type, constraints } = field(name) ?? {};
        expect(type === 'boolean' ? ['true', 'false'] : constraints?.enum).toContain(value);
      }
    }
  });
});
