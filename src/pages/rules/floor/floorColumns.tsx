import { Link } from '@tanstack/react-router';
import { smallestGroup } from '../../../model/smallGroup';
import type { Search } from '../../address';
import type { Words } from '../../context';
import type { ValueLabel } from '../../target/valueLabel';
import type { RateReading } from '../rulesAddress';
import { countColumn, shareColumn } from '../../table/figureColumns';
import type { TableColumn } from '../../table/tableColumns';
import type { FloorRow } from './floorRows';
import { examineeKeys, floorSentence } from './floorWords';

interface Given {
  words: Words;
  label: ValueLabel;
  reading: RateReading;
  asOf: string;
}

/** Whether a rate is of a few people only. */
export const isSmall = ({ examinees }: FloorRow) => examinees > 0 && examinees < smallestGroup;

/** The institutions' years: page and file. */
export function floorColumns({ words, label, reading, asOf }: Given): TableColumn<FloorRow>[] {
  const { t } = words;
  return [
    {
      kind: 'text',
      heading: t('filter.institution'),
      text: ({ institution }) => label('institution', institution),
      shown: (row) => (
        <>
          <Link
            to="."
            search={(previous: Search) => ({ ...previous, institution: row.institution })}
            className="row-link"
          >
            {label('institution', row.institution)}
          </Link>
          {isSmall(row) && <span className="note"> {t('supp.sign')}</span>}
        </>
      ),
    },
    {
      kind: 'text',
      heading: t('filter.unit'),
      text: ({ unit }) => (unit === null ? null : label('unit', unit)),
    },
    countColumn(words, {
      heading: t(examineeKeys[reading]),
      figure: 'examinees',
      value: (row) => row.examinees,
    }),
    countColumn(words, { heading: t('floor.passed'), figure: 'passed', value: (row) => row.passed }),
    countColumn(words, { heading: t('floor.absent'), figure: 'absent', value: (row) => row.absent }),
    shareColumn(words, { heading: t('floor.rate'), figure: 'rate', value: (row) => row.rate }),
    shareColumn(words, { heading: t('floor.floor'), figure: 'floor', value: (row) => row.floor }),
    // A year that is over needs nothing any more.
    countColumn(words, {
      heading: t('floor.needed'),
      figure: 'needed',
      value: (row) => (row.isOver ? null : row.needed),
    }),
    {
      kind: 'text',
      heading: t('floor.state'),
      width: 'wide',
      text: (row) =>
        [
          floorSentence(words, row, asOf),
          ...(isSmall(row) ? [t('supp.small', { k: smallestGroup })] : []),
        ].join(t('list.semicolon')),
      shown: (row) => <span data-state={row.state}>{floorSentence(words, row, asOf)}</span>,
    },
  ];
}
