import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Cut } from '../../../query/explore/exploreRequest';
import { loadLeaves, type PivotLeaf } from '../../../query/explore/loadLeaves';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { keyOf, keysOf, type PivotDimension } from '../../../query/explore/pivotDimensions';
import { pivotTree, type PivotTree } from '../../../query/explore/pivotTree';
import { useData, useReference, useStore, useWords } from '../../context';
import { useSettled } from '../useSettled';
import { pivotNames, type PivotNames } from './pivotNames';

interface Asked {
  measure: ExploreMeasure;
  cut: Cut;
  rows: readonly PivotDimension[];
  cols: readonly PivotDimension[];
}

/** A tree with what it was asked for: while another cut is on its way, the page goes on showing this one. */
export interface Pivot extends Asked {
  tree: PivotTree;
}

/** The pivot table of a cut; while another is asked for, the one before, and `isStale`. Nothing is asked without a dimension. */
export function usePivot(asked: Asked): { pivot: Pivot | null; names: PivotNames; isStale: boolean } {
  const { version, institutions } = useData();
  const store = useStore();
  const reference = useReference();
  const words = useWords();
  const { region } = asked.cut;
  const names = useMemo(
    () => pivotNames({ words, region, reference, institutions }),
    [words, region, reference, institutions],
  );
  const { settled, isSettled } = useSettled(asked);
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['pivot', version, settled],
    queryFn: async ({ signal }) => {
      const keys = keysOf([...settled.rows, ...settled.cols]);
      const { measure, cut } = settled;
      if (cut.byPerson) await store.ensureRows(measure.dataset, cut.region);
      const leaves = await loadLeaves(store.session, { version, measure, cut, before: null, keys }, signal);
      return { asked: settled, leaves };
    },
    enabled: settled.rows.length + settled.cols.length > 0,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pivot = useMemo(
    () => (data ? { ...data.asked, tree: toTree(data.asked, data.leaves, names) } : null),
    [data, names],
  );
  return { pivot, names, isStale: isPlaceholderData || !isSettled };
}

function toTree({ measure, rows, cols }: Asked, leaves: readonly PivotLeaf[], names: PivotNames): PivotTree {
  const keys = keysOf([...rows, ...cols]);
  const pathOf = (dimensions: readonly PivotDimension[], leaf: PivotLeaf) =>
    dimensions.map((one) => names.group(one, leaf.keys[keys.indexOf(keyOf(one))] ?? ''));
  return pivotTree(
    measure,
    leaves.map((leaf) => ({ ...leaf, rows: pathOf(rows, leaf), cols: pathOf(cols, leaf) })),
    {
      rows: (depth, a, b) => names.compare(rows[depth - 1]!, a, b),
      cols: (depth, a, b) => names.compare(cols[depth - 1]!, a, b),
    },
  );
}
