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
    const drawing = toImage(render({ width }));
    holder.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [render, width]);
  return <div ref={holder} className="plot" style={{ minHeight: height }} />;
}

/** One image with one name: the names that Plot gives to its marks are English and mean nothing to a reader. */
function toImage(drawing: SVGElement | HTMLElement): SVGElement | HTMLElement {
  drawing.setAttribute('role', 'img');
  for (const mark of drawing.querySelectorAll('g[aria-label]')) mark.removeAttribute('aria-label');
  return drawing;
}
