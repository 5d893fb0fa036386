import { kindBit, type KindSet } from '../personalKinds';
import { personalValues } from '../personalValues';
import type { Sentence } from '../types';
import { isFormLine, kindOfLoneText, type LooseKind, markOf } from './rowKinds';

const named = 12;
const order = ['title', 'heading', 'section', 'total', 'footer', 'hidden', 'struck'] as const;

/** Keeps count of the rows of a sheet that are no records. */
export interface LooseRows {
  add(kind: LooseKind, row: number): void;
  /** One sentence for each kind: `left.<kind>` {n, rows}; rows beyond the first dozen are counted only. */
  sentences(): Sentence[];
}

export function createLooseRows(): LooseRows {
  const kept = new Map<LooseKind, number[]>();
  const counts = new Map<LooseKind, number>();
  return {
    add(kind, row) {
      const rows = kept.get(kind) ?? [];
      if (rows.length < named) kept.set(kind, [...rows, row]);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    sentences: () =>
      order.flatMap((kind) => {
        const n = counts.get(kind) ?? 0;
        const rows = `${(kept.get(kind) ?? []).join('、')}${n > named ? '…' : ''}`;
        return n === 0 ? [] : [{ key: `left.${kind}`, params: { n, rows } }];
      }),
  };
}

/**
 * What a row is that failed as a record: a total, a foot, the name of a section, a title printed once more; null where
 * it is a record with a mistake.
 */
export function kindOfRow(
  cells: readonly string[],
  { width, titles }: { width: number; titles: ReadonlySet<string> },
): LooseKind | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (titles.has(textOf(cells))) return 'title';
  for (const cell of filled) {
    const mark = markOf(cell);
    // A remark may begin with 注 or end with a page; only the first cell makes the row a foot.
    if (mark === 'total' || (mark === 'footer' && cell === filled[0])) return mark;
  }
  const [lone, ...others] = filled;
  if (lone !== undefined && others.length === 0 && width >= 3) return kindOfLoneText(lone);
  return filled.length <= 3 && isFormLine(cells) ? 'footer' : null;
}

/** A row's text as it is compared with rows printed on every page. */
export function textOf(cells: readonly string[]): string {
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return cells
    .slice(0, end)
    .map((cell) => cell.trim())
    .join('\u001f');
}

/** Who filled a form in, and under which telephone, is expected in its lines and not read; the rest alarms there too. */
const ofForm = kindBit('name') | kindBit('mobile') | kindBit('landline');

/** What is personal in the cells of a row that is no record. */
export function personalInLine(cells: readonly string[]): KindSet[] {
  const counted = isFormLine(cells) ? ~ofForm : ~0;
  return cells.map((cell) => personalValues(cell) & counted);
}
