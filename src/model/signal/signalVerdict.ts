import type { SignalRule, XmrChart } from './xmrChart';

export interface SignalVerdict {
  /** What the latest months say: a lasting rise or fall that reaches the last month, else `stable`. */
  course: 'up' | 'down' | 'stable';
  /** How many of the latest months in a row belong to it; 0 when stable. */
  months: number;
  /** The last month outside the limits among the latest 12, null without: to be checked for batch entry. */
  outside: string | null;
  trial: boolean;
}

/**
 * The verdict beside the status. Months on one side of the centre speak before a trend: a course that rises but is
 * still below its mean is below it. A point outside and two near the limit are no lasting change.
 */
export function signalVerdict({ points, trial }: XmrChart): SignalVerdict {
  const latest = (course: 'up' | 'down', rule: SignalRule) =>
    points.length - 1 - points.findLastIndex((point) => !point[course].includes(rule));
  const found = (['side', 'trend'] as const)
    .flatMap((rule) => (['up', 'down'] as const).map((course) => ({ course, months: latest(course, rule) })))
    .find(({ months }) => months > 0);
  const outside = points.slice(-12).findLast(({ up, down }) => [...up, ...down].includes('outside'));
  return { ...(found ?? { course: 'stable', months: 0 }), outside: outside?.month ?? null, trial };
}
