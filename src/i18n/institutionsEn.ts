import type { institutionsZh } from './institutionsZh';

/** Texts of the comparison of institutions, English. */
export const institutionsEn: Record<keyof typeof institutionsZh, string> = {
  'inst.back': 'Back to training institutions',
  'inst.unknown': 'No institution "{id}" in the loaded data.',
  'insts.public': 'The release version leaves out names of training institutions and their comparison.',
  'insts.intro':
    'Training institutions compared by assessment results. Differences that may be due to chance alone are not singled out, and such institutions are not ranked.',
  'insts.choose': 'What is shown',
  'insts.empty': 'No training institutions to compare',
  'insts.noData': 'No assessment data of {region} are loaded.',
  'insts.noYear': 'The loaded assessments of {region} hold no record with an exam date.',
  'insts.noInstitution':
    'No assessment record of {region} in {year} or the year before names a training institution, so no pass rate can be given by institution.',
  'insts.needed': 'Load assessments with training institution and exam date to see the institutions here.',
  'insts.nobody': 'nobody sat an assessment: no rate.',
  'insts.shown':
    'at {count} institutions with sittings, {n} people sat and {m} passed: pass rate {p} (best result per person).',
  'insts.untilDay': '{year} (to {date})',
  'insts.floorOf': '{programme}, {year}: ',
  'insts.floorOfListed':
    '{programme}, {year} (institutions listed here, each judged on all its examinations in the programme): ',
  'insts.floorRunning': ' (to {date}). The year is not over; for information only.',
  'insts.floorNone': '{programme}, {year}: no institution has sittings, so the floor is not applied.',
  'insts.floorNoneListed':
    '{programme}, {year}: none of the institutions listed here has sittings anywhere in the programme, so the floor is not applied.',
  'insts.floorBelow': 'Below {floor}:',
  'insts.floorBasis':
    'The floor is set by {document} {clause} and applies to the programme “{programme}” only.',
  'insts.floorOther':
    'The floor is set by {document} and applies to the programme “{programme}” only, not to those chosen, so it is not applied here.',
  'insts.floorNotYet':
    'No pass-rate floor was in force in {year} ({document} took effect on {from}, for the programme “{programme}” only), so none is applied.',
  'insts.floorLink': 'Results under the other readings: policy checks',
  'insts.floorReading':
    'The floor applies to the digital engineer programme only and is judged on all of an institution’s examinations of the year in it, whatever districts or occupations are chosen; it is applied to the institutions of the table that have such examinations.',
  'insts.find': 'Find an institution',
  'insts.findHint': 'Part of its name',
  'insts.findList': 'List institutions',
  'insts.unfind': 'Unmark',
  'insts.notHere': 'no assessment record in the selection.',
  'insts.figures': '{n} sat, {m} passed, pass rate {p}',
  'insts.passRate': 'pass rate',
  'insts.sat': '{n} sat',
  'insts.alone': 'The only institution with sittings in the selection: no comparison',
  'insts.large': 'The other institutions have too few examinees: no comparison',
  'insts.fewNote':
    'Each sign is an institution, hollow with fewer than {k} examinees; the horizontal line is the rate of all together. Fewer than two institutions have {k} examinees or more, so they are not compared.',
  'insts.low': 'Clearly below its peers: the cause should be looked into',
  'insts.high': 'Clearly above its peers: worth a closer look',
  'insts.lower': 'Somewhat below its peers: keep an eye on it',
  'insts.higher': 'Somewhat above its peers',
  'insts.inside': 'No clear difference from its peers, not ranked',
  'insts.noLow': 'No institution is clearly below its peers',
  'insts.noHigh': 'No institution is clearly above its peers',
  'insts.clear': 'Institutions that clearly differ from their peers',
  'insts.clearNote':
    'Outside the 99.8 % limits with ten examinees or more; in administrative order, no ranking',
  'insts.title.alone': 'Only one institution has sittings',
  'insts.title.few': 'Too few examinees to compare',
  'insts.title.inside': 'No institution lies outside the limits',
  'insts.title.none': 'No institution is clearly above or below its peers',
  'insts.title.low': 'Clearly below peers: {low}',
  'insts.title.high': 'Clearly above peers: {high}',
  'insts.title.both': 'Clearly below peers: {low}, above: {high}',
  'insts.measure': 'Yearly pass rate (%) by number of examinees',
  'insts.funnel': 'Pass rates of institutions and their limits',
  'insts.funnelLabel': '{title}. Arrow keys go from institution to institution',
  'insts.axisCount': 'Persons who sat',
  'insts.axisRate': 'Yearly pass rate',
  'insts.groupRate': 'All',
  'insts.plain': 'Limits of chance alone',
  'insts.key':
    'Each sign is an institution, hollow with fewer than {k} examinees. Horizontal line: all together; dashed: 95 % limits; solid: 99.8 % limits. Triangles lie outside the 99.8 % limits.',
  'insts.limits.adjusted':
    'All together: {p}. Institutions differ more than chance explains (dispersion φ = {phi}); the limits are widened by that difference (τ² = {tau}).',
  'insts.limits.plain':
    'All together: {p}. The limits allow for chance alone; institutions differ more than that (φ = {phi}, τ² = {tau}), so more of them lie outside than should.',
  'insts.limits.chance':
    'All together: {p}. Institutions differ no more than chance explains (φ = {phi}, τ² = 0): widened or not, the limits are the same.',
  'insts.lowLimit': 'Lower {p} limit',
  'insts.highLimit': 'Upper {p} limit',
  'insts.table': 'Assessments by institution',
  'insts.type': 'Type',
  'insts.persons': 'persons',
  'insts.examinees': 'Sat',
  'insts.rate': 'Pass rate',
  'insts.interval': '95 % interval',
  'insts.range': '{low}–{high}',
  'insts.rateOf': 'Pass rate {year}',
  'insts.difference': 'Against the year before',
  'insts.points': 'percentage points',
  'insts.trend': 'Trend',
  'insts.trend.up': 'higher',
  'insts.trend.down': 'lower',
  'insts.trend.same': 'no clear change',
  'insts.standardised': 'Pass rate standardised by occupation mix',
  'insts.covered': 'Of whom standardised',
  'insts.attempts': 'Pass rate of sittings',
  'insts.place': 'Against peers',
  'insts.remark': 'Pass-rate floor (programme “{programme}”)',
  'insts.remarkWhole':
    'Pass-rate floor (programme “{programme}”, judged on all examinations of the institution)',
  'insts.rank': 'Rank',
  'insts.order':
    'In administrative order, no ranking; the district is the one with most of the institution’s examinees in {year}, or in {before} if it has no records in {year}.',
  'insts.sortHint':
    'Click a heading to sort by it, again to reverse the order, and a third time to restore it; when sorted by a rate, institutions with few examinees come last.',
  'insts.showRanks': 'Show ranks (internal use only)',
  'insts.ranksNote':
    'Only institutions outside the 95 % limits are ranked, by pass rate; equal rates share a rank. Ranks are for internal use, off by default, and never released; prints and files leave them out.',
  'insts.definition':
    'Pass rate = passed ÷ sat; the year is that of the exam date, counting the best result per person, occupation and level; absentees do not count as having sat.',
  'insts.notOver': '{year} is not over and is compared with the whole of {before}; for information only.',
  'insts.noteInterval':
    '95 % intervals are Wilson intervals; the fewer the examinees, the wider the interval.',
  'insts.noteTrend':
    '“Higher” or “lower” appears only where the 95 % intervals of the two years do not overlap.',
  'insts.noteStandardised':
    'Standardised pass rate = passes of the covered examinees ÷ passes expected at the other institutions’ rates of the same occupation and level × the other institutions’ rate, 100 % at most; occupations and levels that no other institution has are not covered.',
  'insts.noteAttempts':
    'Pass rate of sittings = passes ÷ sittings, every sitting counted; not to be confused with the rate per person.',
  'insts.notePlace':
    'Peers are all institutions with sittings in the selection; peers of similar type, district and occupations are on the institution’s own page.',
  'insts.mixed':
    'The selection may hold several programmes whose pass rates differ: choose one to compare within it.',
};
