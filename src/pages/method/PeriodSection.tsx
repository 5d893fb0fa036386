import { Figure } from '../../components/Figure';
import { formatPeriod, formatDay } from '../../format/dates';
import { formatTimeProgress } from '../../format/share';
import { useWords } from '../context';
import { Example } from './Example';
import { examplePeriod, periodExample } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** Which days belong to a target, up to which day is counted, and how much of the period has elapsed. */
export function PeriodSection() {
  const { t, language } = useWords();
  const { start, end } = periodExample.period;
  return (
    <MethodSection id="period">
      <Paragraphs texts={[t('method.period.inside'), t('method.period.asOf')]} />
      <Formula text={t('method.period.formula')} />
      <Paragraphs texts={[t('method.period.by'), t('method.period.rounding')]} />
      {(['months', 'days'] as const).map((by) => {
        const progress = examplePeriod(by);
        return (
          <Example
            key={by}
            name={by}
            title={t(by === 'months' ? 'method.example.byMonths' : 'method.example.byDays')}
            given={[
              [t('method.ledger.period'), formatPeriod(start, end, language)],
              [t('term.asOf'), formatDay(periodExample.cutOffs[by], language)],
            ]}
            results={[
              [
                t('term.timeProgress'),
                <Figure
                  key={by}
                  name="example-time-progress"
                  value={progress.share}
                  text={formatTimeProgress(progress, language)}
                />,
              ],
            ]}
          />
        );
      })}
    </MethodSection>
  );
}
