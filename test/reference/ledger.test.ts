import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/ledger';
import { parseLedger } from '../../src/reference/ledger';
import { ledgerColumns, type LedgerColumn } from '../../src/reference/ledgerColumns';
import { LedgerError } from '../../src/reference/ledgerError';
import { reference, texts } from './files';

const { ledger } = reference;
const entry = (id: string): Entry => {
  const found = ledger.find((one) => one.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};

const valid: Partial<Record<LedgerColumn, string>> = {
  id: 'cq-example',
  role: 'target',
  region: 'chongqing',
  kind: 'cumulative',
  title_zh: '示例培训100人次以上',
  title_en: 'At least 100 example trainings',
  short_zh: '示例培训',
  short_en: 'Example training',
  metric: 'example',
  unit_zh: '人次',
  unit_en: 'person-times',
  comparator: '>=',
  value: '100',
  period_start: '2026-01-01',
  period_end: '2027-12-31',
  dataset: 'training',
  event: 'completed',
  count: 'rows',
  doc_number: '示例发〔2026〕1号',
  clause: '一',
  quote_zh: '示例培训100人次以上',
};
const line = (change: Partial<Record<LedgerColumn, string>> = {}) =>
  ledgerColumns.map((column) => `"${{ ...valid, ...change }[column] ?? ''}"`).join(',');
const sheet = (...lines: string[]) => [ledgerColumns.join(','), ...lines, ''].join('\n');
const parseOne = (change: Partial<Record<LedgerColumn, string>>) =>
  parseLedger(
    sheet(line(change)),
    new Map([
      ['two', ['4-04-05-05', '4-01-06-02']],
      ['none', []],
    ]),
  )[0];

function faultOf(text: string): LedgerError {
  try {
    parseLedger(text);
  } catch (error) {
    if (error instanceof LedgerError) return error;
  }
  throw new Error('the ledger was accepted');
}

describe('the committed ledger', () => {
  it('holds 28 targets, a list size and a cap', () => {
    expect(ledger).toHaveLength(30);
    expect(ledger.filter(({ role }) => role === 'target')).toHaveLength(28);
    expect(ledger.filter(({ role }) => role !== 'target').map(({ id, role }) => [id, role])).toEqual([
      ['ddk-project-catalogue-32', 'list-size'],
      ['ddk-advance-payment-cap-20pct', 'cap'],
    ]);
  });

  it('has four headline targets with their values and periods', () => {
    const headline = ledger.filter((one) => one.headline);
    expect(headline.map(({ id, value, unit, start, end }) => [id, value, unit.zh, start, end])).toEqual([
      ['cq-digital-training-50k', 50000, '人次', '2022-01-01', '2025-12-31'],
      ['cq-digital-evaluation-30k', 30000, '人次', '2022-01-01', '2025-12-31'],
      ['cq-digital-engineers-3000-per-year', 3000, '名', '2025-01-01', '2030-12-31'],
      ['zj-digital-training-1m', 1000000, '人次', '2023-01-01', '2027-12-31'],
    ]);
  });

  it('marks the targets whose sentence strives for them', () => {
    expect(ledger.filter(({ strive }) => strive).map(({ id }) => id)).toEqual([
      'cq-worldskills-national-bases-15',
      'cq-competition-participants-300k-per-year',
      'cq-digital-engineers-3000-per-year',
    ]);
  });

  it('reads vouchers as an annual average and the high-skilled workforce as strictly above', () => {
    expect(entry('cq-training-vouchers-10k-per-year').kind).toBe('annual-average');
    expect(entry('cq-high-skilled-talent-1-6m').comparator).toBe('>');
  });

  it('counts the share of digital certifications inside the skill level certifications', () => {
    const share = entry('cq-digital-share-of-certifications-10pct');
    expect(share.reading).toEqual({
      dataset: 'assessment',
      event: 'sat',
      count: 'rows',
      filter: { type: ['skill-level'], digital: ['catalogue', 'declared'] },
    });
    expect(share.denominator).toEqual({ type: ['skill-level'] });
  });

  it('does not apply the 43 Chongqing occupations to Zhejiang', () => {
    expect(entry('zj-digital-training-1m').reading.filter).toEqual({ programme: ['digital-skill'] });
  });

  it('states every overlap on both sides', () => {
    expect(entry('cq-talent-platforms-30').overlaps).toHaveLength(6);
    for (const one of ledger)
      for (const other of one.overlaps) expect(entry(other).overlaps).toContain(one.id);
  });

  it('cites documents that are listed, in the words of its clauses', () => {
    const numbers = reference.documents.map(({ number }) => number);
    for (const one of ledger) expect(numbers).toContain(one.document);
    expect(entry('cq-digital-engineers-3000-per-year').quote).toBe(
      '2025年至2030年，力争每年全市培养培训数字技术工程师不少于3000名。',
    );
  });
});

describe('a new target', () => {
  it('needs one new line only', () => {
    const added = parseLedger(
      `${texts.targets.trimEnd()}\n${line({ overlaps: 'zj-digital-training-1m' })}\n`,
    );
    expect(added).toHaveLength(31);
    expect(added[30]?.thresholds).toEqual({ onTrackFrom: 0.95, atRiskFrom: 0.75, completeFrom: 0.9 });
    expect(added.find(({ id }) => id === 'zj-digital-training-1m')?.overlaps).toEqual(['cq-example']);
  });

  it('may be saved by a spreadsheet with a byte-order mark and CRLF', () => {
    expect(parseLedger(`\uFEFF${sheet(line()).replaceAll('\n', '\r\n')}`)).toHaveLength(1);
  });

  it('can restrict any dimension and name a list of occupations', () => {
    expect(
      parseOne({ filter: 'level=skill:3|skill:2;occupation=@two;channel=subsidised' })?.reading.filter,
    ).toEqual({
      level: ['skill:3', 'skill:2'],
      occupation: ['4-04-05-05', '4-01-06-02'],
      channel: ['subsidised'],
    });
  });

  it('can follow milestones up to the end of its period', () => {
    expect(parseOne({ milestones: '2026-12-31=0.4;2027-12-31=1' })?.milestones).toEqual([
      { day: '2026-12-31', share: 0.4 },
      { day: '2027-12-31', share: 1 },
    ]);
  });

  it('has a baseline where it is a stock', () => {
    const stock = { kind: 'stock', dataset: 'supply', event: 'approved', count: 'stock' };
    expect(parseOne({ ...stock, baseline_value: '40', baseline_date: '2025-12-31' })?.baseline).toEqual({
      value: 40,
      day: '2025-12-31',
    });
  });
});

describe('a broken ledger', () => {
  it.each<[string, Partial<Record<LedgerColumn, string>>, LedgerColumn]>([
    ['an id with capitals', { id: 'CQ_1' }, 'id'],
    ['an unknown kind', { kind: 'yearly' }, 'kind'],
    ['an unknown region', { region: '重庆' }, 'region'],
    ['a value that is no number', { value: '5万' }, 'value'],
    ['a target of nothing', { value: '0' }, 'value'],
    ['a day that does not exist', { period_end: '2027-02-30' }, 'period_end'],
    ['an end before the start', { period_end: '2025-12-31' }, 'period_end'],
    ['years that are not whole', { kind: 'per-year', period_start: '2026-03-01' }, 'period_start'],
    ['an unknown comparator', { comparator: '≥' }, 'comparator'],
    ['an unknown dataset', { dataset: 'submissions' }, 'dataset'],
    ['an event of another dataset', { event: 'sat' }, 'event'],
    ['a dimension that the dataset lacks', { filter: 'assessor=PJX-0001' }, 'filter'],
    ['a filter without values', { filter: 'digital=' }, 'filter'],
    ['a value that the dimension cannot take', { filter: 'digital=yes' }, 'filter'],
    ['a dimension given twice', { filter: 'digital=none;digital=declared' }, 'filter'],
    ['an unknown occupation list', { filter: 'occupation=@three' }, 'filter'],
    ['half of another reading', { other_dataset: 'training' }, 'other_event'],
    ['a stock that is counted from records', { kind: 'stock' }, 'count'],
    ['a ratio without its whole', { kind: 'ratio', value: '0.1' }, 'denominator'],
    [
      'a baseline of a cumulative target',
      { baseline_value: '3', baseline_date: '2025-12-31' },
      'baseline_value',
    ],
    ['milestones that stop before the end', { milestones: '2026-12-31=1' }, 'milestones'],
    ['milestones that fall', { milestones: '2026-06-30=0.5;2026-12-31=0.4;2027-12-31=1' }, 'milestones'],
    ['a threshold above 1', { on_track_from: '95' }, 'on_track_from'],
    ['an overlap with nothing', { overlaps: 'cq-nothing' }, 'overlaps'],
    ['no quotation', { quote_zh: '' }, 'quote_zh'],
    ['neither yes nor no', { strive: '是' }, 'strive'],
  ])('with %s is refused by line and field', (_, change, field) => {
    const fault = faultOf(sheet(line({ id: 'cq-first' }), line(change)));
    expect([fault.line, fault.field]).toEqual([3, field]);
  });

  it('with an id used twice names the earlier line, in both languages', () => {
    const fault = faultOf(sheet(line(), line()));
    expect([fault.line, fault.field]).toEqual([3, 'id']);
    expect(fault.problem).toEqual({ zh: '与第2行编号相同', en: '"cq-example" already stands in line 2' });
    expect(fault.message).toBe('targets.csv, line 3, id: "cq-example" already stands in line 2');
  });

  it('counts the lines of the file, also behind a cell with a line break and a blank line', () => {
    const fault = faultOf(sheet(line({ id: 'cq-first', note_zh: '一\n二' }), '', line({ kind: '' })));
    expect([fault.line, fault.field]).toEqual([5, 'kind']);
  });

  it('names a missing and an unknown column in the heading', () => {
    expect(faultOf(sheet().replace('comparator,', '')).field).toBe('comparator');
    expect(faultOf(sheet().replace('overlaps', 'overlaps,remark')).field).toBe('remark');
  });

  it('names a line that has lost a cell', () => {
    expect(faultOf(sheet(line(), line({ id: 'cq-b' }).replace('"training",', ''))).line).toBe(3);
  });
});
