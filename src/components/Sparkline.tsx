import type { MonthValue } from '../model/standing';

interface SparklineProps {
  /** Oldest first; the last 24 are drawn. */
  months: readonly MonthValue[];
  colour: string;
  label: string;
}

/** Monthly course as bars from zero; the last six complete months in the status colour, provisional ones hollow. */
export function Sparkline({ months, colour, label }: SparklineProps) {
  const shown = months.slice(-24);
  const highest = Math.max(1, ...shown.map((month) => month.value));
  const complete = shown.filter((month) => !month.provisional);
  const recent = new Set(complete.slice(-6));
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${24 * 4} 24`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {shown.map((month, i) => {
        const height = (month.value / highest) * 23;
        const x = (i + 24 - shown.length) * 4;
        const y = 24 - height;
        return month.provisional ? (
          <path key={month.month} d={`M${x + 0.5} 24V${y}h2V24`} fill="none" stroke="var(--bar)" />
        ) : (
          <rect
            key={month.month}
            x={x}
            y={y}
            width="3"
            height={height}
            fill={recent.has(month) ? colour : 'var(--bar)'}
          />
        );
      })}
    </svg>
  );
}
