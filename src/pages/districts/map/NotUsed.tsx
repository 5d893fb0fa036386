import { useWords } from '../../context';
import type { Boundaries } from './readBoundaries';

const shown = 5;

/** What of a boundary file stands for no unit. */
export function NotUsed({ boundaries }: { boundaries: Boundaries }) {
  const { t } = useWords();
  const { unknown, ambiguous, wholes, unusable } = boundaries;
  const named = (names: readonly string[]) => {
    const few = names.filter(Boolean).slice(0, shown).join(t('list.and'));
    return few === '' ? '' : t('list.paren', { text: names.length > shown ? `${few}…` : few });
  };
  const lines = [
    ambiguous.length > 0 && t('basemap.ambiguous', { n: ambiguous.length, names: named(ambiguous) }),
    unknown.length > 0 && t('basemap.unknown', { n: unknown.length, names: named(unknown) }),
    wholes > 0 && t('basemap.wholes', { n: wholes }),
    unusable > 0 && t('basemap.unusable', { n: unusable }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="note" data-list="not-used">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
