import { join } from 'node:path';
import { asOf, isoOf } from './calendar';
import { CsvWriter } from './csvWriter';
import {
  assessmentColumns,
  type AssessmentRow,
  competitionColumns,
  type CompetitionRow,
  submissionColumns,
  type SubmissionRow,
  supplyColumns,
  type SupplyRow,
  trainingColumns,
  type TrainingRow,
} from './rows';
import { TargetTallies } from './targetTallies';

export interface Tallies {
  asOf: string;
  /** Rows by dataset and region. */
  rows: Record<string, Record<string, number>>;
  targets: Record<string, unknown>;
  /** By `region/dataset` and month: submissions, and how many of them report zero. */
  submissions: Record<string, Record<string, { submitted: number; zero: number }>>;
  /** Cases of the documents' rules that the rows break, or that wait for a deadline. */
  rules: Record<string, { breach: number; pending: number }>;
}

export interface FileSize {
  name: string;
  rows: number;
  bytes: number;
}

const day = isoOf(asOf);

/** Writes every row to its file and counts it at that moment. */
export class Sink {
  private readonly files;
  private readonly rows: Tallies['rows'] = {};
  private readonly submissions: Tallies['submissions'] = {};
  private readonly rules: Tallies['rules'] = {};
  private readonly active = new Set<string>();
  private readonly tallies = new TargetTallies();

  constructor(folder: string) {
    this.files = {
      training: new CsvWriter(join(folder, 'training.csv'), trainingColumns),
      assessment: new CsvWriter(join(folder, 'assessment.csv'), assessmentColumns),
      competition: new CsvWriter(join(folder, 'competition.csv'), competitionColumns),
      supply: new CsvWriter(join(folder, 'supply.csv'), supplyColumns),
      submissions: new CsvWriter(join(folder, 'submissions.csv'), submissionColumns),
    };
  }

  training(row: TrainingRow): void {
    const number = this.count('training', row.region);
    this.files.training.write(row, {
      as_of_date: day,
      record_id: recordId(row.region === 'chongqing' ? 'C' : 'Z', number),
    });
    this.tallies.addTraining(row);
    this.markActive('training', row.region, row.reporting_unit_id, row.class_start_date);
    if (row.class_end_date !== undefined) {
      this.markActive('training', row.region, row.reporting_unit_id, row.class_end_date);
    }
  }

  assessment(row: AssessmentRow): void {
    const number = this.count('assessment', row.region);
    this.files.assessment.write(row, { as_of_date: day, record_id: recordId('A', number) });
    this.tallies.addAssessment(row);
    this.markActive('assessment', row.region, row.reporting_unit_id, row.exam_date);
  }

  competition(row: CompetitionRow): void {
    const number = this.count('competition', row.region);
    this.files.competition.write(row, { as_of_date: day, record_id: recordId('K', number) });
    this.tallies.addCompetition(row);
    this.markActive('competition', row.region, row.reporting_unit_id, row.start_date);
  }

  supply(row: SupplyRow): void {
    const number = this.count('supply', row.region);
    this.files.supply.write(row, { as_of_date: day, record_id: recordId('S', number) });
    this.tallies.addSupply(row);
  }

  submission(row: SubmissionRow): void {
    this.count('submissions', row.region);
    this.files.submissions.write(row, { as_of_date: day });
    const months = (this.submissions[`${row.region}/${row.dataset}`] ??= {});
    const month = (months[row.month] ??= { submitted: 0, zero: 0 });
    month.submitted += 1;
    if (row.zero_report) month.zero += 1;
  }

  /** Notes a case of a rule whose records are being written. */
  noteCase(rule: string, verdict: 'breach' | 'pending'): void {
    (this.rules[rule] ??= { breach: 0, pending: 0 })[verdict] += 1;
  }

  /** Whether a row of the dataset is dated (start, end or exam) in the unit and month. */
  isActive({
    region,
    dataset,
    unit,
    month,
  }: {
    region: string;
    dataset: string;
    unit: string;
    month: string;
  }): boolean {
    return this.active.has(`${dataset}|${region}|${unit}|${month}`);
  }

  private markActive(dataset: string, region: string, unit: string, iso: string): void {
    this.active.add(`${dataset}|${region}|${unit}|${iso.slice(0, 7)}`);
  }

  private count(dataset: string, region: string): number {
    const regions = (this.rows[dataset] ??= {});
    return (regions[region] = (regions[region] ?? 0) + 1);
  }

  /** Ends all files; nothing can be written afterwards. */
  close(): { tallies: Tallies; files: FileSize[] } {
    const files = Object.entries(this.files).map(([name, file]) => {
      file.close();
      return { name: `${name}.csv`, rows: file.rows, bytes: file.bytes };
    });
    const tallies = {
      asOf: day,
      rows: this.rows,
      targets: this.tallies.result(),
      submissions: this.submissions,
      rules: this.rules,
    };
    return { tallies, files };
  }
}

function recordId(letter: string, number: number): string {
  return letter + String(number).padStart(6, '0');
}
