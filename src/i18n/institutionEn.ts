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
  'profile.peers': '{rule} {k} others (own one left out) reach {q} together',
  'profile.rule.unit': 'Same type, same district, like mix of occupations:',
  'profile.rule.type': 'Same type, like mix of occupations:',
  'profile.rule.mix': 'Like mix of occupations:',
  'profile.rule.all': 'Fewer than 5 are alike, so all of the region are taken:',
  'profile.inside': 'not distinguishable from peers: no rank',
  'profile.low': 'clearly below peers: look into the cause',
  'profile.lower': 'below peers but within the 99.8 % limits, which may be chance: no rank',
  'profile.higher': 'above peers but within the 99.8 % limits, which may be chance: no rank',
  'profile.high': 'clearly above peers',
  'profile.noPeers': 'There are no other institutions to compare with',
  'profile.few': 'fewer than {k} sat: not compared with peers',
  'profile.floorWaiting': 'Reading the assessments of the digital-engineer programme …',
  'profile.floorOutside':
    'The floor of {floor} for yearly pass rates holds for the digital-engineer programme alone; the institution has no assessments in it, so nothing is judged',
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
  'profile.notOver': 'Year not over, notice only',
  'profile.uncovered': '{n} sat in occupations and levels that no other institution has: not standardised',
  'profile.bestResult':
    'Pass rate = passed ÷ persons who sat, by the best result of the year of a person, occupation and level; absentees apart; Wilson intervals.',
  'profile.attemptsNote': 'Pass rate of sittings = passes ÷ sittings, resits counted again.',
  'profile.standardNote':
    'The standardised pass rate is measured against the other institutions of the region in the same occupations and levels, so that the mix of occupations does not count; to be read beside the pass rate.',

  'profile.occupations': 'By occupation',
  'profile.occupationsNote':
    'Enrolled by class start and completed by class end in the year, so that a class over New Year stands in two years; assessments by exam day, best results.',

  'profile.months': 'Month by month',
  'profile.monthsNote': 'No bar, or "—" in the table: no such record that month, which is not zero.',
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
  'profile.least': 'Hours completed (least)',
  'profile.most': 'Hours completed (most)',
  'profile.hoursState': 'Hours',
  'profile.classesNote':
    'A class of several occupations or levels has a line for each. Hours completed are the least and the most of those who completed. "No hours are prescribed": the class is not part of Chongqing’s digital-engineer programme, or it started before the document took effect.',
  'profile.rateNote':
    'Completion rate = completed ÷ (completed + failed + withdrawn); those still in training are left out; none of a class while some are.',
  'profile.hours.reached': 'All who completed have the required hours',
  'profile.hours.short': 'Some completed with fewer than the required hours: verify',
  'profile.hours.unknown': 'Hours of some who completed are not filled in',
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
    'To {date}, classes: {classes}; enrolled: {n}; of these completed {completed}, failed {failed}, withdrawn {withdrawn}, in training {running}',
  'profile.coursesRate': 'Of those whose training is over, {p} completed',
  'profile.completionNote':
    'By the year of the class start; a class over New Year counts whole in that year.',

  'profile.hours': 'Hours against the required ones',
  'profile.hoursLead':
    'Classes with prescribed hours: {n}. In {a} of them everyone who completed has the required hours, in {b} some do not. Of {persons} who completed, {reached} have the hours and {short} have fewer',
  'profile.hoursNote':
    'Classes of the digital-engineer programme only, by the hours of the annex on the class start; a class of several occupations or levels counts for each.',
  'profile.hoursNone':
    'Hours are set by the annex of {document} for classes of the digital-engineer programme of Chongqing that start from {from}; the institution has none.',
  'profile.reached': 'Hours reached',
  'profile.short': 'Hours not reached',
  'profile.unknownHours': 'Hours not filled in',

  'profile.floor': 'Floor of the yearly pass rate (digital-engineer programme)',
  'profile.noSubsidy': 'The institution has no subsidised training in the digital-engineer programme.',
};
