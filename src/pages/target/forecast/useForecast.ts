import { useQuery } from '@tanstack/react-query';
import { useData } from '../../context';
import { computeForecast, type Forecast, type NoForecastReason } from './computeForecast';
import type { Subject } from './subject';

/** Where the forecast of a subject is kept, and how it is come by. */
export function forecastQuery({ terms, observation, period, view }: Subject, version: number) {
  const unit = view.scope === 'task' ? view.selected.filter.unit : undefined;
  return {
    queryKey: ['forecast', version, terms.id, view.scope, unit, period.start, period.end, terms.value],
    queryFn: () => computeForecast({ terms, observation, period, view, isOfWhole: false }),
  };
}

/** The subject's forecast; undefined while it is computed. The language and the what-if do not compute it anew. */
export function useForecast(subject: Subject): Forecast | NoForecastReason | undefined {
  const { version } = useData();
  const { data } = useQuery({ ...forecastQuery(subject, version), throwOnError: true });
  return data;
}
