interface FigureProps {
  /** What the figure is: actual, target, plan, completion … (`data-figure`). */
  name: string;
  /** Unrounded value; null prints the dash of a missing figure. */
  value: number | null;
  /** What the reader sees. */
  text: string;
  /** Set where the figure does not cover the whole period of its target. */
  period?: string | null;
  className?: string;
}

/** A figure on screen with its unrounded value behind it, so that scripts and tests read what people see. */
export function Figure({ name, value, text, period, className }: FigureProps) {
  if (value === null) return <span className={className}>—</span>;
  return (
    <data value={String(value)} data-figure={name} data-period={period ?? undefined} className={className}>
      {text}
    </data>
  );
}
