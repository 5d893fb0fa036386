import type { Day } from './calendar';
import { asOf, isoOf } from './calendar';
import type { Random } from './random';
import type { TrainingRow } from './rows';

/** Yuan per person-hour at level 1, 2, 3 (渝人社规〔2025〕19号 四(一)2). */
const rates = [33, 38, 44] as const;

interface Training {
  hours: number;
  level: number;
  isEmployee: boolean;
  /** Completed with certificate by the cut-off. */
  completed: boolean;
  end: Day;
  certificate: Day;
  /** Days between end, application, district review, municipal recheck and payment. */
  steps: readonly number[];
}

/**
 * The fields of a subsidised engineer training: who is paid for, how much and how far the payment has come
 * by the cut-off. Amount = hours × rate × factor, in yuan with two decimals.
 */
export function engineerPay(random: Random, training: Training): Partial<TrainingRow> {
  const { hours, level, isEmployee, completed, end, certificate, steps } = training;
  const fields: Partial<TrainingRow> = {
    receives_employee_pension_monthly: false,
    public_sector_staff: false,
    employed_at_start: isEmployee,
    ...(isEmployee ? { employer_registered_in_cq: true, insured_in_cq: random.chance(0.93) } : {}),
  };
  const checked = Math.max(certificate, end + 15);
  const employedAfter = random.chance(0.6);
  if (!completed || (!isEmployee && checked > asOf)) return fields;
  const tenths = isEmployee ? 10 : employedAfter ? 11 : 9;
  const rate = rates[level - 1] ?? 0;
  const cents = hours * rate * tenths * 10;
  const [applied, reviewed, rechecked, paid] = progress(end, steps);
  if (applied === undefined) return fields;
  return {
    ...fields,
    ...(isEmployee ? {} : { employed_after: employedAfter, employment_check_date: isoOf(checked) }),
    subsidy_rate: rate,
    subsidy_factor: tenths / 10,
    subsidy_amount: (cents / 100).toFixed(2),
    subsidy_apply_date: applied,
    district_review_date: reviewed,
    municipal_recheck_date: rechecked,
    subsidy_paid_date: paid,
    training_subsidy_payee: 'institution',
    whole_group_class: false,
  };
}

/** Dates one after the other; those past the cut-off are still to come and stay empty. */
function progress(end: Day, steps: readonly number[]): (string | undefined)[] {
  let day = end;
  return steps.map((step) => {
    day += step;
    return day <= asOf ? isoOf(day) : undefined;
  });
}
