import { formatMonth } from '../../../format/dates';
import { monthsBetween, monthOf } from '../../../model/calendar';
import type { EntryTerms } from '../../../model/ledger';
import type { CourseSignal } from '../../../model/signal/courseSignal';
import type { Standing } from '../../../model/standing';
import type { Words } from '../../context';
import { statusWord } from '../../statusWord';

/** A steady course is told of so many months. */
const steadyMonths = 12;

/**
 * Status and signal side by side: 进度滞后；近12个月完成量在正常波动范围内…, then a month to be checked and whether
 * the limits are for trial. Null for a status that is no verdict on pace.
 */
export function signalSentence(
  words: Words,
  entry: EntryTerms,
  standing: Standing,
  signal: CourseSignal,
): string | null {
  const { t, language } = words;
  const { status } = standing;
  if (status !== 'on-track' && status !== 'at-risk' && status !== 'behind') return null;
  const { verdict, chart } = signal;
  const n = verdict.course === 'stable' ? Math.min(steadyMonths, chart.points.length) : verdict.months;
  const parts = [
    t(courseKey(standing, signal), { status: statusWord(t, entry, standing), n }),
    verdict.outside === null ? '' : t('signal.point', { month: formatMonth(verdict.outside, language) }),
    verdict.trial ? t('signal.trial') : '',
  ];
  return `${parts.filter(Boolean).join(t('list.semicolon'))}${t('list.stop')}`;
}

function courseKey(standing: Standing, { verdict, chart }: CourseSignal) {
  const isBehind = standing.status !== 'on-track';
  const { course, outside } = verdict;
  if (course === 'stable') {
    // A month outside the limits forbids to call the course ordinary, a sufficient pace to call it too slow.
    if (isBehind && isTooSlow(standing))
      return outside === null ? 'signal.verdict.stableBehind' : 'signal.verdict.unevenBehind';
    if (outside !== null) return 'signal.verdict.uneven';
    return isBehind ? 'signal.verdict.stable' : 'signal.verdict.stableOnTrack';
  }
  const isOnSide = chart.points.at(-1)?.[course].includes('side') ?? false;
  if (course === 'down') return isOnSide ? 'signal.verdict.down' : 'signal.verdict.falling';
  if (!isOnSide) return 'signal.verdict.rising';
  if (!isBehind) return 'signal.verdict.up';
  return isClosing(standing) ? 'signal.verdict.upBehind' : 'signal.verdict.upTooLittle';
}

/** Whether the recent pace does not reach the target in time. */
function isTooSlow({ recentRate, requiredRate }: Standing): boolean {
  return recentRate === null || requiredRate === null || recentRate < requiredRate;
}

/** Whether the recent months brought more than an even plan asks of them, so that the distance shrinks. */
function isClosing({ recentRate, target, period }: Standing): boolean {
  const months = monthsBetween(monthOf(period.start), monthOf(period.end)) + 1;
  return recentRate !== null && recentRate > target / months;
}
