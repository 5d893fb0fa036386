import { afterAll, describe, expect, test } from 'vitest';
import { engineerClass, numbered, openRuleEngine } from './ruleEngine';

const engine = await openRuleEngine();
afterAll(() => engine.close());
const { answer } = engine;
const market = { ...engineerClass, channel: 'market' };

describe('market-priced classes', () => {
  test('E-12 the two channels', async () => {
    const training = numbered(engineerClass, {}, { channel: 'market' }, { channel: 'free', class_id: 'K2' });
    expect(await answer('E-12', { training })).toEqual([
      'breach 500105|J1|K2|free not-in-list free>channel',
      'pass 2',
    ]);
  });

  test('E-13 filed on the day of the start is early enough, a day later is not, none is not filed', async () => {
    const training = numbered(
      market,
      { filing_date: '2026-03-02' },
      { class_id: 'K2', filing_date: '2026-03-03' },
      { class_id: 'K3' },
      { class_id: 'K4', channel: 'subsidised' },
    );
    expect(await answer('E-13', { training })).toEqual([
      'breach 500105|J1|K2 filed-late 2026-03-03>2026-03-02',
      'breach 500105|J1|K3 not-filed none>2026-03-02',
      'pass 1',
    ]);
    expect(await answer('E-13', { training: numbered(market, {}) })).toEqual(['not-checkable 1 filing_date']);
  });

  test('E-14 day 30 is in time, day 31 is late, before the end is an error; open ones wait until day 30', async () => {
    const training = numbered(
      market,
      { class_end_date: '2026-09-01', municipal_report_date: '2026-10-01' },
      { class_id: 'K2', class_end_date: '2026-09-01', municipal_report_date: '2026-10-02' },
      { class_id: 'K3', class_end_date: '2026-09-01', municipal_report_date: '2026-08-31' },
      // The cut-off day 31 October is day 30 after 1 October and day 31 after 30 September.
      { class_id: 'K4', class_end_date: '2026-10-01' },
      { class_id: 'K5', class_end_date: '2026-09-30' },
      { class_id: 'K6', class_end_date: '2026-10-31', municipal_report_date: '2026-10-31' },
      // Still running; subsidised; another programme.
      { class_id: 'K7', class_end_date: '2026-11-01' },
      { class_id: 'K8', class_end_date: '2026-09-01', channel: 'subsidised' },
      { class_id: 'K9', class_end_date: '2026-09-01', program: 'digital-skill' },
    );
    expect(await answer('E-14', { training })).toEqual([
      'breach 500105|J1|K2 reported-late 2026-10-02>2026-09-01|2026-10-01 by 2026-10-01',
      'breach 500105|J1|K3 reported-early 2026-08-31>2026-09-01|2026-10-01 by 2026-10-01',
      'breach 500105|J1|K5 not-reported none>2026-09-30|2026-10-30 by 2026-10-30',
      'pending 500105|J1|K4 report-due none>2026-10-01|2026-10-31 by 2026-10-31',
      'pass 2',
    ]);
    expect(await answer('E-14', { training: numbered(market, {}) })).toEqual([
      'not-checkable 1 municipal_report_date',
    ]);
  });
});

describe('subsidised classes', () => {
  test('E-15 platform number, and approval not after the start', async () => {
    const ready = { ...engineerClass, platform_class_id: 'YY-1', opening_approval_date: '2026-03-02' };
    const training = numbered(
      ready,
      {},
      { class_id: 'K2', opening_approval_date: '2026-03-03' },
      { class_id: 'K3', platform_class_id: null },
      { class_id: 'K4', opening_approval_date: null },
      { class_id: 'K5', channel: 'market', platform_class_id: null },
    );
    expect(await answer('E-15', { training })).toEqual([
      'breach 500105|J1|K2 approved-late YY-1/2026-03-03>2026-03-02',
      'breach 500105|J1|K3 not-on-platform none/2026-03-02>2026-03-02',
      'breach 500105|J1|K4 not-approved YY-1/none>2026-03-02',
      'pass 1',
    ]);
    expect(await answer('E-15', { training: numbered(engineerClass, {}) })).toEqual([
      'not-checkable 1 platform_class_id|opening_approval_date',
    ]);
  });

  test('E-16 the five days in order, same days allowed; a gap cannot be checked, an inversion is found over it', async () => {
    const paid = {
      ...engineerClass,
      subsidy_apply_date: '2026-03-31',
      district_review_date: '2026-03-31',
      municipal_recheck_date: '2026-04-10',
      subsidy_paid_date: '2026-04-10',
    };
    const training = numbered(
      paid,
      {},
      { subsidy_apply_date: '2026-03-30' },
      { subsidy_paid_date: '2026-04-09' },
      { district_review_date: null },
      { district_review_date: null, municipal_recheck_date: '2026-03-30' },
      // Applied only: nothing more is due yet.
      { district_review_date: null, municipal_recheck_date: null, subsidy_paid_date: null },
      { channel: 'market', subsidy_paid_date: '2026-01-01' },
    );
    expect(await answer('E-16', { training })).toEqual([
      'breach T2 out-of-order 2026-03-31|2026-03-30|2026-03-31|2026-04-10|2026-04-10>in-order',
      'breach T3 out-of-order 2026-03-31|2026-03-31|2026-03-31|2026-04-10|2026-04-09>in-order',
      'breach T5 out-of-order 2026-03-31|2026-03-31|none|2026-03-30|2026-04-10>in-order',
      'not-checkable 1 district_review_date',
      'pass 2',
    ]);
  });

  test('E-16b platform number and attendance; attendance “none” is no attendance', async () => {
    const ready = { ...engineerClass, platform_class_id: 'YY-1', attendance_source: 'clock-in' };
    const training = numbered(
      ready,
      {},
      { class_id: 'K2', attendance_source: 'none' },
      { class_id: 'K3', platform_class_id: null },
      { class_id: 'K4', attendance_source: null },
    );
    expect(await answer('E-16b', { training })).toEqual([
      'breach 500105|J1|K2 not-attended YY-1/none>platform/attendance',
      'breach 500105|J1|K3 not-on-platform none/clock-in>platform/attendance',
      'breach 500105|J1|K4 not-attended YY-1/none>platform/attendance',
      'pass 1',
    ]);
    expect(
      await answer('E-16b', { training: numbered(engineerClass, { platform_class_id: 'YY-1' }) }),
    ).toEqual(['not-checkable 1 attendance_source']);
  });
});
