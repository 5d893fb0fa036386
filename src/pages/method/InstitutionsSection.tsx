import { Figure } from '../../components/Figure';
import { formatCount } from '../../format/count';
import { formatShare } from '../../format/share';
import { rankedFrom } from '../../model/rates/funnelRanks';
import { alikeFrom, fewestPeers } from '../../model/rates/peerGroup';
import { useWords } from '../context';
import { Example } from './Example';
import { exampleFunnel, funnelExample } from './examples';
import { MethodSection } from './MethodSection';
import { Formula, Paragraphs } from './Paragraphs';

/** How pass rates of institutions are compared, and what is no difference. */
export function InstitutionsSection() {
  const { t, language } = useWords();
  return (
    <MethodSection id="institutions">
      <Formula text={t('method.institutions.rate')} />
      <Formula text={t('method.institutions.attempts')} />
      <p>{t('method.institutions.names')}</p>
      <Formula text={t('method.institutions.interval')} />
      <p>{t('method.institutions.chance')}</p>
      <Formula text={t('method.institutions.spread')} />
      <Formula text={t('method.institutions.adjusted')} />
      <p>{t('method.institutions.never')}</p>
      <Formula text={t('method.institutions.standardised')} />
      <Paragraphs
        texts={[
          t('method.institutions.peers', { n: fewestPeers, p: formatShare(alikeFrom, language) }),
          t('method.institutions.rank', { k: rankedFrom }),
          t('method.institutions.source'),
        ]}
      />
      <FunnelExample />
    </MethodSection>
  );
}

function FunnelExample() {
  const { t, language } = useWords();
  const { rate, interval, limits } = exampleFunnel();
  const figure = (name: string, value: number) => (
    <Figure key={name} name={name} value={value} text={formatShare(value, language)} />
  );
  const range = (name: string, low: number, high: number) => (
    <>
      {figure(`${name}-low`, low)}—{figure(`${name}-high`, high)}
    </>
  );
  return (
    <Example
      name="institutions"
      title={t('method.institutions.title')}
      given={[
        [t('method.example.groupRate'), formatShare(funnelExample.rate, language)],
        [t('method.example.examinees'), formatCount(funnelExample.whole)],
        [t('method.example.passed'), formatCount(funnelExample.part)],
      ]}
      results={[
        [t('method.example.passRate'), figure('example-rate', rate)],
        [t('method.example.wilson'), range('example-interval', interval.low, interval.high)],
        [t('method.example.limits95'), range('example-95', limits.low95, limits.high95)],
        [t('method.example.limits998'), range('example-998', limits.low998, limits.high998)],
      ]}
    />
  );
}
