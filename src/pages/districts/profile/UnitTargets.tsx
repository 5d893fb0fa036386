import { Card } from '../../../components/Card';
import type { DataRegion } from '../../../reference/divisions';
import { useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import type { Offer } from '../../export/offer';
import { MethodLinks } from '../../MethodLink';
import { useTableOffer } from '../../table/useTableOffer';
import { eventKey } from '../../target/targetSentence';
import type { UnitTarget } from './loadUnitTargets';
import { areFew, fewestCompared } from './toldChange';
import { unitTargetsFile } from './unitTargetsFile';
import { UnitTargetTable } from './UnitTargetTable';

interface UnitTargetsProps {
  lines: readonly UnitTarget[];
  name: string;
  region: DataRegion;
  /** Address of a target, narrowed to the unit. */
  addressOf(target: string): string;
}

/** A unit's targets beside the region's figures, to be taken away with all that is said about them. */
export function UnitTargets({ lines, name, region, addressOf }: UnitTargetsProps) {
  const words = useWords();
  const { t, pick } = words;
  const { divisions } = useReference();
  const notes = [
    t('unit.yoyNote'),
    lines.some(({ table, row }) => areFew(row) || areFew(table.total))
      ? t('unit.few', { k: fewestCompared })
      : '',
    t('unit.then'),
    lines.some(({ row }) => row.task === null) ? t('unit.dash') : '',
    lines.some(({ row }) => row.notes.includes('changed')) ? t('districts.area') : '',
    lines.some(({ entry }) => entry.reading.count === 'persons') ? t('unit.persons') : '',
    t('districts.overlap'),
  ].filter(Boolean);
  const title = t('districts.ofUnit');
  const datasets = [...new Set(lines.map(({ entry }) => entry.reading.dataset))];
  const terms = useTableOffer({ region, chosen: name }, datasets)(
    {
      title: `${name}-${title}`,
      definition: lines.map(
        ({ entry }) => `${pick(entry.short)}${t('list.colon')}${t(eventKey(entry.reading))}`,
      ),
      period: t('unit.ownPeriod', { from: t('unit.from'), to: t('unit.to') }),
      clauses: lines.map(
        ({ entry }) => `${pick(entry.short)}${t('list.colon')}${entry.document} ${entry.clause}`,
      ),
      notes,
    },
    { columns: [], rows: [] },
  );
  const offer: Offer = {
    ...terms,
    table: () => ({
      ...terms.table(),
      ...unitTargetsFile({ words, lines, divisions, whole: t(`region.${region}`) }),
    }),
  };
  return (
    <Card title={title} actions={<TakeAway offer={offer} />} className="unit-card">
      <UnitTargetTable lines={lines} region={region} addressOf={addressOf} />
      <ul className="note report-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <MethodLinks sections={['completion', 'comparison', 'divisions']} />
    </Card>
  );
}
