import type { Day } from './calendar';
import { asOf, dayOf, isoOf, monthsBetween } from './calendar';
import { Random } from './random';
import type { SampleRegion } from './rows';
import type { Sink } from './sink';
import type { Unit } from './units';

const missingShare = 0.08;

/** The register of monthly submissions: every unit valid in the month, apart from a few that did not report. */
export function writeSubmissions(
  sink: Sink,
  {
    region,
    units,
    datasets,
    from,
  }: { region: SampleRegion; units: readonly Unit[]; datasets: readonly string[]; from: string },
): void {
  const random = new Random(`submissions ${region}`);
  for (const { month, first } of monthsBetween(from, '2026-10')) {
    const expected = units.filter((unit) => unit.reporting && (!unit.retired || month <= '2025-11'));
    for (const dataset of datasets) {
      let mayMiss = Math.floor(expected.length * missingShare);
      for (const unit of expected) {
        if (mayMiss > 0 && random.chance(0.008)) {
          mayMiss -= 1;
          continue;
        }
        sink.submission({
          region,
          reporting_unit_id: unit.id,
          month,
          dataset,
          submitted_date: isoOf(submittedOn(random, first)),
          zero_report: !sink.isActive({ region, dataset, unit: unit.id, month }),
        });
      }
    }
  }
}

/** In the first days of the next month; the newest month is handed in on its last days. */
function submittedOn(random: Random, first: Day): Day {
  const nextMonth = first + 31;
  const due = dayOf(`${isoOf(nextMonth).slice(0, 7)}-01`);
  return due > asOf ? asOf - random.int(0, 2) : due + random.int(0, 9);
}
