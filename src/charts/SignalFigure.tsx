import { useCallback } from 'react';
import { PlotFigure } from './PlotFigure';
import { signalChart, signalHeight, type SignalChart } from './signalChart';

/** The months' signals as a drawing of its own width; loaded apart, since Plot is heavy. */
export function SignalFigure({ chart }: { chart: SignalChart }) {
  const render = useCallback((size: { width: number }) => signalChart(chart, size), [chart]);
  return <PlotFigure render={render} height={signalHeight} />;
}
