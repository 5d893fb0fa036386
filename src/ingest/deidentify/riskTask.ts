import type { Task } from '../tasks';
import { assessRisk, type Risk, type RiskTable } from './risk';

export interface RiskInput {
  table: RiskTable;
  /** Places of the columns that are looked at together. */
  chosen: readonly number[];
  k: number;
}

/** The risk as it is, and as it would be without each of the chosen columns. */
export interface RiskReport {
  all: Risk;
  without: readonly { column: number; risk: Risk }[];
}

/** Assesses the risk of recognition in a de-identified table. */
export const riskTask: Task<RiskInput, RiskReport> = ({ table, chosen, k }) => {
  const without = chosen.map((column) => {
    const others = chosen.filter((one) => one !== column);
    return { column, risk: assessRisk(table, others, k) };
  });
  return Promise.resolve({ output: { all: assessRisk(table, chosen, k), without } });
};
