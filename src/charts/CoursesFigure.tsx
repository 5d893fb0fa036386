import { useCallback } from 'react';
import { coursesChart, coursesHeight, type CoursesChart } from './coursesChart';
import { PlotFigure } from './PlotFigure';

/** The months of several counts as a drawing of its own width; loaded apart, since Plot is heavy. */
export function CoursesFigure({ chart }: { chart: CoursesChart }) {
  const render = useCallback((size: { width: number }) => coursesChart(chart, size), [chart]);
  return <PlotFigure render={render} height={coursesHeight} />;
}
