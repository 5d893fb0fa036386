import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openPage, type Visit } from './browser';
import { openTarget, readBoard, readTarget } from './reading';

const committed = readFileSync('data/targets.csv', 'utf8').trimEnd();
const { data: lines } = Papa.parse<string[]>(committed);
const headings = lines[0] ?? [];
/** Heading and 30 entries: what is added stands in line 32. */
const addedLine = 32;

/** AI trainers certificated in 2025: a target of an existing kind, in one line. */
const aiTrainers: Record<string, string> = {
  id: 'cq-ai-trainers-certificated-2025',
  role: 'target',
  region: 'chongqing',
  kind: 'cumulative',
  title_zh: '人工智能训练师取得证书100人次以上',
  title_en: 'At least 100 AI trainers certificated',
  short_zh: '人工智能训练师取证',
  short_en: 'AI trainers certificated',
  metric: 'ai_trainers_certificated',
  unit_zh: '人次',
  unit_en: 'person-times',
  comparator: '>=',
  value: '100',
  period_start: '2025-01-01',
  period_end: '2025-12-31',
  dataset: 'assessment',
  event: 'certificated',
  count: 'rows',
  filter: 'occupation=4-04-05-05',
  doc_number: '示例〔2025〕1号',
  clause: '一',
  quote_zh: '全年人工智能训练师取得证书100人次以上。',
};

let browser: Browser;
let at: Visit;
/** The ledger that the site serves from now on. */
let served = committed;

beforeAll(async () => {
  browser = await openBrowser();
  at = await openPage(browser);
  await at.page.route('**/data/targets.csv', (route) =>
    route.fulfill({ body: served, contentType: 'text/csv; charset=utf-8' }),
  );
});

afterAll(() => browser.close());

/** Opens the site anew on the committed ledger with one more line. */
async function openWith(entry: Record<string, string>): Promise<void> {
  const added = Papa.unparse([headings.map((name) => entry[name] ?? '')]);
  served = `${committed}\n${added}\n`;
  await at.page.goto('about:blank');
  await at.page.goto(`${inject('site')}#/?region=chongqing`);
}

/** AI trainers' certificates of 2025, in the sample's file itself. */
function certificates(): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('.sample/assessment.csv', 'utf8'), {
    header: true,
  });
  return data
    .filter((row) => row['region'] === 'chongqing' && row['occupation_code'] === '4-04-05-05')
    .filter((row) => row['certificate_issued'] === 'true' && row['certificate_date']?.startsWith('2025-'));
}

const numberOf = (row: Record<string, string>) =>
  row['record_grain'] === 'aggregate' ? Number(row['count']) : 1;
const rowsOf = (rows: readonly Record<string, string>[]) => rows.reduce((sum, row) => sum + numberOf(row), 0);

it('the committed ledger ends where the tests take it to end', () => {
  expect(lines).toHaveLength(addedLine - 1);
  expect(committed.split('\n')).toHaveLength(addedLine - 1);
});

it('shows a new target of an existing kind from one line of the ledger', async () => {
  const certificated = rowsOf(certificates());
  expect(certificated).toBeGreaterThan(100);
  await openWith(aiTrainers);
  const card = at.page.locator(`[data-target-id="${aiTrainers['id']}"]`);
  await card.waitFor();
  const board = await readBoard(at.page);
  // 26 of the committed ledger and this one; its year is over and more than 100 have the certificate.
  expect(board).toHaveLength(27);
  expect(board.find(({ id }) => id === aiTrainers['id'])).toMatchObject({
    status: 'met',
    actual: certificated,
  });
  expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toContain(
    '已到期的25项中，完成16项，未完成9项',
  );

  await openTarget(at.page, aiTrainers['id']!);
  const { status, figures, months } = await readTarget(at.page, aiTrainers['id']!);
  expect([status, figures['actual'], figures['target']]).toEqual(['met', certificated, 100]);
  expect(Object.keys(months)).toHaveLength(12);
});

it('judges the new line by its own numbers', async () => {
  const certificated = rowsOf(certificates());
  await openWith({ ...aiTrainers, value: String(certificated), comparator: '>' });
  await at.page.locator(`[data-target-id="${aiTrainers['id']}"][data-status="missed"]`).waitFor();
});

it('counts persons of a new line once, although no committed target counts them', async () => {
  const rows = certificates();
  const persons = new Set(rows.map((row) => row['person_key']).filter((key) => key !== ''));
  const keyless = rowsOf(rows.filter((row) => row['person_key'] === ''));
  await openWith({ ...aiTrainers, count: 'persons', unit_zh: '人', unit_en: 'persons' });
  await at.page.locator(`[data-target-id="${aiTrainers['id']}"]`).waitFor();
  const line = (await readBoard(at.page)).find(({ id }) => id === aiTrainers['id']);
  expect(line?.actual).toBe(persons.size + keyless);
});

it.each([
  ['kind', 'cumulativ', '“cumulativ”'],
  ['period_end', '2025-02-30', '“2025-02-30”不是有效日期'],
  ['filter', 'ocupation=4-04-05-05', '“ocupation”不是'],
  ['value', 'viele', '“viele”不是数字'],
])('names line and field of a broken line: %s', async (field, value, problem) => {
  await openWith({ ...aiTrainers, [field]: value });
  const said = await at.page.getByRole('alert').innerText();
  expect(said).toContain('targets.csv');
  expect(said).toContain(`第${addedLine}行“${field}”`);
  expect(said).toContain(problem);
  expect(await at.page.locator('[data-target-id]').count()).toBe(0);
});

it('no page broke or asked another address', () => {
  expect(at.faults).toEqual([]);
});
