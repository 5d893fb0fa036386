import { formatDay } from '../../../format/dates';
import { formatShare } from '../../../format/share';
import type { FunnelPlace } from '../../../model/rates/funnel';
import type { PeerRule } from '../../../model/rates/peerGroup';
import type { YearlyRate } from '../../../model/rates/yearlyRate';
import { smallestGroup } from '../../../model/smallGroup';
import type { PeerPlace } from '../../../query/institutionTable';
import type { Words } from '../../context';
import { completionRate, type Course, type HoursState } from './classRows';

const ruleKeys = {
  'type-unit-mix': 'profile.rule.unit',
  'type-mix': 'profile.rule.type',
  mix: 'profile.rule.mix',
  all: 'profile.rule.all',
} as const satisfies Record<PeerRule, string>;

const placeKeys = {
  'below-99.8': 'profile.low',
  'below-95': 'profile.lower',
  inside: 'profile.inside',
  'above-95': 'profile.higher',
  'above-99.8': 'profile.high',
} as const satisfies Record<FunnelPlace, string>;

const hoursKeys = {
  reached: 'profile.hours.reached',
  short: 'profile.hours.short',
  unknown: 'profile.hours.unknown',
  nobody: 'profile.hours.nobody',
  'no-line': 'profile.hours.noLine',
  unbound: 'profile.hours.unbound',
} as const satisfies Record<HoursState, string>;

/** What can be said of a class's hours, in words. */
export const hoursText = ({ t }: Words, state: HoursState) => t(hoursKeys[state]);

/** Whether a year's results are of a few people only. */
export const isFew = ({ examinees }: Pick<YearlyRate, 'examinees'>) =>
  examinees > 0 && examinees < smallestGroup;

/** The year's pass rate with its interval; `asOf` is the ISO cut-off day. */
export function rateSentence({ t, language }: Words, rate: YearlyRate | null, asOf: string): string {
  if (rate === null || rate.interval === null) return `${t('line.noFloor')}${t('list.stop')}`;
  const values = {
    year: rate.year,
    n: rate.examinees,
    m: rate.passed,
    p: formatShare(rate.rate, language),
    low: formatShare(rate.interval.low, language),
    high: formatShare(rate.interval.high, language),
  };
  const text =
    rate.verdict === 'running'
      ? t('profile.rateRunning', { ...values, date: formatDay(asOf, language) })
      : t('profile.rate', values);
  return `${text}${t('list.stop')}`;
}

/** How the year compares with the peers; '' without examinees. Never a rank. */
export function peerSentence(
  { t, language }: Words,
  rate: YearlyRate | null,
  peers: PeerPlace | null,
): string {
  if (rate === null || rate.rate === null) return '';
  if (peers === null || peers.funnel.rate === null) return `${t('profile.noPeers')}${t('list.stop')}`;
  const group = t('profile.peers', {
    rule: t(ruleKeys[peers.group.rule]),
    k: peers.funnel.points,
    q: formatShare(peers.funnel.rate, language),
  });
  const verdict = isFew(rate)
    ? t('profile.few', { k: smallestGroup })
    : t(placeKeys[peers.place ?? 'inside']);
  return `${group}${t('list.semicolon')}${verdict}${t('list.stop')}`;
}

/** How the trainees ended, in one sentence; `asOf` is the ISO cut-off day. */
export function courseSentence(
  { t, language }: Words,
  { classes, ...course }: Course & { classes: number },
  asOf: string,
): string {
  const rate = completionRate(course);
  const { completed, failed, withdrawn, running } = course;
  return [
    `${t('profile.courses', {
      date: formatDay(asOf, language),
      classes,
      n: course.enrolled,
      completed,
      failed,
      withdrawn,
      running,
    })}${t('list.stop')}`,
    ...(rate === null
      ? []
      : [`${t('profile.coursesRate', { p: formatShare(rate, language) })}${t('list.stop')}`]),
  ].join(t('list.space'));
}
