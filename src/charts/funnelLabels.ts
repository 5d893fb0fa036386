import { labelSize, labelWidth } from './labelSpace';

/** A point in pixels that wants its name beside it. */
export interface Named {
  key: string;
  name: string;
  x: number;
  y: number;
}

export interface LabelPlace {
  key: string;
  side: 'left' | 'right';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Distance of a label from the middle of its point. */
export const labelGap = 9;
const dotRadius = 4;

/**
 * Which names have room beside their points, and on which side: the first ones first, none over a point, another
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
    for (const side of ['right', 'left'] as const) {
      const left = side === 'right' ? x + labelGap : x - labelGap - width;
      const box = { left, right: left + width, top: y - labelSize * 0.6, bottom: y + labelSize * 0.6 };
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

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
