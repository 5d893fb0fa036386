import { statusColour } from '../theme/status';
import type { Status } from '../model/standing';

interface BulletProps {
  /** Actual ÷ target, may exceed 1. */
  completion: number;
  /** Elapsed share of the period (0–1), null where the target has no pace. */
  timeProgress: number | null;
  status: Status;
  label: string;
}

/** The bar is clipped here; the printed figure beside it says how much more it is. */
const widest = 1.3;

/** Completion as a bar on the track of the target, the target as a tick, the elapsed time as a dotted line. */
export function Bullet({ completion, timeProgress, status, label }: BulletProps) {
  const x = (share: number) => (Math.min(Math.max(share, 0), widest) / widest) * 100;
  return (
    <svg className="bullet" viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect x="0" y="3" width={x(1)} height="10" fill="var(--band)" />
      <rect x="0" y="4.5" width={x(completion)} height="7" fill={statusColour(status)} />
      {timeProgress !== null && (
        <line
          x1={x(timeProgress)}
          x2={x(timeProgress)}
          y1="0"
          y2="16"
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeDasharray="2 2"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <line
        x1={x(1)}
        x2={x(1)}
        y1="1"
        y2="15"
        stroke="var(--ink)"
        strokeWidth="2.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
