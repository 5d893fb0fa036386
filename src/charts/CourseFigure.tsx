import { useCallback } from 'react';
import { courseChart, courseHeight, type CourseChart } from './courseChart';
import { PlotFigure } from './PlotFigure';

/** The course of a target as a drawing of its own width; loaded apart, since Plot is heavy. */
export function CourseFigure({ chart }: { chart: CourseChart }) {
  const render = useCallback((size: { width: number }) => courseChart(chart, size), [chart]);
  return <PlotFigure render={render} height={courseHeight} />;
}
