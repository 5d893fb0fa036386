import { formatDay } from '../../format/dates';
import type { Entry } from '../../model/ledger';
import type { TargetView } from '../../query/targetView';
import { useReference, useData, useWords } from '../context';
import type { Offer, OfferedTable } from '../export/offer';
import { choiceTexts, dataSource, targetNotes } from './targetNotes';
import { useValueLabel } from './valueLabel';

interface CardOffer {
  /** What the card shows: 逐月完成. */
  title: string;
  /** What is to be said about this table alone. */
  note?: string;
  table(): Pick<OfferedTable, 'columns' | 'rows'>;
  /** The drawing's own title and unit, and how to read it. */
  figure?: { title: string; unit: string; notes: readonly string[] };
}

/** Completes what a card of the target page offers to take away: name, cut-off, and all that is said about it. */
export function useTargetOffer(entry: Entry, view: TargetView): (card: CardOffer) => Offer {
  const words = useWords();
  const reference = useReference();
  const data = useData();
  const label = useValueLabel();
  const { t, language, pick } = words;
  const given = { words, label, reference, data };
  const { asOf, periodLabel } = view.standing;
  return ({ title, note, table, figure }) => ({
    name: `${pick(entry.short)}${periodLabel === null ? '' : ` ${periodLabel}`}-${title}`,
    asOf,
    table: () => ({
      name: title,
      ...table(),
      notes: { name: t('export.notes'), lines: targetNotes(given, entry, view, { title, note }) },
    }),
    ...(figure && {
      captions: () => {
        const choice = choiceTexts(given, view);
        return {
          title: figure.title,
          unit: figure.unit,
          notes: [...figure.notes, ...(choice === '' ? [] : [`${t('target.selectedLead')}${choice}`])],
          asOf: asOf === null ? '' : t('asOf', { date: formatDay(asOf, language) }),
          source: [
            `${t('export.source')}${t('list.colon')}${dataSource(given, entry)}`,
            entry.document,
            t('out.footer'),
          ].join(t('list.gap')),
        };
      },
    }),
  });
}
