import type { exploreZh } from './exploreZh';

/** Texts of the page of free slicing, English. */
export const exploreEn: Record<keyof typeof exploreZh, string> = {
  'explore.intro':
    'The views filter each other: choose a line, and the other views count only what is chosen; its own view keeps all its lines for comparing and choosing anew.',
  'explore.dataset': 'Data',
  'explore.measure': 'Measure',
  'explore.ofAll': '{share} of all',
  'explore.before': 'same period last year {n}',
  'explore.noBefore': 'No first month chosen, or more than a year: no year-on-year comparison.',
  'explore.passRate': 'Pass rate of sittings (passes ÷ sittings)',
  'explore.hours': 'Hours completed',
  'explore.subsidy': 'Subsidy',
  'explore.unit.count': 'person-times',
  'explore.unit.persons': 'persons',
  'explore.unit.items': 'items',
  'explore.unit.hours': 'hours',
  'explore.unit.yuan': 'yuan',
  'explore.value': 'Figure',
  'explore.search': 'Search in "{name}"',
  'explore.month': 'Time',
  'explore.brush': 'Drag over the months, or use the first and last month below',
  'explore.year': '{year}',
  'explore.reset': 'Clear all filters',
  'explore.nothingChosen': 'No filter: all data.',
  'explore.personsNone': 'The ledger declares no scope of the region in which persons are counted.',
  'explore.personsOnly':
    'Persons can be counted only in scopes that the ledger declares, and this is none: choose first {scopes}.',
  'explore.noData': 'No {dataset} data of the region are loaded, so nothing can be counted.',
  'filter.category': 'Trainee category',
  'filter.age': 'Age band',
  'explore.personsCut':
    'Persons cannot be cut by trainee category, age band or “not filled in”: remove these filters, or count person-times.',
  'explore.persons': 'Trainees',
  'explore.personsSlow':
    'Only single records tell trainee category and age band; they are counted one by one, which takes longer.',
  'explore.personsOpen': 'Count by trainee',
  'explore.personsNoField': 'Records of {dataset} hold no trainee category and age band.',
  'explore.personsNotDistinct':
    'Distinct persons cannot be divided by trainee category and age band; choose person-times instead.',
  'explore.readingRecords': 'Counting single records, one moment.',
  'explore.pin': 'Keep this selection to compare the next with',
  'explore.other': 'Compared with: ',
  'explore.otherAll': 'no filter, all data',
  'explore.otherRatio': 'this selection is',
  'explore.otherPoints': 'this selection differs by',
  'explore.otherValue': 'Compared',
  'explore.ratio': 'Ratio',
  'explore.points': 'Points',
  'explore.swap': 'Swap',
  'explore.unpin': 'Stop comparing',
};
