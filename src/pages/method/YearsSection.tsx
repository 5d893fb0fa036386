import { Figure } from '../../components/Figure';
import { StatusTag } from '../../components/StatusTag';
import { formatCount } from '../../format/count';
import { formatDay, formatPeriod } from '../../format/dates';
import { formatNeededRate } from '../../format/rate';
import { useReference, useWords } from '../context';
import { statusWord } from '../statusWord';
import { Example } from './Example';
import { averageExample, exampleAverage } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';
import { TargetNames } from './TargetNames';

/** Targets anew in every calendar year, and targets for the average of the years. */
export function YearsSection() {
  const { t } = useWords();
  const reference = useReference();
  const ofKind = (kind: 'per-year' | 'annual-average') =>
    reference.ledger.filter((entry) => entry.kind === kind && entry.role === 'target');
  return (
    <MethodSection id="years">
      <h3>{t('method.kind.per-year')}</h3>
      <p>
        {t('method.years.ofThisKind')}
        <TargetNames entries={ofKind('per-year')} />
      </p>
      <p>{t('method.years.perYear')}</p>
      <h3>{t('method.kind.annual-average')}</h3>
      <p>
        {t('method.years.ofThisKind')}
        <TargetNames entries={ofKind('annual-average')} />
      </p>
      <Formula text={t('method.years.average')} />
      <Paragraphs texts={[t('method.years.judged'), t('method.years.early')]} />
      <Formula text={t('method.years.needed')} />
      <AverageExample />
    </MethodSection>
  );
}

function AverageExample() {
  const { t, language } = useWords();
  const { entry, standing } = exampleAverage();
  const { target, start, end, asOf, years } = averageExample;
  const { actual, paceIndex, requiredRate, status } = standing;
  return (
    <Example
      name="average"
      title={t('method.kind.annual-average')}
      given={[
        [t('term.target'), formatCount(target)],
        [t('method.ledger.period'), formatPeriod(start, end, language)],
        [t('term.asOf'), formatDay(asOf, language)],
        ...years.map(
          ({ day, value }) =>
            [
              day === asOf
                ? t('method.example.yearToDate', { year: day.slice(0, 4) })
                : t('method.example.year', { year: day.slice(0, 4) }),
              formatCount(value),
            ] as const,
        ),
      ]}
      results={[
        [
          t('method.years.actual'),
          <Figure key="actual" name="example-average" value={actual} text={formatCount(actual)} />,
        ],
        [
          t('method.years.ratio'),
          <Figure
            key="pace"
            name="example-pace-index"
            value={paceIndex}
            text={paceIndex?.toFixed(2) ?? '—'}
          />,
        ],
        [
          t('term.required'),
          <Figure
            key="required"
            name="example-required-rate"
            value={requiredRate}
            text={formatNeededRate(requiredRate, language)}
          />,
        ],
        [t('term.status'), <StatusTag key="status" status={status} word={statusWord(t, entry, standing)} />],
      ]}
    />
  );
}
