import { useRef, useState, type PointerEvent } from 'react';
import { monthsFrom } from '../../model/calendar';
import type { ViewFigure } from '../../query/explore/loadViews';
import { useWords } from '../context';

interface MonthBrushProps {
  title: string;
  /** First and last month of all data. */
  first: string;
  last: string;
  figures: ReadonlyMap<string, ViewFigure>;
  /** Of the unfiltered course, so that bars keep their scale. */
  highest: number;
  from: string | null;
  to: string | null;
  /** While dragging and at its end; both ends included. */
  onBrush(from: string, to: string): void;
}

const height = 100;
const step = 10;

/** The months of the cut; a period is chosen by dragging over them. The keyboard has the fields below. */
export function MonthBrush({ title, first, last, figures, highest, from, to, onBrush }: MonthBrushProps) {
  const { t } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const months = monthsFrom(first, last);
  const monthAt = (event: PointerEvent) => {
    const box = drawing.current?.getBoundingClientRect();
    if (!box) return first;
    const place = Math.floor(((event.clientX - box.left) / box.width) * months.length);
    return months[Math.min(months.length - 1, Math.max(0, place))] ?? first;
  };
  const brush = (start: string, event: PointerEvent) => {
    const end = monthAt(event);
    onBrush(start < end ? start : end, start < end ? end : start);
  };
  return (
    <figure>
      <svg
        ref={drawing}
        className="month-brush"
        viewBox={`0 0 ${months.length * step} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={title}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const start = monthAt(event);
          setAnchor(start);
          onBrush(start, start);
        }}
        onPointerMove={(event) => {
          if (anchor !== null) brush(anchor, event);
        }}
        onPointerUp={() => setAnchor(null)}
        onPointerCancel={() => setAnchor(null)}
      >
        <rect width={months.length * step} height={height} fill="transparent" />
        {months.map((month, at) => {
          const bar = Math.min(height, ((figures.get(month)?.value ?? 0) / highest) * height);
          const isInside = (from === null || month >= from) && (to === null || month <= to);
          return (
            <rect
              key={month}
              className={isInside ? 'inside' : 'outside'}
              x={at * step + 1}
              width={step - 2}
              y={height - bar}
              height={bar}
            />
          );
        })}
      </svg>
      <div className="month-axis note" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
      <figcaption className="note">{t('explore.brush')}</figcaption>
    </figure>
  );
}
