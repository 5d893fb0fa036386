import { formatChange } from '../../../format/change';
import { formatCount, formatTextCount, formatTextTarget } from '../../../format/count';
import { formatDay, formatMonth, formatMonthRange } from '../../../format/dates';
import { formatElapsed, formatShare } from '../../../format/share';
import { shareOf } from '../../../model/comparison/shares';
import type { Entry } from '../../../model/ledger';
import type { Words } from '../../context';
import { doneWordsOf } from '../../target/doneWords';
import { printedAhead } from '../printedAhead';
import type { UnitTarget } from './loadUnitTargets';
import { areFew, fewestCompared } from './toldChange';

export interface UnitLead {
  /** What the unit is called where nothing else says which region it is of. */
  name: string;
  lines: readonly UnitTarget[];
  /** Targets whose data are not loaded. */
  notLoaded: readonly Entry[];
}

/** How a unit stands, in sentences for a report: a paragraph a target, what is not loaded, what has no task. */
export function unitLead(words: Words, { name, lines, notLoaded }: UnitLead): string[] {
  const { t, pick } = words;
  const taskless = lines.filter(({ row }) => row.task === null);
  const none =
    taskless.length === 0
      ? []
      : taskless.length === lines.length
        ? [t('alloc.none')]
        : [t('unit.noTask', { names: taskless.map(({ entry }) => pick(entry.short)).join(t('list.and')) })];
  return [
    ...lines.map((line) => unitSentence(words, line, name)),
    ...notLoaded.map((entry) =>
      t('unit.notLoaded', {
        target: pick(entry.short),
        text: t('districts.noData', { dataset: t(`dataset.${entry.reading.dataset}`) }),
      }),
    ),
    ...none,
  ];
}

/** What a unit did in one target: count, share of the region, task and distance to the schedule, same days of the year before. */
export function unitSentence(words: Words, { entry, table, row }: UnitTarget, name: string): string {
  const { t, language, pick } = words;
  const year = table.period.start.slice(0, 4);
  const isYear =
    table.period.end.startsWith(year) &&
    !(entry.start >= table.period.start && entry.end <= table.period.end);
  const given = {
    date: formatDay(table.asOf, language),
    name,
    year: isYear ? t('unit.inYear', { year }) : '',
    target: pick(entry.short),
  };
  if (row.cumulative === 0) {
    const task = row.task === null ? '' : t('unit.taskOnly', { task: taskText(words, entry, row.task) });
    return t('unit.leadNone', { ...given, task });
  }
  const { done } = doneWordsOf(entry);
  const n = formatTextCount(row.cumulative, language);
  const parts = [
    shareText(words, { entry, table, row }),
    taskPart(words, { entry, table, row }),
    changeText(words, { entry, table, row }),
  ];
  return t('unit.lead', {
    ...given,
    what: language === 'zh' ? `${done}${n}${pick(entry.unit)}` : `${given.target} ${n} ${pick(entry.unit)}`,
    parts: parts.filter(Boolean).join(t('list.comma')),
  });
}

/** The region's completion to set beside a unit's; null where units without a task have counts, which no task is set against. */
export function wholeCompletion({ total, taskless }: UnitTarget['table']): number | null {
  return taskless.length > 0 ? null : total.completion;
}

/** 全市, 全省, as a sentence says it. */
export function wholeWord({ t }: Words, { region }: Pick<Entry, 'region'>): string {
  return t(region === 'zhejiang' ? 'unit.wholeProvince' : 'unit.wholeCity');
}

function taskText({ language, pick }: Words, entry: Entry, task: number): string {
  return language === 'zh'
    ? `${formatTextTarget(task, language)}${pick(entry.unit)}`
    : `${formatCount(task)} ${pick(entry.unit)}`;
}

function shareText(words: Words, { entry, table, row }: UnitTarget): string {
  const share = shareOf(row.cumulative, table.total.cumulative);
  if (share === null) return '';
  return words.t('unit.share', { whole: wholeWord(words, entry), share: formatShare(share, words.language) });
}

function taskPart(words: Words, { entry, table, row }: UnitTarget): string {
  const { t, language } = words;
  if (row.task === null) return '';
  const whole = wholeCompletion(table);
  const beside =
    whole === null
      ? ''
      : t('list.paren', {
          text: t('unit.wholeTask', { whole: wholeWord(words, entry), share: formatShare(whole, language) }),
        });
  const completion = t('unit.task', {
    task: taskText(words, entry, row.task),
    completion: formatShare(row.completion, language),
    beside,
  });
  const ahead = printedAhead(row, table.elapsed);
  // At the end of a period its completion says all.
  if (ahead === null || table.elapsed.share >= 1) return completion;
  const distance = { n: Math.abs(ahead).toFixed(1), time: formatElapsed(table.elapsed.share, language) };
  const key = ahead === 0 ? 'sentence.equal' : ahead > 0 ? 'sentence.above' : 'sentence.below';
  return `${completion}${t('list.comma')}${t(key, distance)}`;
}

/** 同比, and why there is none. */
function changeText(words: Words, { entry, table: { compared, since }, row }: UnitTarget): string {
  const { t, language, pick } = words;
  const months = formatMonthRange(compared.start.slice(0, 7), compared.end.slice(0, 7), language);
  if (row.notes.includes('changed')) return t('unit.yoyChanged');
  if (row.yearBefore === null && since !== null)
    return t('unit.yoySince', { month: formatMonth(since, language) });
  if (row.change === null) return noChangeText(words, row.yearBefore);
  if (areFew(row)) return t('unit.yoyFew', { months, k: fewestCompared, unit: pick(entry.unit) });
  return t('unit.yoy', { months, change: changeWords(words, row.change) });
}

/** Why nothing is compared: the data do not reach back (null), or nothing was counted then. */
export function noChangeText(words: Words, yearBefore: number | null): string {
  return yearBefore === null ? changeWords(words, null) : words.t('unit.yoyNone');
}

/** A change within a sentence: English goes on in lower case. */
export function changeWords({ language }: Words, change: number | null): string {
  const text = formatChange(change, language);
  return language === 'en' ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
