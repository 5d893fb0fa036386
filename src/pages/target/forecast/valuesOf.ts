import type { TargetForecast } from '../../../model/forecast/targetForecast';
import type { EntryTerms } from '../../../model/ledger';
import { divisorOf, type ForecastFigure } from './forecastTexts';

/** The unrounded values behind the figures of the sentences. */
export function valuesOf(
  terms: EntryTerms,
  { median, low, high, probability, reachedIn }: TargetForecast,
): Record<ForecastFigure, number | string> {
  const years = divisorOf(terms);
  return {
    'forecast-total': median / years,
    'forecast-low': low / years,
    'forecast-high': high / years,
    probability,
    'reached-in': reachedIn ?? '',
  };
}
