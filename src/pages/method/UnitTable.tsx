import { unitLabel, unitsOf, type DataRegion, type Division } from '../../reference/divisions';
import { useReference, useWords } from '../context';
import { MethodTable } from './MethodTable';

/** Every unit that a record of the region may name, in official order, folded until asked for. */
export function UnitTable({ region }: { region: DataRegion }) {
  const { t, pick } = useWords();
  const { divisions } = useReference();
  const validity = useValidityText();
  const units = unitsOf(divisions, region);
  const title = t('method.units.title', { region: t(`region.${region}`), n: units.length });
  return (
    <details>
      <summary>{title}</summary>
      <MethodTable
        name={`units-${region}`}
        caption={title}
        rowHead={1}
        heads={[
          t('method.list.seq'),
          t('method.units.name'),
          t('method.units.id'),
          t('method.units.parent'),
          t('method.units.valid'),
          t('method.units.reporting'),
        ]}
        rows={units.map((unit) => {
          const parent = divisions.find(({ id }) => id === unit.parent);
          return {
            key: unit.id,
            cells: [
              unit.order,
              pick(unitLabel(unit, divisions)),
              unit.code === null ? `${unit.id}${t('method.units.local')}` : unit.id,
              parent ? pick(parent.name) : '—',
              validity(unit),
              t(unit.reporting ? 'method.value.yes' : 'method.value.no'),
            ],
          };
        })}
      />
    </details>
  );
}

/** First and last day of a unit, where it has them. */
function useValidityText(): (unit: Division) => string {
  const { t } = useWords();
  return ({ validFrom, validTo }) =>
    validFrom === null && validTo === null
      ? t('method.units.always')
      : `${validFrom ?? t('method.units.open')} ～ ${validTo ?? t('method.units.now')}`;
}
