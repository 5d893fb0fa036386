import { useCallback, useState, type KeyboardEvent } from 'react';
import { funnelChart, funnelHeight, type FunnelChart } from './funnelChart';
import { PlotFigure } from './PlotFigure';

interface FunnelFigureProps {
  chart: FunnelChart;
  /** What the drawing is and how the keyboard walks it. */
  label: string;
}

/** The step that a key makes along the points; to the ends with Home and End. */
const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The funnel as a drawing of its own width; loaded apart, since Plot is heavy. The arrow keys go from point to point. */
export function FunnelFigure({ chart, label }: FunnelFigureProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const render = useCallback(
    (size: { width: number }) => funnelChart(chart, { ...size, current }),
    [chart, current],
  );
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setCurrent(null);
    const step = steps[event.key];
    const last = chart.marks.length - 1;
    if (step === undefined || last < 0) return;
    event.preventDefault();
    const at = chart.marks.findIndex(({ key }) => key === current);
    const isStart = at < 0 && Number.isFinite(step);
    const to = isStart ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, at + step));
    setCurrent(chart.marks[to]?.key ?? null);
  };
  return (
    <>
      <div
        className="funnel"
        role="group"
        tabIndex={0}
        aria-label={label}
        onKeyDown={walk}
        onBlur={() => setCurrent(null)}
      >
        <PlotFigure render={render} height={funnelHeight} />
      </div>
      <p role="status" className="visually-hidden">
        {chart.marks.find(({ key }) => key === current)?.tip}
      </p>
    </>
  );
}
