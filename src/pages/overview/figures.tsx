import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import { formatNeededRate, formatRate } from '../../format/rate';
import { formatElapsed, formatShare } from '../../format/share';
import type { EntryTerms } from '../../model/ledger';
import type { Standing } from '../../model/standing';
import { useWords } from '../context';

/** A figure of an entry in the entry's own form: a share for ratios, else a count. */
export function formatOf(entry: EntryTerms, value: number | null, language: 'zh' | 'en'): string {
  if (value === null) return '—';
  return entry.kind === 'ratio' ? formatShare(value, language) : formatCount(value);
}

/** Actual and target side by side, in one unit. */
export function ActualOfTarget({ entry, standing }: { entry: EntryTerms; standing: Standing }) {
  const { t, language, pick } = useWords();
  const { actual, target, periodLabel } = standing;
  return (
    <p>
      <Figure name="actual" value={actual} text={formatOf(entry, actual, language)} period={periodLabel} />
      {' / '}
      <Figure
        name="target"
        value={target}
        text={formatOf(entry, target, language)}
        period={periodLabel}
      />{' '}
      {entry.kind !== 'ratio' && <span className="muted">{pick(entry.unit)}</span>}
      {periodLabel && <span className="muted"> {t('target.yearTab', { year: periodLabel })}</span>}
    </p>
  );
}

/** The figures that the line says in words, with their unrounded values, for readers of the page that are programs. */
export function HiddenFigures({ standing }: { standing: Standing }) {
  const { language } = useWords();
  const { periodLabel: period, timeProgress } = standing;
  const figures = [
    ['completion', standing.completion, (value: number) => formatShare(value, language)],
    ['time-progress', timeProgress?.share ?? null, (value: number) => formatElapsed(value, language)],
    ['plan', standing.planToDate, (value: number) => formatCount(value)],
    ['pace-index', standing.paceIndex, (value: number) => value.toFixed(2)],
    ['remaining', standing.remaining, (value: number) => formatCount(value)],
    ['required-rate', standing.requiredRate, (value: number) => formatNeededRate(value, language)],
    ['recent-rate', standing.recentRate, (value: number) => formatRate(value, language)],
  ] as const;
  return (
    <span hidden>
      {figures.map(([name, value, format]) =>
        value === null ? null : (
          <Figure key={name} name={name} value={value} text={format(value)} period={period} />
        ),
      )}
    </span>
  );
}
