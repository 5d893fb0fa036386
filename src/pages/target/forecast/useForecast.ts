import { useQuery } from '@tanstack/react-query';
import { useData } from '../../context';
import { computeForecast, type Forecast, type NoForecastReason } from './computeForecast';
import type { Subject } from './subject';

/** The subject's forecast; undefined while it is computed. The language and the what-if do not compute it anew. */
export function useForecast({
  terms,
  observation,
  period,
  view,
}: Subject): Forecast | NoForecastReason | undefined {
  const { version } = useData();
  const unit = view.scope === 'task' ? view.selected.filter.unit : undefined;
  const { data } = useQuery({
    queryKey: ['forecast', version, terms.id, view.scope, unit, period.start, period.end, terms.value],
    queryFn: () => computeForecast({ terms, observation, period, view, isOfWhole: false }),
    throwOnError: true,
  });
  return data;
}
