import type { Cell, Column } from '../../../export/table';
import type { ExploreRecord } from '../../../query/explore/exploreQueries';
import { exploreRecords } from '../../../query/explore/exploreRecords';
import type { Cut } from '../../../query/explore/exploreRequest';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { recordColumns, type RecordColumn } from '../../../query/explore/recordColumns';
import { useData, useStore, useWords } from '../../context';
import type { Offer } from '../../export/offer';
import { periodText, filterText, definitionTexts } from '../away/askedWords';
import { useExploreLabel } from '../exploreLabel';
import { useTableOffer } from '../../table/useTableOffer';
import { recordWords, type RecordWords } from './recordWords';
import type { RecountLine } from './recountLines';

/** What a workbook takes at a stretch, and what a spreadsheet can open. */
export const mostRecords = { xlsx: 100_000, csv: 1_000_000 } as const;

interface Given {
  measure: ExploreMeasure;
  cut: Cut;
  asOf: string;
  lines: readonly RecountLine[];
}

/** The single records behind a figure as a file, by which it can be recomputed; read only when it is asked for. */
export function useRecordsOffer({
  measure,
  cut,
  asOf,
  lines,
}: Given): (asked: { countedOnly: boolean; title: string; n: number }) => Offer {
  const words = useWords();
  const { t } = words;
  const label = useExploreLabel();
  const store = useStore();
  const { kind } = useData();
  const { dataset } = measure;
  const chosen = [t(`region.${cut.region}`), filterText(words, label, cut)]
    .filter(Boolean)
    .join(t('list.semicolon'));
  const offer = useTableOffer({ region: cut.region, chosen }, [dataset]);
  const names = recordWords(words, label, dataset);
  const columns = recordColumns[dataset];
  return ({ countedOnly, title, n }) => {
    const base = offer(
      {
        title,
        definition: definitionTexts(words, label, measure, cut.region),
        period: periodText(words, cut, asOf),
        clauses: [],
        notes: [
          t(countedOnly ? 'recount.fileCounted' : 'recount.fileAll'),
          ...lines.flatMap(({ term, texts }) => texts.map((text) => `${term}${t('list.colon')}${text}`)),
        ],
      },
      { columns: [], rows: [] },
    );
    return {
      ...base,
      table: () => ({
        ...base.table(),
        columns: columns.map((column): Column => headingOf(column, names)),
        rows: [],
      }),
      moreRows: async function* () {
        await store.ensureRows(dataset, cut.region);
        for await (const rows of exploreRecords(store.session, measure, cut, { countedOnly }))
          yield rows.map((row) => columns.map((column) => cellOf(column, row, names, label)));
      },
      kinds: n > mostRecords.xlsx ? ['csv'] : ['csv', 'xlsx'],
      waiting: kind === 'sample' ? t('recount.fetching') : t('recount.making'),
    };
  };
}

const headingOf = ({ name, kind }: RecordColumn, { title }: RecordWords): Column => ({
  heading: `${title(name)} ${name}`,
  decimals: kind === 'number' || kind === 'day-number' ? 0 : null,
  isCode: kind === 'day-number',
});

function cellOf(
  { name, kind }: RecordColumn,
  row: ExploreRecord,
  { written }: RecordWords,
  label: ReturnType<typeof useExploreLabel>,
): Cell {
  const value =
    name === 'unit_name' ? label('unit', String(row['reporting_unit_id'] ?? '')) : (row[name] ?? null);
  if (kind === 'number' || kind === 'day-number') return value;
  return written(name, value === null ? '' : String(value));
}
