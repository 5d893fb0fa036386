import type { Session } from '../../../db/session';
import type { ControlFigure } from '../../../ingest/reconcile/controlTable';
import { daysOf } from '../../../ingest/reconcile/period';
import type { Filter, Region } from '../../../model/ledger';
import { figure } from '../../../query/figure';

/** What the names of a report mean. */
export interface Names {
  region: Region;
  /** Null where the text means no unit, or several, or one that was abolished by the ISO day. */
  unitOf(text: string, day: string | null): string | null;
  institutionOf(text: string): string | null;
}

/** Training of these kinds is what a report on digital skills counts. */
const digital: Filter = { digital: ['catalogue', 'declared', 'engineer'] };

/**
 * Asks the records for every figure of a report: person-times of training, by institution inside the unit that reports,
 * or by unit. The answer is null where the report's names or months mean nothing that could be asked for.
 */
export async function askRecords(
  session: Session,
  figures: readonly ControlFigure[],
  { region, unitOf, institutionOf, isDigital }: Names & { isDigital: boolean },
): Promise<(figure: ControlFigure) => number | null> {
  const answers = new Map<string, ReadonlyMap<string, number>>();
  const keyOf = ({ measure, period, unit, institution }: ControlFigure) =>
    [measure, period?.kind, period?.year, period?.month, institution === null ? '' : unit].join(' ');
  for (const one of figures) {
    const { measure, period, unit, institution } = one;
    if (period === null || answers.has(keyOf(one))) continue;
    const { from, to } = daysOf(period);
    const id = unit === null || institution === null ? null : unitOf(unit, to);
    const rows = await figure(session, {
      measure: {
        reading: { dataset: 'training', event: measure, count: 'rows', filter: isDigital ? digital : {} },
        distinctWithin: 'year',
      },
      region,
      slice: id === null ? {} : { unit: [id] },
      from,
      to,
      by: institution === null ? 'unit' : 'institution',
    });
    answers.set(keyOf(one), new Map(rows.map(({ key, value }) => [key, value])));
  }
  return (one) => {
    const { unit, institution, period } = one;
    const day = period && daysOf(period).to;
    const id = institution === null ? unit && unitOf(unit, day) : institutionOf(institution);
    const found = answers.get(keyOf(one));
    return found && id ? (found.get(id) ?? 0) : null;
  };
}
