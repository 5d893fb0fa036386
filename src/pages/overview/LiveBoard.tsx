import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { loadBoard } from '../../query/board';
import type { BoardItem } from '../../query/boardItem';
import type { DataRegion } from '../../reference/divisions';
import { useData, useReference, useSources } from '../context';
import { WithQueries } from '../WithQueries';

/** The lines of a board with what they were counted for. */
export interface CountedBoard {
  /** Of the loaded data. */
  version: number;
  region: DataRegion;
  unit: string | null;
  items: BoardItem[];
}

interface LiveBoardProps {
  region: DataRegion;
  unit: string | null;
  onCounted(board: CountedBoard): void;
}

/** Counts the board by the engine and hands it up; draws nothing itself. */
export function LiveBoard(props: LiveBoardProps) {
  return (
    <WithQueries>
      <Counted {...props} />
    </WithQueries>
  );
}

function Counted({ region, unit, onCounted }: LiveBoardProps) {
  const reference = useReference();
  const { version } = useData();
  const sources = useSources();
  const { data } = useQuery({
    queryKey: ['board', version, region, unit],
    queryFn: async (): Promise<CountedBoard> => ({
      version,
      region,
      unit,
      items: await loadBoard(sources, reference.ledger, { region, unit }),
    }),
    throwOnError: true,
  });
  useEffect(() => {
    if (data) onCounted(data);
  }, [data, onCounted]);
  return null;
}
