import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import { formatMonth } from '../../format/dates';
import { formatNeededRate, formatRate, formatTimes } from '../../format/rate';
import { recentMonthCount } from '../../model/monthly';
import { useWords } from '../context';
import { Example } from './Example';
import { examplePace, paceExample } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** What a month still has to bring, and what the last months brought. */
export function RateSection() {
  const { t } = useWords();
  return (
    <MethodSection id="rate">
      <Formula text={t('method.rate.remaining')} />
      <Formula text={t('method.rate.needed')} />
      <p>{t('method.rate.months')}</p>
      <Formula text={t('method.rate.recent', { n: recentMonthCount })} />
      <Paragraphs
        texts={[
          t('method.rate.firm', { n: recentMonthCount }),
          t('method.rate.lastYear', { n: recentMonthCount }),
        ]}
      />
      <RateExample />
    </MethodSection>
  );
}

function RateExample() {
  const { t, language } = useWords();
  const { standing } = examplePace();
  const { remaining, remainingMonths, requiredRate, recentRate } = standing;
  const times = requiredRate !== null && recentRate ? requiredRate / recentRate : null;
  return (
    <Example
      name="rate"
      title={t('method.rate.title')}
      given={[
        [t('method.example.before'), formatCount(paceExample.before.value)],
        ...paceExample.months.map(
          ({ day, value }) => [formatMonth(day, language), formatCount(value)] as const,
        ),
      ]}
      results={[
        [
          t('term.remaining'),
          <Figure key="remaining" name="example-remaining" value={remaining} text={formatCount(remaining)} />,
        ],
        [t('method.example.monthsLeft'), String(remainingMonths)],
        [
          t('term.required'),
          <Figure
            key="required"
            name="example-required-rate"
            value={requiredRate}
            text={formatNeededRate(requiredRate, language)}
          />,
        ],
        [
          t('term.recent'),
          <Figure
            key="recent"
            name="example-recent-rate"
            value={recentRate}
            text={formatRate(recentRate, language)}
          />,
        ],
        [t('method.example.times'), formatTimes(times, language)],
      ]}
    />
  );
}
