import { useQuery } from '@tanstack/react-query';
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
  const { data } = useQuery({
    queryKey: ['unit-detail', version, division.id, line.entry.id],
    queryFn: () => loadUnitDetail(sources, line, division),
    throwOnError: true,
  });
  if (!data)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  return (
    <>
      <UnitMonths line={line} months={data.months} name={name} />
      {data.occupations.some(({ occupation }) => occupation !== '') && (
        <UnitOccupations line={line} occupations={data.occupations} name={name} />
      )}
    </>
  );
}
