import type { ReactNode } from 'react';
import { AsOf } from '../../components/AsOf';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import { formatDay, formatMonth } from '../../format/dates';
import { formatNeededRate, formatRate } from '../../format/rate';
import { formatShare, formatTimeProgress } from '../../format/share';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useValueLabel } from './valueLabel';
import { actualTerm } from '../actualTerm';
import type { TextKey } from '../../i18n/translate';
import { MethodLink } from '../MethodLink';
import type { MethodSection } from '../methodSections';
import { useWords } from '../context';
import { formatOf } from '../overview/figures';

/** Every figure of the target with its name; what does not apply is left out. */
export function FigureCard({ entry, view }: { entry: Entry; view: TargetView }) {
  const { t, language, pick } = useWords();
  const label = useValueLabel();
  const { standing, scope, slice } = view;
  const { periodLabel: period } = standing;
  const unit = pick(entry.unit);
  const count = (name: string, value: number | null, format: (value: number) => string = formatCount) =>
    value === null ? null : <Figure name={name} value={value} text={format(value)} period={period} />;
  const rows: [string, ReactNode][] = [
    [
      scope === 'slice' ? t('term.done') : actualTerm({ t }, entry),
      count('actual', standing.actual, (value) => formatOf(entry, value, language)),
    ],
    [
      t('term.target'),
      scope === 'slice'
        ? null
        : count('target', standing.target, (value) => formatOf(entry, value, language)),
    ],
    [t('term.completion'), count('completion', standing.completion, (value) => formatShare(value, language))],
    [
      t('term.timeProgress'),
      standing.timeProgress && (
        <Figure
          name="time-progress"
          value={standing.timeProgress.share}
          text={formatTimeProgress(standing.timeProgress, language)}
          period={period}
        />
      ),
    ],
    [t('term.planToDate'), count('plan', standing.planToDate)],
    [t('term.paceIndex'), count('pace-index', standing.paceIndex, (value) => value.toFixed(2))],
    [t('term.remaining'), count('remaining', standing.remaining || null)],
    [
      t('term.required'),
      count('required-rate', standing.requiredRate, (value) => formatNeededRate(value, language)),
    ],
    [t('term.recent'), count('recent-rate', standing.recentRate, (value) => formatRate(value, language))],
    [
      t('term.recentLastYear'),
      count('recent-rate-last-year', standing.recentRateLastYear, (value) => formatRate(value, language)),
    ],
    [
      t('term.outside'),
      scope === 'slice' ? null : count('outside', standing.outside.before + standing.outside.after || null),
    ],
    [t('term.reached'), standing.reachedOn && formatDay(standing.reachedOn, language)],
    [
      t('term.share'),
      scope === 'slice' && slice && slice.total > 0 ? (
        <Figure
          name="share"
          value={slice.value / slice.total}
          text={formatShare(slice.value / slice.total, language)}
          period={period}
        />
      ) : null,
    ],
    [
      t('term.asOf'),
      standing.asOf && (
        <AsOf
          dataset={entry.reading.dataset}
          region={entry.region}
          day={standing.asOf}
          text={formatDay(standing.asOf, language)}
        />
      ),
    ],
  ];
  return (
    <Card
      title={t('target.figures')}
      subtitle={entry.kind === 'ratio' ? undefined : t('chart.unit', { unit })}
    >
      <dl className="figure-list">
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([term, value]) => (
            <div key={term}>
              <dt>
                <Term text={term} />
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Reporting entry={entry} view={view} label={(unitId) => label('unit', unitId)} />
    </Card>
  );
}

/** Where the method page defines a figure, by the figure's own name. */
const definedIn = {
  'term.completion': 'completion',
  'term.timeProgress': 'period',
  'term.planToDate': 'pace',
  'term.paceIndex': 'pace',
  'term.remaining': 'completion',
  'term.required': 'rate',
  'term.recent': 'rate',
  'term.recentLastYear': 'rate',
  'term.share': 'counting',
} as const satisfies Partial<Record<TextKey, MethodSection>>;

const namesDefined = Object.keys(definedIn) as (keyof typeof definedIn)[];

/** The name of a figure, leading to its definition where it has one of its own; the counted ones lead to counting. */
function Term({ text }: { text: string }) {
  const { t } = useWords();
  const known = namesDefined.find((key) => t(key) === text);
  return <MethodLink section={known ? definedIn[known] : 'counting'}>{text}</MethodLink>;
}

/** Who reported; what that means for the status stands beside the figures it concerns. */
function Reporting({ entry, view, label }: { entry: Entry; view: TargetView; label(unit: string): string }) {
  const { t, language } = useWords();
  const { completeness } = view.standing;
  if (entry.kind === 'stock') return null;
  if (!completeness) return <p className="note">{t('comp.unknown')}</p>;
  const { month, expected, reported, zero, share, missing } = completeness;
  const values = {
    month: formatMonth(month, language),
    n: expected,
    m: reported,
    z: zero,
    p: formatShare(share, language),
    t: formatShare(entry.thresholds.completeFrom, language),
    names: missing.map(label).join(t('list.and')),
  };
  if (missing.length === 0) return <p className="note">{t('comp.ok', values)}</p>;
  return (
    <p className="note">
      {t(view.standing.status === 'withheld' ? 'comp.withheld' : 'comp.partial', values)}
    </p>
  );
}
