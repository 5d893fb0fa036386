import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { en as firstEn } from '../../src/i18n/en';
import { districtsEn } from '../../src/i18n/districtsEn';
import { districtsZh } from '../../src/i18n/districtsZh';
import { institutionEn } from '../../src/i18n/institutionEn';
import { institutionZh } from '../../src/i18n/institutionZh';
import { institutionsEn } from '../../src/i18n/institutionsEn';
import { institutionsZh } from '../../src/i18n/institutionsZh';
import { exploreEn } from '../../src/i18n/exploreEn';
import { exploreZh } from '../../src/i18n/exploreZh';
import { methodEn } from '../../src/i18n/methodEn';
import { methodZh } from '../../src/i18n/methodZh';
import { pagesEn } from '../../src/i18n/pagesEn';
import { pagesZh } from '../../src/i18n/pagesZh';
import { rulesEn } from '../../src/i18n/rulesEn';
import { rulesZh } from '../../src/i18n/rulesZh';
import type { TextKey } from '../../src/i18n/translate';
import { zh as firstZh } from '../../src/i18n/zh';
import { changeKinds } from '../../src/ingest/cell';
import { codelessReasons } from '../../src/ingest/deidentify/personNumber';
import { treatments } from '../../src/ingest/deidentify/plan';
import { personalKinds } from '../../src/ingest/personalKinds';
import { districtMeasures } from '../../src/pages/districts/districtsAddress';
import { boundaryFaults } from '../../src/pages/districts/map/readBoundaries';
import { actionGroups } from '../../src/pages/rules/groupRules';
import { countKinds } from '../../src/pages/rules/scopeResults';
import { otherLacks } from '../../src/pages/rules/verdictWords';
import { rulesSections } from '../../src/pages/rules/rulesAddress';
import { caseStates } from '../../src/model/caseBook';
import { datasets, eventsOf } from '../../src/model/ledger';
import { pivotShows } from '../../src/query/explore/pivotFigures';
import { dataRegions } from '../../src/reference/divisions';
import { exploreDimensions } from '../../src/query/explore/exploreRequest';

const parts = [firstZh, pagesZh, methodZh, rulesZh, districtsZh, exploreZh, institutionsZh, institutionZh];
const zh = {
  ...firstZh,
  ...pagesZh,
  ...methodZh,
  ...rulesZh,
  ...districtsZh,
  ...exploreZh,
  ...institutionsZh,
  ...institutionZh,
};
const en = {
  ...firstEn,
  ...pagesEn,
  ...methodEn,
  ...rulesEn,
  ...districtsEn,
  ...exploreEn,
  ...institutionsEn,
  ...institutionEn,
};
const keys = Object.keys(zh) as TextKey[];
const source = sourceOf(fileURLToPath(new URL('../../src', import.meta.url)));

const statuses = [
  'met',
  'on-track',
  'at-risk',
  'behind',
  'missed',
  'not-started',
  'no-data',
  'withheld',
  'not-checkable',
  'no-pace',
];
const events = Object.values(eventsOf).flat();

/** Reasons for which a whole file is not read; they say themselves what to do. */
const fileReasons = [
  ...['format', 'zip', 'encoding', 'locked', 'damaged', 'bomb', 'tooManyCells', 'tooManySheets', 'crossTab'],
  ...['columnKind', 'codec', 'feather1'],
  ...['webPage', 'tooManyColumns', 'longRow'],
];
const rowReasons = keys
  .filter((key) => key.startsWith('err.'))
  .map((key) => key.slice(4))
  .filter((reason) => !fileReasons.includes(reason));

