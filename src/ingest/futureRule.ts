import { positionOf, type Rule } from './rowRule';
import type { TableSchema } from './types';

const year = 12 * 31;
const days = (iso: string) =>
  Number(iso.slice(0, 4)) * year + Number(iso.slice(5, 7)) * 31 + Number(iso.slice(8, 10));

/**
 * A record's own day may be planned, but not more than a year behind the day that its file stands for: 2062 is 2026
 * mistyped. Problem: `err.dateFuture` {v, asOf}.
 */
export function futureRules(schema: TableSchema): Rule[] {
  const { fields } = schema;
  const [when, asOf] = [schema['x-validity-date'], 'as_of_date'].map((name) => positionOf(fields, name));
  if (when === undefined || asOf === undefined || when < 0 || asOf < 0) return [];
  return [
    (values) => {
      const [day, until] = [values[when], values[asOf]];
      if (typeof day !== 'string' || typeof until !== 'string' || day.length < 10) return null;
      if (days(day) - days(until) <= year) return null;
      return {
        field: fields[when] ?? null,
        problem: { key: 'err.dateFuture', params: { v: day, asOf: until } },
      };
    },
  ];
}
