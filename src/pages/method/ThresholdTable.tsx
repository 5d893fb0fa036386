import { Figure } from '../../components/Figure';
import { formatShare } from '../../format/share';
import { useWords } from '../context';
import { MethodTable } from './MethodTable';
import { TargetNames } from './TargetNames';
import type { ThresholdGroup } from './thresholdGroups';

/** Which thresholds hold for which targets; one line as long as the ledger treats all alike. */
export function ThresholdTable({ groups }: { groups: readonly ThresholdGroup[] }) {
  const { t, language } = useWords();
  return (
    <MethodTable
      name="thresholds"
      caption={t('method.thresholds.caption')}
      heads={[
        t('method.thresholds.targets'),
        t('method.thresholds.onTrack'),
        t('method.thresholds.atRisk'),
        t('method.thresholds.complete'),
      ]}
      rows={groups.map((group) => {
        const { onTrackFrom, atRiskFrom, completeFrom } = group.thresholds;
        return {
          key: group.entries.map(({ id }) => id).join(' '),
          cells: [
            <GroupTargets key="targets" group={group} isOnly={groups.length === 1} />,
            <Figure key="on" name="on-track-from" value={onTrackFrom} text={String(onTrackFrom)} />,
            <Figure key="risk" name="at-risk-from" value={atRiskFrom} text={String(atRiskFrom)} />,
            <Figure
              key="complete"
              name="complete-from"
              value={completeFrom}
              text={formatShare(completeFrom, language)}
            />,
          ],
        };
      })}
      stacks
    />
  );
}

function GroupTargets({ group: { entries }, isOnly }: { group: ThresholdGroup; isOnly: boolean }) {
  const { t } = useWords();
  return (
    <details>
      <summary>
        {t(isOnly ? 'method.thresholds.all' : 'method.thresholds.some', { n: entries.length })}
      </summary>
      <TargetNames entries={entries} />
    </details>
  );
}
