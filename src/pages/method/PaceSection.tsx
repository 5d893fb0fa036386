import { Figure } from '../../components/Figure';
import { StatusTag } from '../../components/StatusTag';
import { formatCount } from '../../format/count';
import { formatDay, formatPeriod } from '../../format/dates';
import { formatElapsed, formatShare } from '../../format/share';
import { useReference, useWords } from '../context';
import { pacePhrase } from '../standingLine';
import { statusWord } from '../statusWord';
import { Example } from './Example';
import { examplePace, paceExample } from './examples';
import { MethodSection } from './MethodSection';
import { Formula } from './Paragraphs';
import { TargetNames } from './TargetNames';

/** The plan to date, the pace ratio that decides the status, and an example from counts to status. */
export function PaceSection() {
  const { t } = useWords();
  const reference = useReference();
  const planned = reference.ledger.filter(({ milestones }) => milestones.length > 0);
  return (
    <MethodSection id="pace">
      <Formula text={t('method.pace.plan')} />
      <p>
        {t('method.pace.milestones')}
        {planned.length === 0 ? (
          t('method.pace.noMilestones')
        ) : (
          <>
            {t('method.pace.withMilestones')}
            <TargetNames entries={planned} />
          </>
        )}
      </p>
      <Formula text={t('method.pace.ratio')} />
      <p>{t('method.pace.units')}</p>
      <PaceExample />
    </MethodSection>
  );
}

function PaceExample() {
  const words = useWords();
  const { t, language } = words;
  const { entry, standing } = examplePace();
  const { target, start, end, asOf, thresholds } = paceExample;
  const { actual, completion, planToDate, paceIndex, timeProgress, status } = standing;
  return (
    <Example
      name="pace"
      title={t('method.example.pace')}
      given={[
        [t('term.target'), formatCount(target)],
        [t('method.ledger.period'), formatPeriod(start, end, language)],
        [t('term.asOf'), formatDay(asOf, language)],
        [
          t('term.actual'),
          <Figure key="actual" name="example-actual" value={actual} text={formatCount(actual)} />,
        ],
        [t('method.example.thresholds'), `${thresholds.onTrackFrom}${t('list.and')}${thresholds.atRiskFrom}`],
      ]}
      results={[
        [
          t('term.completion'),
          <Figure
            key="completion"
            name="example-completion"
            value={completion}
            text={formatShare(completion, language)}
          />,
        ],
        [t('term.timeProgress'), timeProgress && formatElapsed(timeProgress.share, language)],
        [t('method.example.points'), pacePhrase(words, standing)],
        [
          t('term.planToDate'),
          <Figure key="plan" name="example-plan" value={planToDate} text={formatCount(planToDate)} />,
        ],
        [
          t('term.paceIndex'),
          <Figure
            key="pace"
            name="example-pace-index"
            value={paceIndex}
            text={paceIndex?.toFixed(2) ?? '—'}
          />,
        ],
        [t('term.status'), <StatusTag key="status" status={status} word={statusWord(t, entry, standing)} />],
      ]}
    />
  );
}
