import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { paperWidth } from './paper';

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
  const drawnWidth = useIsPrinting() ? paperWidth : width;
  useLayoutEffect(() => {
    if (drawnWidth === 0) return;
    const drawing = toImage(render({ width: drawnWidth }));
    holder.current?.replaceChildren(drawing);
    return () => drawing.remove();
  }, [render, drawnWidth]);
  return <div ref={holder} className="plot" style={{ minHeight: height }} />;
}

/** True while the browser prints. No observer tells the paper's width, so the drawing is made for A4 beforehand. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser prints as soon as the event is over: what React would do later comes too late.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** One image with one name: the names that Plot gives to its marks are English and mean nothing to a reader. */
function toImage(drawing: SVGElement | HTMLElement): SVGElement | HTMLElement {
  drawing.setAttribute('role', 'img');
  for (const mark of drawing.querySelectorAll('g[aria-label]')) mark.removeAttribute('aria-label');
  return drawing;
}
