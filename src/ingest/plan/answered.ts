import type { FilePlan } from './filePlan';
import type { Question } from './proposal';

/** Whether the plan answers the question; rows it leaves open are rejected by name. */
export function isAnswered(question: Question, { answers }: FilePlan): boolean {
  switch (question.kind) {
    case 'year':
      return answers.years[question.field] !== undefined;
    case 'dayOrder':
      return answers.dayOrders[question.field] !== undefined;
    case 'level':
      return answers.levelSystem !== null;
    case 'unit':
      return answers.units[question.text] !== undefined;
    default:
      return true;
  }
}
