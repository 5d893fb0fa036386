import { addPageTexts } from '../../i18n/pageTexts';
import '../../theme/later';
import type { BoardItem } from '../../query/boardItem';
import type { DataRegion } from '../../reference/divisions';
import { useData, useReference, useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { useValueLabel } from '../target/valueLabel';
import { boardTable } from './boardTable';
import type { OwnUnit } from './useOwnUnit';

addPageTexts();

interface BoardTakeAwayProps {
  region: DataRegion;
  items: readonly BoardItem[];
  own: OwnUnit | null;
}

/** The menu by which the whole board leaves the page; loaded apart, since the first paint does without it. */
export function BoardTakeAway({ region, items, own }: BoardTakeAwayProps) {
  const words = useWords();
  const data = useData();
  const label = useValueLabel();
  const { ledger } = useReference();
  const { t } = words;
  const days = items.map(({ standing }) => standing.asOf).filter((day) => day !== null);
  return (
    <TakeAway
      offer={{
        name: t('export.board', { region: t(`region.${region}`) }),
        asOf: days.sort().at(-1) ?? null,
        table: () => boardTable({ words, label, data, ledger, region, own }, items),
      }}
    />
  );
}
