import type { MeasureSteps } from './useMeasureSteps';

/** What the shades of a picture of the units mean. */
export function StepLegend({ steps }: { steps: Pick<MeasureSteps, 'legend' | 'unknown'> }) {
  return (
    <ul className="tile-legend">
      {steps.legend.map((text, step) => (
        <li key={step}>
          <span className="tile-key" data-step={step} aria-hidden="true" />
          {text}
        </li>
      ))}
      <li>
        <span className="tile-key" data-step="none" aria-hidden="true" />
        {steps.unknown}
      </li>
    </ul>
  );
}
