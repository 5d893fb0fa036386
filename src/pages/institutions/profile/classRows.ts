import type { InstitutionClass } from '../../../query/profileQueries';

/** Person-times who started and how they ended. */
export type Course = Pick<InstitutionClass, 'enrolled' | 'completed' | 'failed' | 'withdrawn' | 'running'>;

export interface CourseOfYear extends Course {
  /** yyyy of the class start. */
  year: string;
  classes: number;
}

/**
 * What can be said of a class's hours. unbound: the annex does not concern programme or class start; no-line: no hours
 * for occupation and level; nobody: nobody has completed; short: somebody below; unknown: hours not filled in.
 */
export const hoursStates = ['reached', 'short', 'unknown', 'nobody', 'no-line', 'unbound'] as const;
export type HoursState = (typeof hoursStates)[number];

export interface HoursLine {
  state: HoursState;
  /** Lines of classes, and completers of these by what their own hours say. */
  classes: number;
  completed: number;
  reached: number;
  short: number;
  unknown: number;
}

/** Completed ÷ all whose training is over (completed, failed, withdrawn), 0–1; null where that is nobody. */
export function completionRate({
  completed,
  failed,
  withdrawn,
}: Omit<Course, 'enrolled' | 'running'>): number | null {
  const ended = completed + failed + withdrawn;
  return ended > 0 ? completed / ended : null;
}

export function sumCourses(courses: readonly Course[]): Course {
  const sum = (column: keyof Course) => courses.reduce((total, one) => total + one[column], 0);
  return {
    enrolled: sum('enrolled'),
    completed: sum('completed'),
    failed: sum('failed'),
    withdrawn: sum('withdrawn'),
    running: sum('running'),
  };
}

/** Names a class: its number, or the day it starts where it has none. */
export const className = ({ classId, start }: Pick<InstitutionClass, 'classId' | 'start'>) =>
  classId ?? start;

/** How many classes the lines are of: one class may have a line for each occupation and level. */
export const countClasses = (classes: readonly InstitutionClass[]) => new Set(classes.map(className)).size;

/** The courses by year of the class start, newest first; their sum is that of all classes. */
export function coursesByYear(classes: readonly InstitutionClass[]): CourseOfYear[] {
  const years = [...new Set(classes.map(({ start }) => start.slice(0, 4)))].sort().reverse();
  return years.map((year) => {
    const own = classes.filter(({ start }) => start.startsWith(year));
    return { year, classes: countClasses(own), ...sumCourses(own) };
  });
}

export function hoursState(line: InstitutionClass): HoursState {
  if (!line.isBound) return 'unbound';
  if (line.requiredHours === null) return 'no-line';
  if (line.completed === 0) return 'nobody';
  if (line.short > 0) return 'short';
  return line.unknown > 0 ? 'unknown' : 'reached';
}

/** The classes by what can be said of their hours; states without a class are left out. */
export function hoursLines(classes: readonly InstitutionClass[]): HoursLine[] {
  return hoursStates
    .map((state) => {
      const own = classes.filter((line) => hoursState(line) === state);
      const sum = (column: 'completed' | 'reached' | 'short' | 'unknown') =>
        own.reduce((total, one) => total + one[column], 0);
      return {
        state,
        classes: own.length,
        completed: sum('completed'),
        reached: sum('reached'),
        short: sum('short'),
        unknown: sum('unknown'),
      };
    })
    .filter((line) => line.classes > 0);
}

/** A key of each line: the class's name, with occupation and level where several lines share it. */
export function lineKeys(classes: readonly InstitutionClass[]): Map<InstitutionClass, string> {
  const names = classes.map(className);
  return new Map(
    classes.map((line, index) => {
      const name = className(line);
      const isShared = names.some((other, place) => other === name && place !== index);
      return [line, isShared ? [name, line.occupation, line.level, line.programme].join('|') : name];
    }),
  );
}
