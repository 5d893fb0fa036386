import type { Words } from '../context';
import type { TableColumn } from '../table/tableColumns';

/** A dated line of the rulebook. */
interface Dated {
  /** ISO days, both included; null = open. */
  from: string;
  to: string | null;
  document: string;
  clause: string;
}

/** From when to when a line holds, and by which clause: the last columns of every dated list. */
export function validityColumns<Row extends Dated>({ t }: Words): TableColumn<Row>[] {
  return [
    { kind: 'text', heading: t('subsidy.validFrom'), width: 'short', text: ({ from }) => from },
    {
      kind: 'text',
      heading: t('subsidy.validTo'),
      width: 'short',
      text: ({ to }) => to ?? t('subsidy.stillValid'),
    },
    {
      kind: 'text',
      heading: t('export.clause'),
      width: 'wide',
      text: ({ document, clause }) => `${document} ${clause}`,
      shown: ({ document, clause }) => (
        <span lang="zh-CN">
          {document} {clause}
        </span>
      ),
    },
  ];
}
