import { formatDay } from '../../format/dates';
import { dataRegions, unitLabel, type DataRegion, type Division } from '../../reference/divisions';
import { useReference, useWords } from '../context';
import { divisionChanges, sharedNames, type DivisionChange } from './divisionChanges';
import { MethodSection } from './MethodSection';
import { Paragraphs } from './Paragraphs';
import { UnitTable } from './UnitTable';

/** Units of the two regions in official order, how long each holds, and what changes of the divisions mean. */
export function DivisionsSection() {
  const { t } = useWords();
  const reference = useReference();
  const label = useUnitNames();
  const shared = sharedNames(reference.divisions)
    .map((division) => `${label([division])} ${division.id}`)
    .join(t('list.and'));
  return (
    <MethodSection id="divisions">
      <Paragraphs
        texts={[
          t('method.divisions.then'),
          t('method.divisions.codes', { shared }),
          t('method.divisions.ownLevel'),
          t('method.divisions.order'),
        ]}
      />
      <ul>
        {dataRegions.flatMap((region) =>
          divisionChanges(reference.divisions, region).map((change) => (
            <li key={`${region}${change.day}`} data-key={change.day}>
              <Change region={region} change={change} />
            </li>
          )),
        )}
      </ul>
      <p>{t('method.divisions.area')}</p>
      {dataRegions.map((region) => (
        <UnitTable key={region} region={region} />
      ))}
    </MethodSection>
  );
}

function Change({ region, change }: { region: DataRegion; change: DivisionChange }) {
  const { t, language } = useWords();
  const names = useUnitNames();
  const { day, ended, started, reportingBefore, reportingAfter } = change;
  return (
    t('method.divisions.change', { region: t(`region.${region}`), day: formatDay(day, language) }) +
    [
      ended.length > 0 && t('method.divisions.ended', { names: names(ended) }),
      started.length > 0 && t('method.divisions.started', { names: names(started) }),
      t('method.divisions.reporting', { a: reportingBefore, b: reportingAfter }),
    ]
      .filter(Boolean)
      .join(t('list.semicolon')) +
    t('list.stop')
  );
}

function useUnitNames(): (units: readonly Division[]) => string {
  const { t, pick } = useWords();
  const reference = useReference();
  return (units) => units.map((unit) => pick(unitLabel(unit, reference.divisions))).join(t('list.and'));
}
