import { useNavigate } from '@tanstack/react-router';
import type { Search } from '../../address';
import { useWords } from '../../context';
import { rateReadings, rateSpans, type RateReading, type RateSpan } from '../rulesAddress';
import { readingKeys, spanKeys } from './floorWords';

/** The two things that the document leaves open: what the passes are held against, and over which days. */
export function FloorChoosers({ reading, span }: { reading: RateReading; span: RateSpan }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const choose = (change: Search) =>
    void navigate({ to: '.', search: (previous: Search) => ({ ...previous, ...change }) });
  return (
    <div className="choosers">
      <label className="chooser">
        {t('floor.denominator')}
        <select value={reading} onChange={(event) => choose({ reading: event.target.value })}>
          {rateReadings.map((one) => (
            <option key={one} value={one}>
              {t(readingKeys[one])}
            </option>
          ))}
        </select>
      </label>
      <label className="chooser">
        {t('floor.span')}
        <select value={span} onChange={(event) => choose({ span: event.target.value })}>
          {rateSpans.map((one) => (
            <option key={one} value={one}>
              {t(spanKeys[one])}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
