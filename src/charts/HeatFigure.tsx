import { useCallback, type MouseEvent } from 'react';
import { cellAt, heatChart, heatHeight, type HeatChart } from './heatChart';
import { PlotFigure } from './PlotFigure';

interface HeatFigureProps {
  chart: HeatChart;
  onChoose(row: string, column: string): void;
}

/** A heat map as a drawing of its own width, whose cells can be clicked; loaded apart, since Plot is heavy. */
export function HeatFigure({ chart, onChoose }: HeatFigureProps) {
  const render = useCallback((size: { width: number }) => heatChart(chart, size), [chart]);
  const choose = (event: MouseEvent) => {
    const drawing = event.currentTarget.querySelector('.plot > *');
    if (!drawing) return;
    const box = drawing.getBoundingClientRect();
    const cell = cellAt(drawing, { x: event.clientX - box.left, y: event.clientY - box.top });
    if (cell) onChoose(cell.row, cell.column);
  };
  return (
    // The keyboard has the table below.
    <div onClick={choose}>
      <PlotFigure render={render} height={heatHeight(chart.rows.length)} />
    </div>
  );
}
