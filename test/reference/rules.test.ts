import { describe, expect, it, test } from 'vitest';
import { ruleQueries } from '../../src/query/ruleQueries';
import { datasets } from '../../src/model/ledger';
import { LedgerError } from '../../src/reference/ledgerError';
import { parseRules } from '../../src/reference/rules';
import { parseHours, parseLists, parseStandards } from '../../src/reference/ruleStandards';
import { schemas } from '../../src/reference/schemas';
import { reference } from './files';
import { rulebook, ruleTexts } from './rulebookFiles';

const { rules } = rulebook;
const numbers = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);
const sixtyFour = [
  ...numbers('E', 16),
  'E-16b',
  ...numbers('E', 29).slice(16),
  ...numbers('C', 8),
  ...numbers('P', 5),
  ...numbers('D', 10),
  ...numbers('Z', 5),
  ...numbers('T', 6),
];

describe('the 64 rules', () => {
  it('are all there, once, in the order of the documents', () => {
    expect(sixtyFour).toHaveLength(64);
    expect(rules.map(({ id }) => id)).toEqual(sixtyFour);
  });

  it('are live with a statement, kept by a part of the product, or lack something that is named', () => {
    const of = (status: string) => rules.filter((rule) => rule.status === status);
    expect(of('live').map(({ id }) => id)).toEqual([...ruleQueries.keys()].sort(byRules));
    expect(of('live')).toHaveLength(48);
    expect(of('enforced').map(({ id, place }) => `${id} ${place}`)).toEqual([
      'P-05 pages/overview',
      'T-01 query/figure.ts',
      'T-02 reference/ledger.ts',
      'T-03 model/judgePerYear.ts',
      'T-04 model/judgeStock.ts',
      'T-05 query/observe.ts',
      'T-06 data/targets.csv',
    ]);
    expect(of('not-live').map(({ id, missing }) => `${id} ${missing.join(' ')}`)).toEqual([
      'E-29 assessment_fee_standard',
      'C-07 competition_reward_rules',
      'P-02 real_name_record',
      'D-05 application_conditions',
      'D-10 handling_office',
      'Z-01 zhejiang_digital_occupation_list',
      'Z-02 school_province first_employment_in_zhejiang insured_in_zhejiang',
      'Z-03 internship_records',
      'Z-04 supervision_records',
    ]);
  });

  it('read fields of the schemas where they are live, and lack fields that no schema has where they are not', () => {
    const fields = new Set(
      datasets.flatMap((dataset) => schemas[dataset].fields.map(({ name }) => `${dataset}.${name}`)),
    );
    for (const rule of rules.filter(({ status }) => status === 'live'))
      expect(rule.fields.filter((field) => !fields.has(field))).toEqual([]);
    const names = new Set([...fields].map((field) => field.slice(field.indexOf('.') + 1)));
    for (const rule of rules.filter(({ status }) => status === 'not-live'))
      expect(rule.missing.filter((field) => names.has(field))).toEqual([]);
  });

  it('cite listed documents, and give a reading wherever there are alternatives', () => {
    const documents = reference.documents.map(({ number }) => number);
    for (const rule of rules.filter(({ document }) => document !== ''))
      expect(documents).toContain(rule.document);
    for (const { alternatives, reading } of rules) if (alternatives.zh) expect(reading.zh).not.toBe('');
    expect(rules.find(({ id }) => id === 'E-14')).toMatchObject({
      document: '渝人社规〔2025〕19号',
      quote:
        '培训机构对完成规定学时和内容的学员进行结业考核，颁发培训合格证书，并在培训结业后30日内将学员名单和培训情况报市人力社保局。',
      programmes: ['digital-engineer'],
      validFrom: '2025-09-15',
    });
  });

  it('keep to their programme; once a year and three times in all span programmes', () => {
    const programmesOf = (id: string) => rules.find((rule) => rule.id === id)?.programmes;
    expect(['E-17', 'E-18'].map(programmesOf)).toEqual([[], []]);
    expect(['E-27', 'D-06', 'C-01'].map(programmesOf)).toEqual([
      ['digital-engineer'],
      ['project-based'],
      ['digital-skill'],
    ]);
  });
});

