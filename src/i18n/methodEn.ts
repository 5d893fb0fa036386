import type { methodZh } from './methodZh';

/** Texts of the method page alone, English. */
export const methodEn: Record<keyof typeof methodZh, string> = {
  'method.intro':
    'What each figure counts, how it is computed and which document it rests on. The page is generated from the target ledger, the divisions, the occupation lists and the list of documents, and follows the ledger when it is adjusted.',

  'method.contents': 'On this page',

  'method.example.title': 'Example: {title} (invented numbers, not actual data)',
  'method.example.byMonths': 'counted in months',
  'method.example.byDays': 'counted in days',
  'method.example.pace': 'from counts to status',
  'method.example.given': 'Given',
  'method.example.results': 'Result',
  'method.example.thresholds': 'Thresholds',
  'method.example.points': 'Against the schedule',
  'method.example.before': 'Completed by the end of April 2026',
  'method.example.monthsLeft': 'Months left',
  'method.example.times': 'Needed rate against the recent average',
  'method.example.year': 'Completed in {year}',
  'method.example.yearToDate': 'Completed in {year} up to that day',
  'method.value.yes': 'yes',
  'method.value.no': 'no',
  'method.kind.cumulative': 'Cumulative target',
  'method.kind.per-year': 'Target for each year',
  'method.kind.annual-average': 'Annual average',
  'method.kind.stock': 'Stock',
  'method.kind.ratio': 'Ratio',
  'method.role.list-size': 'Size of a list (not a target)',
  'method.role.cap': 'Cap (not a target)',
  'method.word.early': 'Before the deadline',

  'method.status.lead':
    'Running targets are judged by their pace ratio, closed ones by the final result. Sign and colour only repeat what the word says.',
  'method.status.caption': 'The ten statuses',
  'method.status.word': 'Status',
  'method.status.when': 'When it applies',
  'method.when.met':
    'The target is reached at the deadline, or earlier: “met early”. While an annual average runs, the total must already suffice for all its years; stocks without a baseline and ratios are judged only once closed.',
  'method.when.on-track':
    'Running, pace ratio {on} or more. Where completion is a little below the elapsed share, the text says “nearly on schedule”.',
  'method.when.at-risk': 'Running, pace ratio {risk} or more, but below {on}.',
  'method.when.behind': 'Running, pace ratio below {risk}.',
  'method.when.missed':
    'Not reached at the deadline; later figures do not count. A target for each year is met as a whole only if every year was.',
  'method.when.not-started':
    'The data end before the first day of the period, or the milestones of the plan ask for nothing yet.',
  'method.when.no-data':
    'The data needed are not loaded; of a stock no figure is published, or, once closed, none dated on the deadline or later; of a ratio the whole is zero.',
  'method.when.withheld':
    'A submissions register is loaded and in some month of the judged period fewer than {complete} of the units reported. A count that has reached its target stays met, since late reports can only add to it; a ratio may fall and is always withheld.',
  'method.when.not-checkable':
    'The loaded data hold only the part of a ratio (digital-skill occupations, for instance), not the whole.',
  'method.when.no-pace':
    'Running ratios, stocks without a baseline, and targets worded as a cap or an exact number: only the latest figure and the target are shown.',
  'method.thresholds.caption': 'Thresholds, from the target ledger',
  'method.thresholds.targets': 'Applies to',
  'method.thresholds.all': 'All {n} targets',
  'method.thresholds.some': '{n} targets',
  'method.thresholds.onTrack': 'On track: pace ratio at least',
  'method.thresholds.atRisk': 'Slightly behind: pace ratio at least',
  'method.thresholds.complete': 'Withheld: share of units reported below',
  'method.thresholds.note':
    'The unrounded pace ratio decides; the page shows two decimals. Ratios and stocks without a baseline have no pace thresholds, and reporting does not bear on stocks.',
  'method.thresholds.own':
    'The thresholds are set by this tool for internal use and are not an assessment standard. They can be adjusted in the ledger (targets.csv: on_track_from, at_risk_from, complete_from).',

  'method.counting.rows':
    'Person-times: a record of one person counts one, a summary record counts the number it states. Somebody who takes part twice counts two.',
  'method.counting.persons':
    'Persons: distinct person codes within the period, or within each calendar year for a target for each year. Records without a person code count as person-times, and their number is stated. Person-times and persons are never interchangeable.',
  'method.counting.items': 'Things: distinct item ids, so that a platform or institution counts once.',
  'method.counting.quantity': 'Vouchers: the quantities of the batches are added up.',
  'method.counting.days':
    'One record may hold several events, each counted on its own day: a class that starts in December and ends in January is enrolled in one year and completed in the next.',
  'method.counting.caption': 'Events of each dataset and the day each is counted on',
  'method.counting.event': 'Event',
  'method.counting.day': 'Counted on',
  'method.counting.rule': 'Which records',
  'method.counting.noDay':
    'A record without that date does not count for the event. Stocks are quoted as of the date of the published figure, see “Stocks”.',
  'method.rule.all': 'every record',
  'method.rule.is': '“{field}” is {values}',
  'method.rule.isNot': '“{field}” is not {value}',
  'method.rule.sum': '“{field}” is added up; batches without it do not count',
  'method.rule.heats': 'every record, except finals of events whose heats are recorded',

  'method.digital.lead': 'Training and assessment records are classed by the first of these that applies:',
  'method.digital.engineer':
    'Digital technology engineer: the programme is “{programme}”, or the occupation is on the engineer list ({n}).',
  'method.digital.catalogue':
    'Digital-skill occupation of the catalogue: the occupation is on that list ({n}).',
  'method.digital.declared':
    'Declared as digital skill: “{field}” is yes, as for special abilities and district work types.',
  'method.digital.none': 'Not digital skill: all others.',
  'method.digital.others':
    'Competition records are classed by “{competition}”, platforms and institutions by “{supply}”. An item is not digital because it is on the project-based training list.',
  'method.digital.using': 'Targets counted by this classification: ',
  'method.digital.codes':
    'Occupation codes are those of the documents. Older files may use codes of an earlier edition: match on code and name together.',
  'method.list.digital-skill-2022': 'Digital-skill occupations',
  'method.list.digital-engineer-2025': 'Digital technology engineer occupations',
  'method.list.dadukou-project-2022': 'Project-based training list',
  'method.list.summary': '{title} ({n})',
  'method.list.hoursNote':
    'Hours as printed in the annex; for some occupations a higher level has fewer hours than a lower one.',
  'method.list.relatedNote':
    'Printed without occupation codes; the corresponding occupation is given where known.',
  'method.list.seq': 'No.',
  'method.list.code': 'Code',
  'method.list.name': 'Name',
  'method.list.junior': 'Hours, junior',
  'method.list.intermediate': 'Hours, intermediate',
  'method.list.senior': 'Hours, senior',
  'method.list.related': 'Corresponding occupation',
  'method.list.workType': 'work type of {occupation}',

  'method.period.inside':
    'The first and the last day belong to the period. What was counted outside it is left out and shown as “Outside the period (not counted)”. Where a document gives no dates, the note of the target says how they were taken.',
  'method.period.asOf':
    'The loaded files state up to which day their data go, for each dataset and region. Everything is computed as of that day, never as of today; later records do not count.',
  'method.period.formula': 'Elapsed share = time elapsed ÷ length of the period',
  'method.period.by':
    'By months where the period consists of whole months and the data end on the last day of a month (30 June is 50.0\u00a0% of a year), else by days, the first and the last included.',
  'method.period.rounding': 'Rounded to one decimal, but never shown as 100\u00a0% before the end.',

  'method.completion.formula': 'Completion rate = completed to date ÷ target',
  'method.completion.cut':
    'It may exceed 100\u00a0%. It is cut to one decimal, not rounded: 99.96\u00a0% is shown as 99.9\u00a0%.',
  'method.completion.points':
    'Percentage points ahead of (behind) schedule = completion rate shown − elapsed share shown',
  'method.completion.printed':
    'The two figures as shown are subtracted, so that the reader’s own subtraction agrees.',
  'method.completion.share': 'Share = completed within the selection ÷ all completed on the same definition',
  'method.completion.perHead':
    'Per 10,000 residents = completed to date × 10,000 ÷ resident population (rounded to two decimals)',
  'method.completion.population':
    'The population is loaded by the office: the newest year that is not after the year of the cut-off, named with its source. Units that the file does not hold have no figure, and none is made of others; own levels of city and province have no residents of their own. A population changes neither the figure nor the status of any target.',
  'method.completion.reached':
    'The day on which a target was reached is the first on which the running total within the period reaches it.',
  'method.completion.from': '“At least” and “or more” include the figure itself, “exceeds” does not.',

  'method.pace.plan': 'Plan to date = target × elapsed share',
  'method.pace.milestones': 'Where the ledger holds milestones, the plan runs evenly from one to the next. ',
  'method.pace.noMilestones': 'At present no target has milestones.',
  'method.pace.withMilestones': 'Targets with milestones: ',
  'method.pace.ratio': 'Pace ratio = completed to date ÷ plan to date',
  'method.pace.units':
    'A district or other unit has a completion rate and a status only where it was given a quota; otherwise only its volume and share are shown.',

  'method.rate.remaining': 'Still to complete = target − completed to date (never below zero)',
  'method.rate.needed': 'Needed a month from now on = still to complete ÷ months left',
  'method.rate.months':
    'The months left run from the cut-off of the data to the last day of the period; part of a month counts by its days. The needed rate is rounded up, and is zero once the target is reached.',
  'method.rate.recent': 'Recent monthly average = sum of the last {n} complete months ÷ {n}',
  'method.rate.firm':
    'Only months that are over and not provisional; of a cumulative target only months inside its period; none with fewer than {n} such months.',
  'method.rate.lastYear':
    'The average of the same {n} months a year before is shown only where the data cover them and none is provisional.',

  'method.completeness.register':
    'Whether all units have reported is read from the submissions register alone (unit, month, dataset, zero reports included), never from the records: no record does not mean no report, and a record does not mean that all was reported.',
  'method.completeness.formula': 'Share reported = units that reported ÷ units that had to',
  'method.completeness.worst':
    'The units that had to report are those valid at the end of the month. From the first month of the register or of the period, whichever is later, to the last complete month of the judged period, the month with the lowest share decides.',
  'method.completeness.withheld':
    'Below {complete} the status is withheld and the missing units are named; the figures stay.',
  'method.completeness.unknown':
    'Without a submissions register completeness is unknown and has no effect on the status.',
  'method.completeness.provisional':
    'Provisional: months not over at the cut-off of the data, and months below the threshold. They are hatched in charts and left out of the recent average.',
  'method.completeness.expected': 'The reporting units are listed under “Divisions”',

  'method.years.ofThisKind': 'Of this kind: ',
  'method.years.perYear':
    'Every calendar year is judged for itself. The page shows the year of the cut-off first and says which it is; a year that is over has its result. Once all are over, the target is met if every year was.',
  'method.years.average': 'Annual average = sum of the years that are over ÷ their number',
  'method.years.judged':
    'The average of the years that are over is judged, single years are not; until the first is over, the pace inside it.',
  'method.years.early':
    'An average above the target is on track while the target runs, since it may still fall; met early once the total suffices for all years.',
  'method.years.actual': 'Average of the years that are over',
  'method.years.ratio': 'Pace ratio (average ÷ target)',
  'method.years.needed':
    'Needed a month from now on = (target × number of years − completed to date) ÷ months left',

  'method.stock.quoted':
    'A stock is never summed from training or assessment records: the newest published figure up to the cut-off is quoted with its date and source.',
  'method.stock.closed':
    'Once closed, the first figure dated on the deadline or later decides; without one there is no data, not a miss.',
  'method.stock.plan': 'Plan to date = baseline + (target − baseline) × elapsed share',
  'method.stock.baseline':
    'Only a stock with a baseline in the ledger has a pace; the elapsed share is that on the date of the published figure. ',
  'method.stock.noBaseline': 'At present none of the {n} stocks has a baseline, so none has a pace status.',
  'method.stock.withBaseline': 'With a baseline: ',

  'method.ratio.formula': 'Ratio = part ÷ whole',
  'method.ratio.judged':
    'Part and whole come from the same load. While it runs, the present ratio is shown without a status; once closed it is met or missed, and exactly the target is met.',
  'method.ratio.checkable':
    'Data that hold the part alone would give 100\u00a0% by construction: the ratio is then not checkable.',
  'method.ratio.partWhole': 'part: {part}; whole: {whole}.',
  'method.floor.title': 'Pass-rate floor of training institutions',
  'method.floor.each':
    '{floor} is a floor under every institution and year, not a target of the region; what is shown is the share of institutions at or above it.',
  'method.floor.rate': 'Annual pass rate = persons passed ÷ persons who sat, within the year',
  'method.floor.best':
    'By the year of the exam. The best result of the year counts for each person, institution, occupation and level; absentees are left out; records without a person code count for themselves.',
  'method.floor.share':
    'Share of institutions = institutions with an annual pass rate of at least {floor} ÷ institutions with sittings (should be 100\u00a0%)',
  'method.floor.judged':
    'Exactly {floor} reaches the floor. An institution without sittings in the year has no pass rate and is not in the whole.',

  'method.comparison.formula': 'Change = completed ÷ completed in the same period last year − 1',
  'method.comparison.same':
    'Up to the cut-off of the data, against the same days a year before, the end of a month against the end of a month; a part of a month is never compared with a whole one.',
  'method.comparison.long': 'Of a selection longer than a year, its last calendar year to date is compared.',
  'method.comparison.none':
    'There is no comparison where the data do not cover the whole period a year before, or nothing was counted in it.',
  'method.comparison.yearBefore': 'Completed in the whole year before',
  'method.comparison.after': 'of which after {date}',
  'method.comparison.thisYear': 'Completed this year up to that day',

  'method.divisions.then':
    'Figures follow the divisions valid at the time of the event; names and codes have first and last days.',
  'method.divisions.codes': 'Units of the same name are told apart by code, never by name: {shared}.',
  'method.divisions.ownLevel':
    'The municipality, province or city level itself is a unit of its own, never a total; the line of a prefecture-level city is its own level plus its counties.',
  'method.divisions.order': 'Districts stand in administrative order, which is no ranking.',
  'method.divisions.change': '{region}, from {day}: ',
  'method.divisions.ended': 'no longer used: {names}',
  'method.divisions.started': 'new: {names}',
  'method.divisions.reporting': 'units that have to report: {a} before, {b} after',
  'method.divisions.area':
    'On 6 November 2025 Jiangbei and Yubei were abolished and Liangjiang became a district; Yubei was split between Liangjiang and Beibei and cannot be divided by record. Across that day the former Jiangbei and Yubei, Liangjiang and Beibei are to be compared as one area; the year-on-year changes by district are not combined, so these units should not be compared singly.',
  'method.units.title': 'Units of {region} that records may name ({n})',
  'method.units.name': 'Unit',
  'method.units.id': 'Code',
  'method.units.local': '(given by this tool)',
  'method.units.parent': 'Above it',
  'method.units.valid': 'Valid',
  'method.units.always': 'throughout',
  'method.units.open': 'earlier',
  'method.units.now': 'now',
  'method.units.reporting': 'Has to report',

  'method.caveats.evidence':
    'Records are no evidence of reporting: a unit without a record in a month may have had nothing to report or may not have reported. The submissions register tells.',
  'method.caveats.overlaps':
    'Pairs of targets whose scopes overlap, by the ledger: {n}. Their figures must not be added.',
  'method.caveats.readings':
    'Where a document leaves the counting point open, one reading is the default and the other stands beside it: ',
  'method.caveats.notTargets': 'Sizes of lists and caps are not targets and are not judged: ',
  'method.caveats.persons':
    'Distinct persons and things by unit, occupation or institution may add up to more than the total.',
  'method.caveats.release':
    'All figures are administrative data, not official statistics; the competent authority’s release prevails.',
  'method.caveats.pairs': 'Targets whose scopes overlap ({n} pairs)',

  'method.ledger.lead':
    'The ledger (targets.csv) is served with the page and can be adjusted on an office’s own server. Every entry leads to its figures, its words in the document and its notes.',
  'method.ledger.caption': 'Ledger entries: {n}, of which {a} targets and {b} sizes of lists or caps',
  'method.ledger.entry': 'Title and id',
  'method.ledger.source': 'Source',
  'method.ledger.role': 'Kind',
  'method.ledger.period': 'Plan period',
  'method.ledger.value': 'Target',
  'method.ledger.counted': 'What is counted',
  'method.ledger.other': 'Other reading',
  'method.ledger.overlaps': 'Overlaps with',
  'method.ledger.whole': 'whole: {whole}',

  'method.documents.caption': 'The {n} documents behind the ledger',
  'method.documents.number': 'Number',
  'method.documents.name': 'Title',
  'method.documents.issuer': 'Issued by',
  'method.documents.issued': 'Date of issue',
  'method.documents.undated': 'Not stated in the document',
  'method.documents.entries': 'Ledger entries',

  'method.forecast.intro':
    'A forecast only carries on how the months went so far; it helps to judge and replaces no status. None is made of stocks, ratios, upper limits and exact numbers, of periods that are over, of fewer than {n} months of data, or while the status is withheld; the page says which.',
  'method.forecast.season':
    'Seasonal index = month ÷ mean of the 12 months centred on it, averaged by calendar month, January and February pooled (Spring Festival moves); none under {n} months',
  'method.forecast.level':
    'Level = level + weight × (de-seasonalised month − level), the weight with the least sum of squared errors (0.05 to 0.60)',
  'method.forecast.paths':
    'The relative errors of the months are drawn anew in blocks of 3, and carry the level on from the last complete month, times the seasonal index: 2,000 possible courses. The random numbers have a fixed seed, so that equal data give equal results.',
  'method.forecast.result':
    'Expected is the median of the 2,000 courses, the 80\u00a0% interval runs from their 10th to their 90th percentile, the chance is the share of courses that reach the target at the deadline, the month of reaching the first in which half of them have.',
  'method.forecast.grade':
    'Chance ≥ {a}: likely to be met on time; {b}–{a}: uncertain; under {b}: unlikely to be met on time',
  'method.forecast.history':
    'The last {n} months at most. Months not over and provisional ones are no part of the history, nor are the months of a start that lie under half of the median month. What has been reported of provisional months counts as it stands.',
  'method.forecast.whatIf':
    'What if: from the next whole month, each course has the given number more a month; a part of a month at the deadline counts by its days.',
  'method.forecast.source':
    'Sources: seasonal decomposition and exponential smoothing as in Hyndman and Athanasopoulos, Forecasting: Principles and Practice; moving block bootstrap (Künsch 1989). On series made in another way the 80\u00a0% interval held 75–85\u00a0%.',
  'method.example.history': 'Months November 2025 to October 2026',
  'method.example.extra': 'What if: more each month',
  'method.example.extraProbability': 'Chance with it',
  'method.example.interval': '80\u00a0% interval',
  'method.example.total': 'Expected at the deadline',
  'method.example.probability': 'Chance of meeting the target',
  'method.signal.intro':
    'A control chart tells whether the months vary as they always do or have changed; it stands beside the status and replaces nothing.',
  'method.signal.centre': 'Average = mean of the last {n} months (de-seasonalised)',
  'method.signal.limits': 'Limits = average ± 2.66 × mean moving range (the lower one not below zero)',
  'method.signal.range':
    'The moving range is the distance between two neighbouring months; those above 3.267 times their mean are screened out once.',
  'method.signal.rules':
    'Signs: a month outside the limits; {n} months rising or falling; {n} months on one side of the average; 2 of 3 months near a limit (beyond two thirds of the way) on one side.',
  'method.signal.verdict':
    'What lasts up to the latest month is called above or below average, rising or falling; otherwise the course is steady or without lasting change. A month outside the limits among the last 12 is to be checked.',
  'method.signal.trial':
    'Under 12 months the limits are for trial; under 24 nothing is de-seasonalised; where it is, January and February stand at their mean, and one without the other is left out; provisional months are left out.',
  'method.signal.source': 'Source: XmR chart, NHS England, Making Data Count.',
  'method.example.months12': 'Months November 2025 to October 2026 (not de-seasonalised)',
  'method.example.movingRange': 'Mean moving range',
  'method.example.outside': 'Months outside the limits',
  'method.institutions.rate':
    'Pass rate = passes ÷ examinees (within a year, the best result of a person, occupation and level; absences apart)',
  'method.institutions.attempts': 'Pass rate of sittings = passes ÷ sittings (each resit counted by itself)',
  'method.institutions.names':
    'The two have names of their own and do not stand for each other. The rate of a running year is a notice only. Rates and shares are cut to one decimal, not rounded, so that nothing below 25\u00a0% is printed as 25.0\u00a0%.',
  'method.institutions.interval':
    '95\u00a0% interval = (m + z²/2 ± z√(m(n − m)/n + z²/4)) ÷ (n + z²); m passes, n examinees, z = 1.96 (Wilson)',
  'method.institutions.chance':
    'The centre of the funnel is θ, the rate of all institutions together. If they do not differ, 95\u00a0% (99.8\u00a0%) of them lie within the 95\u00a0% (99.8\u00a0%) limits; those of chance alone are exact binomial limits.',
  'method.institutions.spread':
    'Dispersion φ = Σz² ÷ N (the outer tenths take the value next to them); variance between institutions τ² = max(0, (Nφ − (N − 1)) ÷ (Σw − Σw² ÷ Σw)), w = 4n',
  'method.institutions.adjusted': 'Adjusted limits = sin²(arcsin√θ ± z√(1/4n + τ²)), z = 1.96 or 3.09',
  'method.institutions.never':
    'The adjustment only widens the limits and never makes them narrower than those of chance alone, which the page can show instead.',
  'method.institutions.standardised':
    'Rate standardised by occupation mix = own passes ÷ passes expected at the others’ rates of the same occupation and level × the others’ whole rate (at most 100\u00a0%)',
  'method.institutions.peers':
    'Peers are of the same type and district with a like occupation mix; where fewer than {n}, of any district, then of any type, then all. Mixes are alike when at least {p} of examinees are in the same occupations. The institution itself is left out.',
  'method.institutions.rank':
    'What lies within the limits has no rank; under {k} examinees an institution is listed without one. Ranks are off by default and never printed or exported.',
  'method.institutions.source':
    'Sources: Newcombe (1998), method 3; Spiegelhalter (2005), Funnel plots for comparing institutional performance.',
  'method.example.groupRate': 'Rate of all',
  'method.example.examinees': 'Examinees',
  'method.example.passed': 'Passes',
  'method.example.passRate': 'Pass rate',
  'method.example.wilson': '95\u00a0% interval',
  'method.example.limits95': '95\u00a0% limits (chance alone)',
  'method.example.limits998': '99.8\u00a0% limits (chance alone)',
};
