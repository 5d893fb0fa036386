import { useState } from 'react';
import { Card } from '../../../components/Card';
import { formatPeriod } from '../../../format/dates';
import { shareOf } from '../../../model/comparison/shares';
import { isSmallGroup, smallestGroup } from '../../../model/smallGroup';
import type { DataRegion } from '../../../reference/divisions';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useTableOffer } from '../../table/useTableOffer';
import { eventKey } from '../../target/targetSentence';
import { useValueLabel } from '../../target/valueLabel';
import type { UnitOccupation } from './loadUnitDetail';
import type { UnitTarget } from './loadUnitTargets';
import { wholeWord } from './unitSentence';

/** Rows shown before the reader asks for all of them. */
const firstRows = 10;

interface UnitOccupationsProps {
  line: UnitTarget;
  occupations: readonly UnitOccupation[];
  name: string;
}

/** What a unit did by occupation, and each occupation's share in it and in the whole region. */
export function UnitOccupations({ line: { entry, table, row }, occupations, name }: UnitOccupationsProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const label = useValueLabel();
  const [isOpen, setOpen] = useState(false);
  const isSmall = ({ own }: UnitOccupation) => isSmallGroup(entry, own);
  const hasSmall = occupations.some(isSmall);
  const columns: TableColumn<UnitOccupation>[] = [
    {
      kind: 'text',
      heading: t('filter.occupation'),
      text: ({ occupation }) => label('occupation', occupation),
      shown: (one) => (
        <>
          {label('occupation', one.occupation)}
          {isSmall(one) && <span className="note"> {t('supp.sign')}</span>}
        </>
      ),
    },
    countColumn(
      words,
      { heading: t('term.done'), figure: 'actual', value: ({ own }) => own },
      pick(entry.unit),
    ),
    shareColumn(words, {
      heading: t('unit.ownShare'),
      figure: 'share',
      value: ({ own }) => shareOf(own, row.cumulative),
    }),
    shareColumn(words, {
      heading: t('unit.wholeShare', { whole: wholeWord(words, entry) }),
      figure: 'whole-share',
      value: ({ whole }) => shareOf(whole, table.total.cumulative),
    }),
  ];
  const codes: TableColumn<UnitOccupation> = {
    kind: 'text',
    heading: t('export.code'),
    text: ({ occupation }) => occupation || null,
  };
  const notes = [
    t('target.byVolume'),
    entry.reading.count === 'persons' ? t('unit.occupationPersons') : '',
    hasSmall ? `${t('supp.sign')}${t('list.colon')}${t('supp.small', { k: smallestGroup })}` : '',
  ].filter(Boolean);
  const title = t('unit.occupationsOf', { target: pick(entry.short) });
  const offer = useTableOffer({ region: entry.region as DataRegion, chosen: name }, [entry.reading.dataset])(
    {
      title: `${name}-${title}`,
      definition: [t(eventKey(entry.reading))],
      period: formatPeriod(table.period.start, table.asOf, language),
      clauses: [`${entry.document} ${entry.clause}`],
      notes,
    },
    { columns: [...columns.slice(0, 1), codes, ...columns.slice(1)], rows: occupations },
  );
  const shown = isOpen ? occupations : occupations.slice(0, firstRows);
  return (
    <Card
      title={title}
      subtitle={formatPeriod(table.period.start, table.asOf, language)}
      actions={<TakeAway offer={offer} />}
    >
      <FigureTable
        name="unit-occupations"
        label={title}
        columns={columns}
        rows={shown}
        keyOf={({ occupation }) => occupation}
      />
      {shown.length < occupations.length && (
        <p className="paper-only note">{t('unit.onPaper', { shown: shown.length, n: occupations.length })}</p>
      )}
      {occupations.length > firstRows && (
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('target.less') : t('target.more', { n: occupations.length })}
        </button>
      )}
      <ul className="note report-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Card>
  );
}
