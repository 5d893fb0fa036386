import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import { formatMonth } from '../../format/dates';
import { chartedMonths } from '../../model/signal/courseSignal';
import { runLength } from '../../model/signal/xmrChart';
import { useWords } from '../context';
import { Example } from './Example';
import { exampleSignal, signalExample } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** When the months say more than that they vary. */
export function SignalSection() {
  const { t } = useWords();
  return (
    <MethodSection id="signal">
      <p>{t('method.signal.intro')}</p>
      <Formula text={t('method.signal.centre', { n: chartedMonths })} />
      <Formula text={t('method.signal.limits')} />
      <Paragraphs
        texts={[
          t('method.signal.range'),
          t('method.signal.rules', { n: runLength }),
          t('method.signal.verdict'),
          t('method.signal.trial'),
          t('method.signal.source'),
        ]}
      />
      <SignalExample />
    </MethodSection>
  );
}

function SignalExample() {
  const { t, language } = useWords();
  const { centre, movingRange, low, high, points } = exampleSignal();
  const outside = points.filter(({ up, down }) => [...up, ...down].includes('outside'));
  const figure = (name: string, value: number) => (
    <Figure key={name} name={name} value={value} text={value.toFixed(1)} />
  );
  return (
    <Example
      name="signal"
      title={t('method.signal.title')}
      given={[
        [t('method.example.months12'), signalExample.months.map(formatCount).join(t('list.semicolon'))],
      ]}
      results={[
        [t('signal.centre'), figure('example-centre', centre)],
        [t('method.example.movingRange'), figure('example-moving-range', movingRange)],
        [t('signal.low'), figure('example-low', low)],
        [t('signal.high'), figure('example-high', high)],
        [
          t('method.example.outside'),
          outside.map(({ month }) => formatMonth(month, language)).join(t('list.and')),
        ],
      ]}
    />
  );
}
