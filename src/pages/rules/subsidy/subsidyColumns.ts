import type { Words } from '../../context';
import type { ValueLabel } from '../../target/valueLabel';
import type { SubsidyPart } from '../rulesAddress';
import { countColumn, yuanColumn } from '../../table/figureColumns';
import type { TableColumn } from '../../table/tableColumns';
import type { SubsidyLine } from './subsidyTotals';

interface Given {
  words: Words;
  label: ValueLabel;
  by: SubsidyPart;
  /** What a line is called: 区县. */
  heading: string;
}

/** The totals of each part: page and file. Values are integer fen, what is read is yuan. */
export function subsidyColumns({ words, label, by, heading }: Given): TableColumn<SubsidyLine>[] {
  const { t } = words;
  return [
    {
      kind: 'text',
      heading,
      text: ({ key }) => (by === 'month' ? key : label(by, key)),
    },
    ...(by === 'month'
      ? []
      : [
          {
            kind: 'text',
            heading: t('export.code'),
            text: ({ key }: SubsidyLine) => key || null,
            width: 'short',
          } as const,
        ]),
    countColumn(
      words,
      { heading: t('subsidy.persons'), figure: 'persons', value: (line) => line.persons },
      t('subsidy.personTimes'),
    ),
    yuanColumn(words, {
      heading: t('subsidy.committed'),
      figure: 'committed',
      value: (line) => line.committedFen,
    }),
    yuanColumn(words, { heading: t('subsidy.payable'), figure: 'payable', value: (line) => line.payableFen }),
    yuanColumn(words, { heading: t('subsidy.paid'), figure: 'paid', value: (line) => line.paidFen }),
    yuanColumn(words, {
      heading: t('subsidy.pricedPaid'),
      figure: 'priced-paid',
      value: (line) => line.dueFen + line.differenceFen,
    }),
    yuanColumn(words, { heading: t('subsidy.due'), figure: 'due', value: (line) => line.dueFen }),
    yuanColumn(words, {
      heading: t('subsidy.difference'),
      figure: 'difference',
      value: (line) => line.differenceFen,
    }),
    countColumn(
      words,
      { heading: t('subsidy.unpriced'), figure: 'unpriced', value: (line) => line.unpriced },
      t('subsidy.personTimes'),
    ),
  ];
}
