import type { institutionZh } from './institutionZh';

/** Texts of one institution's profile, English. */
export const institutionEn: Record<keyof typeof institutionZh, string> = {
  'profile.nothing': 'The loaded data hold no training or assessment of this institution.',
  'profile.elsewhere': 'The data of {region} hold no training or assessment of this institution.',
  'profile.there': 'See it in {region}',
  'profile.type': 'Type',
  'profile.checks': 'Policy checks of this institution',

  'profile.rate':
    'In {year}, {n} persons sat and {m} passed by best result: pass rate {p} (95 % interval {low} to {high})',
  'profile.rateRunning':
    'In {year} to {date}, {n} persons sat and {m} passed by best result: pass rate {p} (95 % interval {low} to {high}); the year is not over',
  'profile.peers': '{rule} the {k} others (not counting this one) have a combined pass rate of {q}',
  'profile.rule.unit': 'Among institutions of the same type and district with a similar mix of occupations,',
  'profile.rule.type': 'Among institutions of the same type with a similar mix of occupations,',
  'profile.rule.mix': 'Among institutions with a similar mix of occupations,',
  'profile.rule.all': 'Fewer than five institutions are similar, so it is compared with all in the region:',
  'profile.inside': 'no clear difference from its peers, so it is not ranked',
  'profile.low': 'clearly below its peers; the cause should be looked into',
  'profile.lower': 'below its peers but within the 99.8 % limits, which may be chance, so it is not ranked',
  'profile.higher': 'above its peers but within the 99.8 % limits, which may be chance, so it is not ranked',
  'profile.high': 'clearly above its peers',
  'profile.noPeers': 'There are no other institutions to compare with',
  'profile.few': 'fewer than {k} people sat, so it is not compared with its peers',
  'profile.floorWaiting': 'Reading the assessments of the digital-engineer programme …',
  'profile.floorOutside':
    'The {floor} floor for yearly pass rates applies to the digital-engineer programme only; this institution has no assessments in it, so nothing is judged',
  'profile.floorOf': 'Digital-engineer programme {year}: {n} sat, {m} passed. {text}',
  'profile.floorNone': 'Digital-engineer programme {year}: {text}',

  'profile.years': 'Pass rates by year',
  'profile.noExams': 'No assessments of this institution: no rate.',
  'profile.year': 'Year',
  'profile.low95': '95 % interval, low',
  'profile.high95': '95 % interval, high',
  'profile.points': 'Against the year before (percentage points)',
  'profile.standardised': 'Standardised pass rate',
  'profile.attempts': 'Pass rate of sittings',
  'profile.sittings': 'Sittings',
  'profile.notOver': 'Year not over: for information only',
  'profile.uncovered':
    '{n} people sat in occupations and levels that no other institution offers and are not standardised',
  'profile.bestResult':
    'Pass rate = passed ÷ persons who sat, counting each person’s best result of the year in an occupation and level; absentees are listed separately; Wilson intervals.',
  'profile.attemptsNote': 'Pass rate of sittings = passes ÷ sittings; resits count each time.',
  'profile.standardNote':
    'The standardised pass rate is measured against the other institutions of the region in the same occupations and levels, which removes the effect of the mix of occupations; read it beside the pass rate.',

  'profile.occupations': 'By occupation',
  'profile.occupationsNote':
    'Enrolments are counted by the day the class starts and completions by the day it ends, so a class that runs over New Year appears in two years; assessments are counted by exam day, best results only.',

  'profile.months': 'Month by month',
  'profile.monthsNote':
    'No bar, or "—" in the table, means that there is no such record for the month, which is not the same as zero.',
  'profile.emptyMonth': 'No record this month (not zero)',
  'profile.to': ' to ',

  'profile.classes': 'Classes',
  'profile.classCount': 'Classes: {n}, latest start first',
  'profile.noClasses': 'No classes of this institution.',
  'profile.classId': 'Class number',
  'profile.start': 'Start',
  'profile.end': 'End',
  'profile.completionRate': 'Completion rate',
  'profile.required': 'Required hours',
  'profile.least': 'Hours completed (fewest)',
  'profile.most': 'Hours completed (most)',
  'profile.hoursState': 'Hours',
  'profile.classesNote':
    'A class with several occupations or levels has a line for each. Hours completed are the fewest and the most among those who completed. "No hours are prescribed": the class is not part of Chongqing’s digital-engineer programme, or it started before the document took effect.',
  'profile.rateNote':
    'Completion rate = completed ÷ (completed + failed + withdrawn); those still in training are left out, and a class with anyone still in training has no rate yet.',
  'profile.hours.reached': 'All who completed have the required hours',
  'profile.hours.short': 'Some completed with fewer than the required hours: to be verified',
  'profile.hours.unknown': 'Hours are not filled in for some who completed',
  'profile.hours.nobody': 'Nobody has completed yet',
  'profile.hours.noLine': 'Occupation and level not in the annex or not filled in',
  'profile.hours.unbound': 'No hours are prescribed',

  'profile.completion': 'Completion',
  'profile.startYear': 'Year of start',
  'profile.classesHeading': 'Classes',
  'profile.failed': 'Failed',
  'profile.withdrawn': 'Withdrawn',
  'profile.running': 'In training',
  'profile.courses':
    'Up to {date}, {n} people enrolled (classes: {classes}): {completed} completed, {failed} failed, {withdrawn} withdrew and {running} are still in training',
  'profile.coursesRate': 'Of those whose training is over, {p} completed',
  'profile.completionNote':
    'By the year in which the class starts; a class that runs over New Year counts entirely in that year.',

  'profile.hours': 'Hours against the required ones',
  'profile.hoursLead':
    'Classes with prescribed hours: {n}. In {a} of them everyone who completed has the required hours, in {b} some do not. Of {persons} who completed, {reached} have the hours and {short} have fewer',
  'profile.hoursNote':
    'Digital-engineer classes only, against the annex in force when the class starts; a class with several occupations or levels counts once for each.',
  'profile.hoursNone':
    'The annex of {document} prescribes hours only for Chongqing’s digital-engineer classes that start on or after {from}; this institution has none.',
  'profile.reached': 'Hours reached',
  'profile.short': 'Hours not reached',
  'profile.unknownHours': 'Hours not filled in',

  'profile.floor': 'Floor of the yearly pass rate (digital-engineer programme)',
  'profile.noSubsidy': 'The institution has no subsidised training in the digital-engineer programme.',
};
