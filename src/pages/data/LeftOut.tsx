import type { SheetReport } from '../../ingest/types';
import { useWords } from '../context';
import { useSentence } from './useSentence';

/** What was read from each sheet of a file, and what was left out of it and why. */
export function LeftOut({ sheets }: { sheets: readonly SheetReport[] }) {
  const { t } = useWords();
  const sentence = useSentence();
  const lines = sheets.flatMap(({ name, taken, read, notes }) => {
    const said = notes.map(({ key, params }) => sentence(key, params));
    if (name === null) return said;
    const reason = said.join(t('list.semicolon'));
    if (!taken) return [t('load.sheetLeft', { sheet: name, reason })];
    return [[t('load.sheetRead', { sheet: name, n: read }), ...said].join(t('list.semicolon'))];
  });
  if (lines.length === 0) return null;
  return (
    <ul data-list="left-out">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
