import { formatDay } from '../../format/dates';
import type { Dataset } from '../../model/ledger';
import { useData, useWords } from '../context';
import type { Offer } from '../export/offer';
import type { DataRegion } from '../../reference/divisions';
import { sectionNotes, type SectionTerms } from './sectionNotes';
import { exportedTable, type TableColumn } from './tableColumns';

interface OfferedRows<Row> {
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  total?: Row | null;
}

interface Scope {
  region: DataRegion;
  /** What the reader narrowed the figures to, in words; '' where nothing was chosen. */
  chosen: string;
}

/** Completes what a table of figures offers to take away. `datasets` are those behind it, the first dates it. */
export function useTableOffer(
  { region, chosen }: Scope,
  datasets: readonly Dataset[],
): <Row>(terms: SectionTerms, table: OfferedRows<Row>) => Offer {
  const words = useWords();
  const { t, language } = words;
  const { status, kind } = useData();
  const loaded = datasets.flatMap((dataset) =>
    status.filter((one) => one.region === region && one.dataset === dataset),
  );
  return (terms, { columns, rows, total = null }) => ({
    name: terms.title,
    asOf: loaded[0]?.asOf ?? null,
    table: () => ({
      name: terms.title,
      ...exportedTable(columns, { rows, total, totalName: t('term.total') }),
      notes: {
        name: t('export.notes'),
        lines: sectionNotes({
          words,
          ...terms,
          chosen,
          asOf: loaded
            .map(({ dataset, asOf }) =>
              t('asOf.dataset', { dataset: t(`dataset.${dataset}`), date: formatDay(asOf, language) }),
            )
            .join(t('list.semicolon')),
          source:
            kind === 'sample'
              ? t('sample.short')
              : t('export.sourceOwn', {
                  dataset: loaded.map(({ dataset }) => t(`dataset.${dataset}`)).join(t('list.and')),
                }),
        }),
      },
    }),
  });
}
