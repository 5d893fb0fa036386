import { useEffect, useRef, useState, type ReactNode } from 'react';

interface TableScrollProps {
  /** Says to a screen reader what scrolls here. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** A place for a table; where the table is wider or higher it scrolls inside, and the keyboard can reach it. */
export function TableScroll({ label, className = '', children }: TableScrollProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setScrolls(
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      ),
    );
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reached = scrolls ? ({ role: 'group', 'aria-label': label, tabIndex: 0 } as const) : {};
  return (
    <div ref={holder} className={`table-scroll ${className}`} {...reached}>
      {children}
    </div>
  );
}