/** Keys put together while the page runs: what stands before `${`, and what may follow. */
const dynamicKeys: Record<string, readonly string[]> = {
  'dataset.': datasets,
  'deid.fault.': ['keeps', 'codes', 'ages', 'nothing', 'day'],
  'deid.hinder.': ['wait', 'plan', 'key', 'remaining'],
  'deid.keep.': ['once', 'kept'],
  'deid.keyFault.': ['form', 'check'],
  'deid.left.': ['hidden', 'struck', 'loose', 'misshapen'],
  'deid.reason.': codelessReasons,
  'deid.step.': ['1', '2', '3', '4', '5'],
  'deid.treat.': treatments,
  'deid.way.': ['generate', 'enter', 'passphrase', 'kept'],
  'export.kind.': ['svg', 'png', 'csv', 'xlsx'],
  'pivot.add.': ['rows', 'cols'],
  'pivot.area.': dataRegions,
  'pivot.axis.': ['rows', 'cols'],
  'pivot.by.': ['rows', 'cols'],
  'pivot.dimension.': ['year', 'quarter', 'month', 'occupation-group', 'institution-type'],
  'pivot.quarter.': ['1', '2', '3', '4'],
  'pivot.show.': pivotShows,
  'basemap.fault.': boundaryFaults,
  'districts.measure.': districtMeasures,
  'event.': [...events, ...events.map((event) => `${event}.persons`)],
  'filter.': [...exploreDimensions, 'from', 'to'],
  'filter.digital.': ['catalogue', 'declared', 'engineer', 'none'],
  'forecast.': ['likely', 'unsure', 'unlikely'],
  'forecast.none.': ['short', 'closed', 'stock', 'ratio', 'no-data', 'no-floor', 'withheld'],
  'forecast.whatIf.': ['likely', 'unsure', 'unlikely'],
  'format.': ['text', 'xlsx', 'xls', 'html', 'parquet', 'arrow'],
  'lineage.': ['at', 'file', 'dataset', 'mode', 'rows', 'encoding', 'mapping', 'size', 'sha'],
  'left.': ['title', 'heading', 'section', 'total', 'footer', 'hidden', 'struck'],
  'load.': ['replace', 'append'],
  'map.found.': ['name', 'label', 'alias', 'similar', 'values', 'none', 'chosen'],
  'map.level.': ['skill', 'professional-technical'],
  'map.made.': ['row', 'parts'],
  'map.month.': ['whole', 'out'],
  'map.order.': ['ymd', 'mdy', 'dmy'],
  'map.q.': ['hiddenRows', 'struckRows'],
  'map.rows.': ['out', 'in'],
  'map.source.': ['title', 'name', 'values', 'columns'],
  'map.state.': ['fits', 'hidden', 'summary', 'cross', 'empty', 'other'],
  'map.wan.': ['exact', 'rough'],
  'mend.': rowReasons,
  'norm.': changeKinds,
  'overview.closed.': statuses,
  'overview.count.': statuses,
  'pii.kind.': personalKinds,
  'sentence.by.': events,
  'region.': ['chongqing', 'zhejiang', 'dadukou'],
  'rules.counted.': countKinds,
  'rules.group.': [...actionGroups, 'own'],
  'rules.lack.': otherLacks,
  'rules.section.': rulesSections,
  'unit.rates.': ['notLoaded', 'none', 'unnamed'],
  'signal.rule.': ['outside', 'side', 'trend', 'near'].flatMap((rule) => [`${rule}.up`, `${rule}.down`]),
  'status.': statuses,
  'total.': ['text', 'hidden', 'struck', 'rejected'],
  'trace.': ['loaded', 'counted', 'outside-period', 'outside-scope', 'repeated'],
  'worklist.about.': caseStates,
  'type.': ['string', 'integer', 'number', 'boolean', 'date', 'yearmonth'],
};

/** All TypeScript under a folder as one text, without the texts themselves. */
function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'i18n')
    .map((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return sourceOf(path);
      return /\.tsx?$/.test(item.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

function isUsed(key: string): boolean {
  if (["'", '"', '`'].some((quote) => source.includes(`${quote}${key}${quote}`))) return true;
  return Object.entries(dynamicKeys).some(
    ([prefix, ends]) => key.startsWith(prefix) && ends.includes(key.slice(prefix.length)),
  );
}

it('has English for every Chinese text and no other', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
});

it('says for every reason a row fails for how to mend it', () => {
  expect(rowReasons.filter((reason) => !keys.includes(`mend.${reason}` as TextKey))).toEqual([]);
});

it('names no text in two places', () => {
  expect(keys).toHaveLength(parts.reduce((sum, texts) => sum + Object.keys(texts).length, 0));
});

it('leaves no text empty except the space between Chinese sentences', () => {
  expect(keys.filter((key) => en[key] === '')).toEqual([]);
  expect(keys.filter((key) => (zh[key] as string) === '')).toEqual(['list.space']);
});

it('has no Chinese characters or punctuation in English, document numbers aside', () => {
  const documentNumber = /\p{Script=Han}+〔\d{4}〕\d+号/gu;
  const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const kept: TextKey = 'choose.language';
  expect(keys.filter((key) => key !== kept && chinese.test(en[key].replace(documentNumber, '')))).toEqual([]);
});

/** A report says the same in both languages with other figures beside it: each takes what it needs of these. */
const reportFigures = [
  ...[
    'actual',
    'completion',
    'date',
    'day',
    'difference',
    'done',
    'end',
    'grade',
    'month',
    'months',
    'n',
    'name',
    'pace',
  ],
  ...['reached', 'recent', 'status', 'target', 'things', 'time', 'unit', 'who', 'x', 'year', 'a', 'b'],
].map((name) => `{${name}}`);
/** Its sentences about the target as a whole; their texts are tested word for word (targetSentence.test.ts). */
const isReport = (key: string) =>
  /^(sentence|signal\.verdict)\./.test(key) && !/^sentence\.(slice|line|share)/.test(key);

it('fills in the same things in both languages', () => {
  const differing = keys.filter(
    (key) => !isReport(key) && placeholders(zh[key]).join() !== placeholders(en[key]).join(),
  );
  expect(differing).toEqual([]);
});

it('asks in a report only for what a report is given', () => {
  const asked = keys.filter(isReport).flatMap((key) => [...placeholders(zh[key]), ...placeholders(en[key])]);
  expect(asked.filter((name) => !reportFigures.includes(name))).toEqual([]);
});

it('puts keys together only where this test knows of it', () => {
  expect(Object.keys(dynamicKeys).filter((prefix) => !source.includes(`\`${prefix}\${`))).toEqual([]);
  const groups = new Set(keys.map((key) => key.split('.')[0] ?? ''));
  const found = [...source.matchAll(/`(([a-z]+)\.(?:[a-z]+\.)*)\$\{/g)]
    .filter(([, , group = '']) => groups.has(group))
    .map(([, prefix = '']) => prefix);
  expect(found.filter((prefix) => !(prefix in dynamicKeys))).toEqual([]);
});

it('has no text that the page does not use', () => {
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
