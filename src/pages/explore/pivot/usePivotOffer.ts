import { formatMonth } from '../../../format/dates';
import { smallestGroup } from '../../../model/smallGroup';
import { pivotValue, shownValue, sortedRows } from '../../../query/explore/pivotFigures';
import { keysOfPath, type PivotNode } from '../../../query/explore/pivotTree';
import { useWords } from '../../context';
import type { Offer } from '../../export/offer';
import { useTableOffer } from '../../table/useTableOffer';
import type { ExploreAddress } from '../exploreAddress';
import { chosenParts, useExploreLabel } from '../exploreLabel';
import { measureName, measureUnit } from '../measureWords';
import type { PivotNames } from './pivotNames';
import { pivotSheet, type SheetWords } from './pivotSheet';
import type { Pivot } from './usePivot';

/** What the pivot table offers to take away: all its levels with formulas, and what they are figures of. */
export function usePivotOffer(address: ExploreAddress, names: PivotNames): (pivot: Pivot) => Offer {
  const words = useWords();
  const { t, language } = words;
  const label = useExploreLabel();
  const { region, from, to, measure } = address;
  const chosen = [
    t(`region.${region}`),
    ...chosenParts(words, label, address)
      .filter(({ of }) => of !== 'time')
      .map(({ text }) => text),
  ].join(t('list.semicolon'));
  const offer = useTableOffer({ region, chosen }, [measure.dataset]);
  const name = `${t('pivot.title')}${t('list.gap')}${measureName(words, measure)}`;
  const period =
    from === null && to === null
      ? t('pivot.allTime')
      : t('filter.time', {
          from: from ? formatMonth(from, language) : '…',
          to: to ? formatMonth(to, language) : '…',
        });
  return (pivot) => {
    const isRate = pivot.measure.kind === 'rate';
    const { show, sort } = address.pivot;
    const divided = (axis: 'rows' | 'cols') =>
      pivot[axis].length === 0
        ? []
        : [t(`pivot.by.${axis}`, { names: pivot[axis].map(names.title).join(t('list.and')) })];
    const terms = {
      title: name,
      definition: [
        `${t(`dataset.${measure.dataset}`)}${t('list.comma')}${measureName(words, measure)}${t('list.paren', { text: measureUnit(words, measure) })}`,
        ...divided('rows'),
        ...divided('cols'),
        ...(isRate ? [t('pivot.rate')] : show === 'value' ? [] : [t(`pivot.show.${show}`)]),
      ],
      period,
      clauses: [],
      notes: [t('pivot.fileNote'), `${t('supp.small', { k: smallestGroup })}${t('list.stop')}`],
    };
    const base = offer(terms, { columns: [], rows: [] });
    return {
      ...base,
      table: () => ({
        ...base.table(),
        ...pivotSheet({
          measure: pivot.measure,
          tree: {
            ...pivot.tree,
            rows: sortedRows(
              pivot.tree,
              sort,
              (row, col) => shownValue(pivot.measure, pivot.tree, isRate ? 'value' : show, row, col),
              (row, col) => pivotValue(pivot.measure, pivot.tree, row, col),
            ),
          },
          show: isRate ? 'value' : show,
          words: sheetWords(pivot),
        }),
      }),
    };
  };

  function sheetWords({ rows, cols, measure: shown }: Pivot): SheetWords {
    const unit = t('list.paren', { text: measureUnit(words, shown) });
    const percent = t('list.paren', { text: '%' });
    const [part, whole = part] = shown.events;
    const { show } = address.pivot;
    const named = (text: string) => (heading: string) => `${heading}${t('list.gap')}${text}`;
    const colLabel = ({ path, children }: PivotNode) => {
      if (path === '') return t('term.total');
      const labels = keysOfPath(path).map((key, at) => names.label(cols[at]!, key));
      return [...labels, ...(children.length > 0 ? [t('pivot.subtotal')] : [])].join(t('list.gap'));
    };
    return {
      level: t('pivot.level'),
      rows: rows.map(names.title),
      total: t('term.total'),
      subtotal: t('pivot.subtotal'),
      rowLabel: ({ depth, key }) => names.label(rows[depth - 1]!, key),
      colLabel,
      blocks: {
        figure: (heading) => `${heading}${unit}`,
        part: named(t(`event.${part}`)),
        whole: named(t(`event.${whole}`)),
        rate: named(`${t('pivot.passRate')}${percent}`),
        share: named(show === 'value' ? percent : `${t(`pivot.show.${show}`)}${percent}`),
      },
    };
  }
}
