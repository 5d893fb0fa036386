import { labelSize, labelWidth } from './labelSpace';

/** A point in pixels that wants its name beside it. */
export interface Named {
  key: string;
  name: string;
  x: number;
  y: number;
}

export type LabelSide = 'right' | 'left' | 'above' | 'below';

export interface LabelPlace {
  key: string;
  side: LabelSide;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Distance of a label from the middle of its point. */
const labelGap = 10;
const dotRadius = 4;

/**
 * Which names have room beside their points, and where: the first ones first, none over a point, another
 * name or the edge of the drawing.
 */
export function labelPlaces(
  wanted: readonly Named[],
  points: readonly { x: number; y: number }[],
  edge: Box,
): LabelPlace[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - dotRadius,
    right: x + dotRadius,
    top: y - dotRadius,
    bottom: y + dotRadius,
  }));
  const places: LabelPlace[] = [];
  for (const { key, name, x, y } of wanted) {
    const width = labelWidth(name);
    for (const side of ['right', 'left', 'above', 'below'] as const) {
      const { dx, dy } = labelShift(side);
      const left = side === 'right' ? x + dx : side === 'left' ? x + dx - width : x - width / 2;
      const half = labelSize * 0.6;
      const box = { left, right: left + width, top: y + dy - half, bottom: y + dy + half };
      const isInside =
        box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom;
      if (!isInside || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      places.push({ key, side });
      break;
    }
  }
  return places;
}

/** How far a label is moved from the middle of its point. */
export function labelShift(side: LabelSide): { dx: number; dy: number } {
  if (side === 'right') return { dx: labelGap, dy: 0 };
  if (side === 'left') return { dx: -labelGap, dy: 0 };
  return { dx: 0, dy: side === 'above' ? -labelGap - labelSize * 0.6 : labelGap + labelSize * 0.6 };
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
