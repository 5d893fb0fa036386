import { useEffect, useRef, useState } from 'react';

interface PlotFigureProps {
  /** Draws at a width in CSS pixels. */
  render(size: { width: number }): SVGElement | HTMLElement;
  /** Keeps the place until the first drawing, so that nothing jumps. */
  height: number;
}

/** The one place where a Plot drawing meets React: owns the element, its width and its clean-up. */
export function PlotFigure({ render, height }: PlotFigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const drawing = render({ width });
    holder.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [render, width]);
  return <div ref={holder} className="plot" style={{ minHeight: height }} />;
}
