import { useRef, useState, type PointerEvent } from 'react';
import { monthsFrom } from '../../model/calendar';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useWords } from '../context';
import { monthsText } from './exploreLabel';
import type { Months } from './exploreSelection';
import { highestOf, type Figures } from './viewFigures';

interface MonthBrushProps {
  title: string;
  /** First and last month of all data. */
  first: string;
  last: string;
  figures: Figures;
  /** Without any filter: drawn pale behind, so that bars keep their scale and show what was filtered out. */
  unfiltered: Figures;
  measure: ExploreMeasure;
  selection: Months;
  /** While dragging; both ends included. */
  onDrag(months: Months): void;
  /** At the end of a drag, with the months it covers. */
  onChoose(months: Months): void;
}

const height = 100;
const step = 10;

/** The months of the cut; a period is chosen by dragging over them. The keyboard has the fields below. */
export function MonthBrush({
  title,
  first,
  last,
  figures,
  unfiltered,
  measure,
  selection,
  onDrag,
  onChoose,
}: MonthBrushProps) {
  const words = useWords();
  const { t } = words;
  const drawing = useRef<SVGSVGElement>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const months = monthsFrom(first, last);
  const monthAt = (event: PointerEvent) => {
    const box = drawing.current?.getBoundingClientRect();
    if (!box) return first;
    const place = Math.floor(((event.clientX - box.left) / box.width) * months.length);
    return months[Math.min(months.length - 1, Math.max(0, place))] ?? first;
  };
  const covered = (start: string, end: string): Months =>
    start < end ? { from: start, to: end } : { from: end, to: start };
  const { from, to } = selection;
  const highest = highestOf(measure, unfiltered);
  const barOf = (value: number) => Math.min(height, (value / highest) * height);
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
          onDrag(covered(start, start));
        }}
        onPointerMove={(event) => {
          if (anchor === null) return;
          const next = covered(anchor, monthAt(event));
          if (next.from !== from || next.to !== to) onDrag(next);
        }}
        onPointerUp={(event) => {
          if (anchor === null) return;
          setAnchor(null);
          onChoose(covered(anchor, monthAt(event)));
        }}
        onPointerCancel={() => {
          if (anchor === null) return;
          setAnchor(null);
          onChoose(selection);
        }}
      >
        <rect width={months.length * step} height={height} fill="transparent" />
        {months.map((month, at) => {
          const bar = barOf(figures.get(month)?.value ?? 0);
          // A rate is no part of what it is without filters.
          const behind = measure.kind === 'rate' ? 0 : barOf(unfiltered.get(month)?.value ?? 0);
          const isInside = (from === null || month >= from) && (to === null || month <= to);
          return (
            <g key={month} className={isInside ? 'inside' : 'outside'}>
              <rect
                className="behind"
                x={at * step + 1}
                width={step - 2}
                y={height - behind}
                height={behind}
              />
              <rect className="bar" x={at * step + 1} width={step - 2} y={height - bar} height={bar} />
            </g>
          );
        })}
      </svg>
      <div className="month-axis note" aria-hidden="true">
        <span>{first}</span>
        <strong>{monthsText(words, selection)}</strong>
        <span>{last}</span>
      </div>
      <figcaption className="note">{t('explore.brush')}</figcaption>
    </figure>
  );
}
