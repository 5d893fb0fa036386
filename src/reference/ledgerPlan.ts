import { isDay } from '../model/calendar';
import type { Entry, EntryRole, Milestone, TargetKind, Thresholds } from '../model/ledger';
import type { CsvRow } from './csvRows';
import type { LedgerColumn } from './ledgerColumns';

type Row = CsvRow<LedgerColumn>;

function dayFrom(row: Row, column: LedgerColumn, text: string): string {
  if (isDay(text)) return text;
  return row.fail(column, {
    zh: `“${text}”不是有效日期，请写作2026-03-05`,
    en: `"${text}" is not a day like 2026-03-05`,
  });
}

/** First and last day, both included. Targets per year cover whole calendar years. Throws LedgerError. */
export function parsePeriod(row: Row, role: EntryRole, kind: TargetKind): { start: string; end: string } {
  const start = dayFrom(row, 'period_start', row.filled('period_start'));
  const end = dayFrom(row, 'period_end', row.filled('period_end'));
  if (end < start) row.fail('period_end', { zh: '早于起始日期', en: 'is before the start' });
  if (role === 'target' && (kind === 'per-year' || kind === 'annual-average')) {
    const problem = { zh: '分年度目标须为完整自然年度', en: 'a target per year covers whole calendar years' };
    if (!start.endsWith('-01-01')) row.fail('period_start', problem);
    if (!end.endsWith('-12-31')) row.fail('period_end', problem);
  }
  return { start, end };
}

/** `2026-03-31=0.2;2026-12-31=1`: ascending days inside the period, shares 0–1, closing with the end = 1. */
export function parseMilestones(row: Row, { start, end }: { start: string; end: string }): Milestone[] {
  const text = row.text('milestones');
  if (text === '') return [];
  const milestones = text.split(';').map((part) => {
    const [day = '', share = ''] = part.split('=').map((side) => side.trim());
    if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(share)) {
      return row.fail('milestones', {
        zh: `“${part}”应写作日期=0至1的数`,
        en: `"${part}" is not day=share from 0 to 1`,
      });
    }
    return { day: dayFrom(row, 'milestones', day), share: Number(share) };
  });
  milestones.forEach(({ day, share }, index) => {
    const before = milestones[index - 1];
    if (day < start || day > end || (before && (day <= before.day || share < before.share))) {
      row.fail('milestones', {
        zh: `${day}次序有误或不在任务期内`,
        en: `${day} is out of order or outside the period`,
      });
    }
  });
  const last = milestones.at(-1);
  if (last?.day !== end || last.share !== 1) {
    row.fail('milestones', { zh: `末项应为${end}=1`, en: `the last one must be ${end}=1` });
  }
  return milestones;
}

/** A dated starting value, for stock targets only; null where empty. Throws LedgerError. */
export function parseBaseline(row: Row, kind: TargetKind, end: string): Entry['baseline'] {
  const value = row.number('baseline_value');
  const text = row.text('baseline_date');
  if (value === null && text === '') return null;
  if (value === null) return row.fail('baseline_value', { zh: '未填写', en: 'is empty' });
  if (kind !== 'stock') {
    row.fail('baseline_value', { zh: '只有存量目标填写基期数', en: 'only stock targets have a baseline' });
  }
  const day = dayFrom(row, 'baseline_date', row.filled('baseline_date'));
  if (day >= end) row.fail('baseline_date', { zh: '不早于终止日期', en: 'is not before the end' });
  return { value, day };
}

/** Empty cells take 0.95, 0.75 and 0.9. Throws LedgerError. */
export function parseThresholds(row: Row): Thresholds {
  const share = (column: LedgerColumn, byDefault: number) => {
    const value = row.number(column) ?? byDefault;
    if (value >= 0 && value <= 1) return value;
    return row.fail(column, { zh: '应为0至1的数', en: 'is not between 0 and 1' });
  };
  const onTrackFrom = share('on_track_from', 0.95);
  const atRiskFrom = share('at_risk_from', 0.75);
  if (atRiskFrom > onTrackFrom) {
    row.fail('at_risk_from', { zh: '大于on_track_from', en: 'is greater than on_track_from' });
  }
  return { onTrackFrom, atRiskFrom, completeFrom: share('complete_from', 0.9) };
}
