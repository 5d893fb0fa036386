import { useCallback } from 'react';
import { monthlyChart, monthlyHeight, type MonthlyChart } from './monthlyChart';
import { PlotFigure } from './PlotFigure';

/** The months of a target as a drawing of its own width; loaded apart, since Plot is heavy. */
export function MonthlyFigure({ chart }: { chart: MonthlyChart }) {
  const render = useCallback((size: { width: number }) => monthlyChart(chart, size), [chart]);
  return <PlotFigure render={render} height={monthlyHeight} />;
}
