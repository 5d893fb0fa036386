import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Division } from '../../../reference/divisions';
import { useData, useSources, useWords } from '../../context';
import { loadUnitDetail } from './loadUnitDetail';
import type { UnitTarget } from './loadUnitTargets';
import { UnitMonths } from './UnitMonths';
import { UnitOccupations } from './UnitOccupations';

interface UnitDetailsProps {
  line: UnitTarget;
  division: Division;
  name: string;
}

/** What is behind one target of a unit: its months and its occupations. */
export function UnitDetails({ line, division, name }: UnitDetailsProps) {
  const { t } = useWords();
  const { version } = useData();
  const sources = useSources();
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['unit-detail', version, division.id, line.entry.id],
    queryFn: async () => ({ line, ...(await loadUnitDetail(sources, line, division)) }),
    // Another target takes the place of the one before when it is there, so that nothing below moves twice.
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  if (!data)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  return (
    <div aria-busy={isPlaceholderData}>
      <UnitMonths line={data.line} months={data.months} name={name} />
      {data.occupations.some(({ occupation }) => occupation !== '') && (
        <UnitOccupations line={data.line} occupations={data.occupations} name={name} />
      )}
    </div>
  );
}
