import { Card } from '../../../components/Card';
import { formatDay, formatPeriod } from '../../../format/dates';
import type { DataRegion } from '../../../reference/divisions';
import { useData, useReference, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import type { Offer } from '../../export/offer';
import { MethodLinks } from '../../MethodLink';
import { sectionNotes } from '../../table/sectionNotes';
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
  const { t, language, pick } = words;
  const { divisions } = useReference();
  const { kind } = useData();
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
  const asOf =
    lines
      .map(({ table }) => table.asOf)
      .sort()
      .at(-1) ?? null;
  const datasets = [...new Set(lines.map(({ entry }) => entry.reading.dataset))];
  const offer: Offer = {
    name: `${name}-${title}`,
    asOf,
    table: () => ({
      name: title,
      ...unitTargetsFile({ words, lines, divisions, whole: t(`region.${region}`) }),
      notes: {
        name: t('export.notes'),
        lines: sectionNotes({
          words,
          title: `${name}${t('list.colon')}${title}`,
          definition: lines.map(
            ({ entry }) => `${pick(entry.short)}${t('list.colon')}${t(eventKey(entry.reading))}`,
          ),
          period: lines
            .map(
              ({ entry, table }) =>
                `${pick(entry.short)}${t('list.colon')}${formatPeriod(table.period.start, table.asOf, language)}`,
            )
            .join(t('list.semicolon')),
          chosen: name,
          asOf: asOf === null ? '—' : formatDay(asOf, language),
          source:
            kind === 'sample'
              ? t('sample.short')
              : t('export.sourceOwn', {
                  dataset: datasets.map((dataset) => t(`dataset.${dataset}`)).join(t('list.and')),
                }),
          clauses: lines.map(
            ({ entry }) => `${pick(entry.short)}${t('list.colon')}${entry.document} ${entry.clause}`,
          ),
          notes,
        }),
      },
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
