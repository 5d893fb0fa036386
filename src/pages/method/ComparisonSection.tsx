import { Figure } from '../../components/Figure';
import { formatChange } from '../../format/change';
import { formatCount } from '../../format/count';
import { formatDay, formatPeriod } from '../../format/dates';
import { useWords } from '../context';
import { Example } from './Example';
import { comparisonExample, exampleComparison } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** 同比: the same days of two years, and nothing else. */
export function ComparisonSection() {
  const { t } = useWords();
  return (
    <MethodSection id="comparison">
      <Formula text={t('method.comparison.formula')} />
      <Paragraphs
        texts={[t('method.comparison.same'), t('method.comparison.long'), t('method.comparison.none')]}
      />
      <ComparisonExample />
    </MethodSection>
  );
}

function ComparisonExample() {
  const { t, language } = useWords();
  const { days, asOf } = comparisonExample;
  const { period, value, earlierPeriod, earlierValue, change } = exampleComparison();
  const inPeriod = ({ start, end }: { start: string; end: string }) => formatPeriod(start, end, language);
  const uncompared = days
    .filter(({ day }) => day > earlierPeriod.end && day < period.start)
    .reduce((sum, day) => sum + day.value, 0);
  return (
    <Example
      name="comparison"
      title={t('method.comparison.title')}
      given={[
        [t('term.asOf'), formatDay(asOf, language)],
        [t('method.comparison.yearBefore'), formatCount(earlierValue + uncompared)],
        [
          t('method.comparison.after', { date: formatDay(earlierPeriod.end, language) }),
          formatCount(uncompared),
        ],
        [t('method.comparison.thisYear'), formatCount(value)],
      ]}
      results={[
        [
          inPeriod(period),
          <Figure key="value" name="example-value" value={value} text={formatCount(value)} />,
        ],
        [
          inPeriod(earlierPeriod),
          <Figure
            key="earlier"
            name="example-earlier-value"
            value={earlierValue}
            text={formatCount(earlierValue)}
          />,
        ],
        [
          t('term.yoy'),
          <Figure key="change" name="example-change" value={change} text={formatChange(change, language)} />,
        ],
      ]}
    />
  );
}
