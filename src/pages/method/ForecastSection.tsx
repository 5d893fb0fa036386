import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import { formatDay, formatPeriod } from '../../format/dates';
import { formatProbability } from '../../format/estimate';
import { forecastMonthsLeast, forecastMonthsMost } from '../../model/forecast/forecastMonths';
import { seasonalMonths } from '../../model/forecast/seasonalIndices';
import { likelyFrom, unsureFrom } from '../../model/forecast/targetForecast';
import { useWords } from '../context';
import { Example } from './Example';
import { exampleForecast, forecastExample } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** How the months are carried on, what is read from it, and from where a word is said. */
export function ForecastSection() {
  const { t, language } = useWords();
  const percent = (share: number) => formatProbability(share, language);
  return (
    <MethodSection id="forecast">
      <p>{t('method.forecast.intro', { n: forecastMonthsLeast })}</p>
      <Formula text={t('method.forecast.season', { n: seasonalMonths })} />
      <Formula text={t('method.forecast.level')} />
      <Paragraphs texts={[t('method.forecast.paths'), t('method.forecast.result')]} />
      <Formula text={t('method.forecast.grade', { a: percent(likelyFrom), b: percent(unsureFrom) })} />
      <Paragraphs
        texts={[
          t('method.forecast.history', { n: forecastMonthsMost }),
          t('method.forecast.whatIf'),
          t('method.forecast.source'),
        ]}
      />
      <ForecastExample />
    </MethodSection>
  );
}

function ForecastExample() {
  const { t, language } = useWords();
  const { target, start, end, asOf, months, extra } = forecastExample;
  const { base, whatIf } = exampleForecast();
  const rounded = (value: number) => formatCount(Math.round(value));
  const chance = (name: string, value: number) => (
    <Figure key={name} name={name} value={value} text={formatProbability(value, language)} />
  );
  return (
    <Example
      name="forecast"
      title={t('method.forecast.title')}
      given={[
        [t('term.target'), formatCount(target)],
        [t('method.ledger.period'), formatPeriod(start, end, language)],
        [t('term.asOf'), formatDay(asOf, language)],
        [t('method.example.history'), months.map(formatCount).join(t('list.semicolon'))],
        [t('method.example.extra'), formatCount(extra)],
      ]}
      results={[
        [
          t('method.example.total'),
          <Figure
            key="total"
            name="example-forecast-total"
            value={base.median}
            text={rounded(base.median)}
          />,
        ],
        [t('method.example.interval'), `${rounded(base.low)}—${rounded(base.high)}`],
        [t('method.example.probability'), chance('example-probability', base.probability)],
        [t('forecast.title'), t(`forecast.${base.likelihood}`, { n: months.length })],
        [t('method.example.extraProbability'), chance('example-what-if-probability', whatIf.probability)],
      ]}
    />
  );
}
