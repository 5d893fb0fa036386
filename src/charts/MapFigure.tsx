import { useCallback } from 'react';
import { leastMapHeight, mapChart, type MapChart } from './mapChart';
import { PlotFigure } from './PlotFigure';

/** Units on their boundaries as a drawing of its own width; loaded apart, since Plot is heavy. */
export function MapFigure({ chart }: { chart: MapChart }) {
  const render = useCallback((size: { width: number }) => mapChart(chart, size), [chart]);
  return <PlotFigure render={render} height={leastMapHeight} />;
}
