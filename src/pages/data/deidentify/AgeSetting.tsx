import { useWords } from '../../context';
import type { PlanProps } from './ColumnsStep';

const oneDay = 'day';

/** Whether age bands are made, and at which day people are as old as they say. */
export function AgeSetting({ table, plan, onChange }: PlanProps) {
  const { t } = useWords();
  const { treatments, ageFromId, ageAt } = plan;
  const hasBand = treatments.includes('age-band');
  const canUseId = treatments.includes('person-code') && !hasBand;
  if (!hasBand && !canUseId) return null;
  const days = [...table.columns.keys()].filter((at) => table.columns[at]!.isDay);
  return (
    <fieldset className="age-setting">
      <legend>{t('deid.age')}</legend>
      {canUseId && (
        <label>
          <input
            type="checkbox"
            checked={ageFromId}
            onChange={({ target }) => onChange({ ...plan, ageFromId: target.checked })}
          />{' '}
          {t('deid.ageFromId')}
        </label>
      )}
      {(hasBand || ageFromId) && (
        <label>
          {t('deid.ageAt')}{' '}
          <select
            value={'day' in ageAt ? oneDay : ageAt.column}
            onChange={({ target: { value } }) =>
              onChange({ ...plan, ageAt: value === oneDay ? { day: '' } : { column: Number(value) } })
            }
          >
            {days.map((at) => (
              <option key={at} value={at}>
                {t('deid.ageAtColumn', { column: table.columns[at]!.label })}
              </option>
            ))}
            <option value={oneDay}>{t('deid.ageAtDay')}</option>
          </select>
        </label>
      )}
      {(hasBand || ageFromId) && 'day' in ageAt && (
        <label>
          {t('deid.day')}{' '}
          <input
            type="date"
            value={ageAt.day}
            onChange={({ target }) => onChange({ ...plan, ageAt: { day: target.value } })}
          />
        </label>
      )}
    </fieldset>
  );
}
