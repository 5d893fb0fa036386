import { useCallback } from 'react';
import { forecastChart, forecastHeight, type ForecastChart } from './forecastChart';
import { PlotFigure } from './PlotFigure';

/** The forecast of a target as a drawing of its own width; loaded apart, since Plot is heavy. */
export function ForecastFigure({ chart }: { chart: ForecastChart }) {
  const render = useCallback((size: { width: number }) => forecastChart(chart, size), [chart]);
  return <PlotFigure render={render} height={forecastHeight} />;
}
