import type { Region } from '../model/ledger';

interface AsOfProps {
  dataset: string;
  region: Region;
  /** ISO day of the cut-off. */
  day: string;
  text: string;
}

/** The cut-off of the data behind a figure. */
export function AsOf({ dataset, region, day, text }: AsOfProps) {
  return (
    <time data-figure="as-of" data-dataset={dataset} data-region={region} dateTime={day}>
      {text}
    </time>
  );
}
