import type { Language } from './language';

/** English in full, written out here because browsers differ in what they know of a locale. */
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Parts of an ISO day or month, without leading zeros. */
function parts(iso: string) {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day, name: englishMonths[month - 1] ?? '' };
}

/** "2026-10-31" → "2026年10月31日", "31 October 2026". In tables the ISO day stands as it is. */
export function formatDay(iso: string, language: Language): string {
  const { year, month, day, name } = parts(iso);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${name} ${year}`;
}

/** "2026-10-31" → "10月31日", "31 October". */
export function formatMonthDay(iso: string, language: Language): string {
  const { month, day, name } = parts(iso);
  return language === 'zh' ? `${month}月${day}日` : `${day} ${name}`;
}

/** "2026-09" (or a day of it) → "2026年9月", "September 2026". */
export function formatMonth(iso: string, language: Language): string {
  const { year, month, name } = parts(iso);
  return language === 'zh' ? `${year}年${month}月` : `${name} ${year}`;
}

/** "2025-01", "2025-09" → "2025年1—9月", "January–September 2025"; one month alone where both are the same. */
export function formatMonthRange(from: string, to: string, language: Language): string {
  if (from === to) return formatMonth(from, language);
  const [first, last] = [parts(from), parts(to)];
  if (first.year !== last.year) {
    return [from, to].map((month) => formatMonth(month, language)).join(language === 'zh' ? '—' : ' – ');
  }
  return language === 'zh'
    ? `${first.year}年${first.month}—${last.month}月`
    : `${first.name}–${last.name} ${first.year}`;
}

/** Two ISO days → "2022年1月1日至2025年12月31日", "1 January 2022 to 31 December 2025". */
export function formatPeriod(start: string, end: string, language: Language): string {
  const between = language === 'zh' ? '至' : ' to ';
  return `${formatDay(start, language)}${between}${formatDay(end, language)}`;
}

/** The label of a judged period: "2026" → "2026年", "2026"; "2023/2024" → "2023—2024年", "2023–2024". */
export function formatPeriodLabel(label: string, language: Language): string {
  return language === 'zh' ? `${label.replace('/', '—')}年` : label.replace('/', '–');
}
