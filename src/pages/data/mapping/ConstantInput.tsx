import type { Field } from '../../../ingest/types';
import { unitLabel, unitsOf } from '../../../reference/divisions';
import { useReference, useWords } from '../../context';

interface ConstantInputProps {
  field: Field;
  value: string;
  /** The region whose units can be chosen; null = both. */
  region: string | null;
  describedBy: string | undefined;
  isNeeded: boolean;
  onChange(value: string): void;
}

/** One value for all rows, chosen where the field has a list and typed where it has none. */
export function ConstantInput({ field, value, region, describedBy, isNeeded, onChange }: ConstantInputProps) {
  const { t, language } = useWords();
  const { divisions, ledger } = useReference();
  const options = optionsOf();
  const shared = { 'aria-describedby': describedBy, value, required: isNeeded };
  if (options === null)
    return (
      <input
        type={field.type === 'date' ? 'date' : field.type === 'yearmonth' ? 'month' : 'text'}
        inputMode={field.type === 'integer' || field.type === 'number' ? 'decimal' : undefined}
        {...shared}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  const isListed = value === '' || options.some((option) => option.value === value);
  return (
    <select {...shared} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('map.choose')}</option>
      {!isListed && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );

  function optionsOf(): { value: string; text: string }[] | null {
    if (field.type === 'boolean')
      return [
        { value: 'true', text: t('answer.yes') },
        { value: 'false', text: t('answer.no') },
      ];
    if (field['x-reference'] === 'divisions') {
      const regions = (['chongqing', 'zhejiang'] as const).filter((one) => region === one || !region);
      const units = regions.flatMap((one) => unitsOf(divisions, one));
      return units.map((unit) => ({ value: unit.id, text: unitLabel(unit, divisions)[language] }));
    }
    if (field.name === 'target_id')
      return ledger
        .filter(({ region: of }) => !region || of === region)
        .map(({ id, title }) => ({ value: id, text: title[language] }));
    const values = field['x-values'];
    if (values === undefined) return null;
    return Object.entries(values).map(([one, words]) => ({ value: one, text: words[language] }));
  }
}
