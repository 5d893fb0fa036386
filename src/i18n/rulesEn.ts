import type { rulesZh } from './rulesZh';

/** Texts of the page of policy checks, English. */
export const rulesEn: Record<keyof typeof rulesZh, string> = {
  'rules.intro':
    'The loaded records are held against the clauses of the five documents. A possible breach may as well be a wrong record; only the competent authority decides.',
  'rules.sections': 'What is checked',
  'rules.section.checks': 'Rule by rule',
  'rules.section.floor': 'Yearly pass rates',
  'rules.section.subsidy': 'Training subsidies',
  'rules.section.supply': 'Catalogues, platforms, vouchers',
  'rules.preparing': 'Getting single records ready …',
  'worklist.title': 'Work list',
  'worklist.intro':
    'Export the list, have the responsible units fill in verification and closing day, and load it again; or answer cases one by one on the page. Findings outside the scope of the page are not listed.',
  'worklist.export': 'Export work list ({n})',
  'worklist.none': 'No findings in this scope: nothing to export.',
  'worklist.load': 'Load the results',
  'worklist.loadNote':
    'A list exported from this page, as XLSX, XLS, CSV and so on; rows may be reordered or left out, columns added.',
  'worklist.reading': 'Reading {file} …',
  'worklist.done': '{file}: {n} rows read, {changed} updated, {unchanged} unchanged.',
  'worklist.problems':
    '{n} rows were not applied: mend them as told below and load again; all others are not affected.',
  'worklist.line': 'Row {line}',
  'worklist.sheetLine': '"{sheet}", row {line}',
  'worklist.more': '{n} more rows are not listed one by one',
  'worklist.row': 'Row',
  'worklist.column': 'Column',
  'worklist.reason': 'Why, and how to mend it',
  'worklist.notApplied': 'What was recorded before is unchanged.',
  'worklist.notKept':
    'These data are not kept on this computer: what is recorded is gone when the page is closed.',
  'worklist.sampleNote':
    'Synthetic sample: for trying out only. What is recorded is gone when the page is closed or own data are loaded.',
  'worklist.noColumns':
    'Not loaded: no column {columns} in the file. Use a work list exported from this page and leave its headings as they are.',
  'worklist.repeatedColumn':
    'Not loaded: two or more columns are called {columns}, and which one counts cannot be told. Keep only one.',
  'worklist.noRows': 'Not loaded: no row of the list has an ID.',
  'worklist.noId': 'Verification is filled in without an ID. Take the ID of this row from the exported list.',
  'worklist.unknownId':
    'The ID "{v}" is none of the known findings. Check that it is complete; a list exported from other data is to be loaded together with those data.',
  'worklist.noState':
    'Verification "{v}" is none of the six words. Use one of: {states}; remarks follow behind a colon.',
  'worklist.longNote': 'The remark has {n} characters, more than {max}. Shorten it.',
  'worklist.noDay': 'The closing day "{v}" is not a date. Write it as 2026-03-05.',
  'worklist.futureDay':
    'The closing day {day} lies in the future. Enter the day on which the case was settled.',
  'worklist.dayOnly':
    'A closing day without a result: verification is still empty, "To verify" or "Recurred". Enter the result or remove the day.',
  'worklist.repeatedId':
    'The ID "{v}" stands in rows {rows} with different content; none was applied. Keep one row.',
  'worklist.struck': 'The row is struck through and was not applied. Remove the strike-through to apply it.',
  'worklist.misshapen':
    'The row does not have the columns of the heading, or a quotation mark is missing. Put remarks with commas in quotation marks.',
  'worklist.quoted': '"{text}"',
  'worklist.noteStop': 'The remark seems to hold: {kinds}. Nothing was recorded; take it out and save again.',
  'worklist.stateOf': 'Verification of {name}',
  'worklist.note': 'Remark (optional)',
  'worklist.save': 'Save',
  'worklist.saved': 'Saved',
  'worklist.file': 'Work list {region}',
  'worklist.sheet': 'Work list',
  'worklist.about': 'How to fill in',
  'worklist.about.what': 'What this is',
  'worklist.about.whatText':
    '{n} possible issues found in the loaded data by the clauses of the documents. Each may as well be a wrong record; whether a rule was broken is for the competent authority to decide.',
  'worklist.about.asOf': 'Data to',
  'worklist.about.scope': 'Scope',
  'worklist.about.made': 'Exported on',
  'worklist.about.fill': 'How to fill in',
  'worklist.about.fillText':
    'Fill in "Verification" and "Closed on" only. Verification is one of the six words below; remarks follow behind a colon. No names, ID numbers, telephone numbers or other personal data.',
  'worklist.about.fillRows':
    'The ID ties a row to the dashboard: leave it as it is. Rows may be reordered or left out, columns added.',
  'worklist.about.back': 'Then choose "Load the results" on the page of policy checks.',
  'worklist.about.words': 'Words for verification',
  'worklist.about.to-verify': 'not looked into yet',
  'worklist.about.confirmed': 'found true, being put right',
  'worklist.about.data-corrected':
    'the record was wrong and has been corrected at its source; confirmed once the data are loaded again',
  'worklist.about.explained': 'found to be no issue; say why',
  'worklist.about.closed': 'settled; enter the day, or the day of loading is taken',
  'worklist.about.recurred': 'found again after it was closed or corrected (entered by the dashboard)',
  'worklist.about.nature': 'Status of this file',
  'worklist.about.natureText': 'Internal working material: not for release without review',
  'worklist.hint.state': 'Choose from the list; a remark may follow behind a colon',
  'worklist.hint.day': 'Written as 2026-03-05',
};
