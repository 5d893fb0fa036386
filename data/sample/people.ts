import type { Day } from './calendar';
import { monthOf, yearOf } from './calendar';
import type { Random } from './random';
import { weightedOf } from './random';

/** What stays with a person from class to class. */
export interface Person {
  key: string;
  gender: string;
  ageBand: string;
  education: string;
  category: string;
  /** Last day of the newest class. */
  lastEnd: Day;
  /** Start year of the newest subsidised class, 0 without one. */
  subsidisedYear: number;
  subsidisedTimes: number;
}

const ageBands = weightedOf([
  ['16-24', 24],
  ['25-34', 34],
  ['35-44', 24],
  ['45-54', 14],
  ['55+', 4],
]);
const educations = weightedOf([
  ['junior-high', 14],
  ['senior-high', 20],
  ['secondary-vocational', 22],
  ['college', 27],
  ['bachelor', 15],
  ['master', 2],
]);

/** People of a class by the kind of training; the group of relapse risk took over from poverty-alleviated in 2024. */
const jobSeekers = weightedOf([
  ['graduate-year', 22],
  ['rural-transfer', 27],
  ['registered-unemployed', 17],
  ['hard-to-employ', 11],
  ['no-further-study', 5],
  ['poverty-alleviated', 7],
  ['veteran', 4],
  ['disabled', 2],
  ['other', 5],
]);
const founders = weightedOf([
  ['graduate-year', 25],
  ['rural-transfer', 25],
  ['registered-unemployed', 15],
  ['veteran', 5],
  ['other', 30],
]);

export function drawCategory(random: Random, trainingType: string, start: Day): string {
  if (trainingType === 'on-the-job' || trainingType === 'new-apprenticeship') return 'employee';
  const category = (trainingType === 'entrepreneurship' ? founders : jobSeekers).pick(random);
  return category === 'poverty-alleviated' && yearOf(start) >= 2024 ? 'anti-relapse-monitored' : category;
}

/** Who comes again is no graduate of the year any more. */
export function returnCategory(person: Person, trainingType: string): string {
  if (trainingType === 'on-the-job' || trainingType === 'new-apprenticeship') return 'employee';
  const passing = ['graduate-year', 'no-further-study', 'poverty-alleviated', 'employee'];
  return passing.includes(person.category) ? 'registered-unemployed' : person.category;
}

export function newPerson(random: Random, category: string): Person {
  const young = category === 'graduate-year' || category === 'no-further-study';
  return {
    key: random.personKey(),
    gender: random.chance(0.53) ? 'male' : 'female',
    ageBand: young
      ? random.chance(0.9) || category !== 'graduate-year'
        ? '16-24'
        : '25-34'
      : ageBands.pick(random),
    education: educationOf(random, category),
    category,
    lastEnd: 0,
    subsidisedYear: 0,
    subsidisedTimes: 0,
  };
}

function educationOf(random: Random, category: string): string {
  if (category === 'graduate-year') return random.chance(0.55) ? 'college' : 'bachelor';
  if (category === 'no-further-study') return random.chance(0.5) ? 'junior-high' : 'senior-high';
  return educations.pick(random);
}

/** 渝人社规〔2025〕19号: one subsidised training a person and year (by its start), three in all. */
export function maySubsidise(person: Person, start: Day): boolean {
  return person.subsidisedYear < yearOf(start) && person.subsidisedTimes < 3;
}

export function noteClass(
  person: Person,
  { start, end, subsidised }: { start: Day; end: Day; subsidised: boolean },
) {
  person.lastEnd = end;
  if (!subsidised) return;
  person.subsidisedYear = yearOf(start);
  person.subsidisedTimes += 1;
}

/** Year in which a graduate of the graduation year left, month in which a school leaver left, else nothing. */
export function graduation(
  category: string,
  start: Day,
): { graduation_year?: number; graduation_date?: string } {
  const year = yearOf(start);
  if (category === 'graduate-year') return { graduation_year: year };
  if (category !== 'no-further-study') return {};
  return { graduation_date: `${monthOf(start) >= `${year}-07` ? year : year - 1}-06` };
}

/** People who have finished a class and may come again; the newest replace others once it is full. */
export class Returners<Known extends Person = Person> {
  private readonly people: Known[] = [];

  constructor(private readonly capacity: number) {}

  add(random: Random, person: Known): void {
    if (this.people.length < this.capacity) this.people.push(person);
    else this.people[random.int(0, this.capacity - 1)] = person;
  }

  /** Somebody who is free and eligible, or null after a few tries. */
  find(random: Random, start: Day, isEligible: (person: Known) => boolean): Known | null {
    for (let attempt = 0; attempt < 4 && this.people.length > 0; attempt++) {
      const person = random.pick(this.people);
      if (person.lastEnd < start && isEligible(person)) return person;
    }
    return null;
  }
}