function byRules(one: string, other: string): number {
  return sixtyFour.indexOf(one) - sixtyFour.indexOf(other);
}

test('every reason that a statement gives has its sentence, and no other', () => {
  const given = [...ruleQueries].flatMap(([rule, { sql }]) => {
    const [before = ''] = sql.split(' AS reason');
    const words = before
      .slice(Math.max(before.lastIndexOf(' AS verdict'), 0))
      .replaceAll(/rectification_status WHEN '\w+'/g, '');
    const results = [...words.matchAll(/(?:THEN|ELSE|,)\s+'([a-z-]+)'/g)].map(([, reason = '']) => reason);
    return [...new Set(results)].map((reason) => `${rule} ${reason}`);
  });
  expect(rulebook.reasons.map(({ rule, reason }) => `${rule} ${reason}`).sort()).toEqual(given.sort());
  for (const { text } of rulebook.reasons) expect(fillsOf(text.zh)).toEqual(fillsOf(text.en));
});

function fillsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

describe('dated reference data', () => {
  it('hold the 42 hours of the occupation list', () => {
    const printed = reference.occupations.flatMap(({ code, hours }) =>
      hours
        ? [`${code} 1 ${hours.junior}`, `${code} 2 ${hours.intermediate}`, `${code} 3 ${hours.senior}`]
        : [],
    );
    expect(printed).toHaveLength(42);
    expect(rulebook.hours.map(({ occupation, level, hours }) => `${occupation} ${level} ${hours}`)).toEqual(
      printed,
    );
  });

  it('hold the 32 items of Dadukou', () => {
    const items = rulebook.lists.filter(({ list }) => list === 'dadukou-item').map(({ value }) => value);
    expect(items).toEqual(
      reference.occupations.filter(({ list }) => list === 'dadukou-project-2022').map(({ name }) => name.zh),
    );
  });

  it('take a change as two lines, one ending the day before the other begins', () => {
    const head = 'name,key,value,unit,valid_from,valid_to,doc_number,clause\n';
    const lines = parseStandards(
      `${head}rate,1,33,yuan,2025-09-15,2026-12-31,,\nrate,1,35,yuan,2027-01-01,,,\n`,
    );
    expect(lines.map(({ value, from, to }) => [value, from, to])).toEqual([
      [33, '2025-09-15', '2026-12-31'],
      [35, '2027-01-01', null],
    ]);
  });
});

function faultOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof LedgerError) return `${error.file} ${error.line} ${error.field}`;
  }
  return 'accepted';
}

describe('a broken line is named', () => {
  const [head = '', first = ''] = ruleTexts.rules.split('\n');
  it.each([
    ['an id of another form', first.replace('E-01', 'E1'), 'id'],
    ['an unknown status', first.replace(',live,', ',on,'), 'status'],
    ['a day that does not exist', first.replace('2025-09-15', '2025-09-31'), 'valid_from'],
    ['a live rule without fields', first.replace(/training\.program[^,]*/, ''), 'fields'],
    ['an unknown region', first.replace(',chongqing,', ',sichuan,'), 'region'],
  ])('%s', (_, line, field) => {
    expect(faultOf(() => parseRules(`${head}\n${line}\n`))).toBe(`rules.csv 2 ${field}`);
  });

  it('a rule that stands twice', () => {
    expect(faultOf(() => parseRules(`${head}\n${first}\n${first}\n`))).toBe('rules.csv 3 id');
  });

  it('hours of nothing, overlapping validity, a list without a value', () => {
    const hours = 'programme,occupation,level,hours,valid_from,valid_to,doc_number,clause\n';
    const line = 'digital-engineer,2-02-38-01,1,64,2025-09-15,,,\n';
    expect(faultOf(() => parseHours(hours + line.replace(',64,', ',0,')))).toBe('rule_hours.csv 2 hours');
    expect(faultOf(() => parseHours(hours + line + line.replace('2025-09-15', '2026-01-01')))).toBe(
      'rule_hours.csv 3 valid_from',
    );
    const lists = 'list,value,valid_from,valid_to,doc_number,clause\n';
    expect(faultOf(() => parseLists(`${lists}channel,,2025-09-15,,,\n`))).toBe('rule_lists.csv 2 value');
  });
});
