import { formatDay, formatPeriod } from '../../format/dates';
import type { Entry } from '../../model/ledger';
import type { DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';
import type { DataRegion } from '../../reference/divisions';
import { useData, useWords } from '../context';
import type { Offer } from '../export/offer';
import { sectionNotes } from '../table/sectionNotes';
import { scopeText } from '../target/scopeText';
import { dataSource } from '../target/targetNotes';
import { eventKey } from '../target/targetSentence';
import { useReference } from '../context';
import { useValueLabel } from '../target/valueLabel';
import { reportTable, type ReportWords } from './reportTable';

interface Given {
  entry: Entry;
  table: DistrictTable;
  texts: ReportWords;
  heads: Populations | null;
  notes: readonly string[];
  region: DataRegion;
}

/** What the table of a 通报 offers to take away, with all that is said about it. */
export function useReportOffer({ entry, table, texts, heads, notes, region }: Given): Offer {
  const words = useWords();
  const { t, language, pick } = words;
  const data = useData();
  const reference = useReference();
  const label = useValueLabel();
  const name = t('districts.tableOf', { target: pick(entry.short) });
  return {
    name,
    asOf: table.asOf,
    table: () => ({
      name,
      ...reportTable(table, texts, heads),
      notes: {
        name: t('export.notes'),
        lines: sectionNotes({
          words,
          title: name,
          definition: [
            t('target.counts', {
              event: t(eventKey(entry.reading)),
              unit: pick(entry.unit),
              from: formatDay(entry.start, language),
              to: formatDay(entry.end, language),
              scope: scopeText(words, label, entry),
            }),
          ],
          period: formatPeriod(table.period.start, table.asOf, language),
          chosen: t(`region.${region}`),
          asOf: formatDay(table.asOf, language),
          source: dataSource({ words, label, reference, data }, entry),
          clauses: [[`${entry.document} ${entry.clause}`, entry.quote].filter(Boolean).join(t('list.gap'))],
          notes,
        }),
      },
    }),
  };
}
