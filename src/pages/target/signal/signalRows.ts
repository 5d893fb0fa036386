import type { SignalPoint } from '../../../charts/signalChart';
import { sumByMonth } from '../../../model/dayValues';
import type { CourseSignal } from '../../../model/signal/courseSignal';
import type { ChartedPoint } from '../../../model/signal/xmrChart';
import type { Words } from '../../context';
import type { Subject } from '../forecast/subject';

export interface SignalRow {
  month: string;
  /** As counted. */
  counted: number;
  /** De-seasonalised; as counted where there is no seasonal index. */
  value: number;
  shape: SignalPoint['shape'];
  /** What the month is part of, in words; empty for an ordinary one. */
  said: string;
}

/** The charted months with what each of them is part of, the strongest sign as their shape. */
export function signalRows({ t }: Words, subject: Subject, { chart }: CourseSignal): SignalRow[] {
  const sums = sumByMonth(subject.observation.days, subject.observation.asOf ?? '');
  return chart.points.map((point) => ({
    month: point.month,
    counted: sums.get(point.month) ?? 0,
    value: point.value,
    shape: shapeOf(point),
    said: (['up', 'down'] as const)
      .flatMap((direction) => point[direction].map((rule) => t(`signal.rule.${rule}.${direction}`)))
      .join(t('list.and')),
  }));
}

function shapeOf({ up, down }: ChartedPoint): SignalPoint['shape'] {
  const rules = [...up, ...down];
  return (['outside', 'side', 'trend', 'near'] as const).find((rule) => rules.includes(rule)) ?? 'plain';
}
