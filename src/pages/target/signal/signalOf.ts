import { earlier } from '../../../model/calendar';
import { courseSignal, type CourseSignal } from '../../../model/signal/courseSignal';
import type { Subject } from '../forecast/subject';

/** The signal of a subject's months; those after its period belong to no target and are left out. */
export function signalOf({ observation, period }: Subject): CourseSignal | null {
  const { asOf } = observation;
  return courseSignal({ ...observation, asOf: asOf === null ? null : earlier(asOf, period.end) });
}
