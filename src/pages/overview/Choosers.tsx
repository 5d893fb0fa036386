import { useNavigate } from '@tanstack/react-router';
import type { DataRegion } from '../../reference/divisions';
import type { Search } from '../address';
import { useApp, useWords } from '../context';
import { RegionChooser } from '../RegionChooser';
import { keepPreferences } from '../preferences';
import { useOwnUnit } from './useOwnUnit';

/** Whose board this is: the region, and within it the reader's own unit. */
export function Choosers({ region }: { region: DataRegion }) {
  const { t, pick } = useWords();
  const { outline } = useApp();
  const navigate = useNavigate();
  const own = useOwnUnit(region);
  const choose = (change: Record<string, string | undefined>) =>
    void navigate({ to: '/', search: (previous: Search) => ({ ...previous, ...change }) });
  return (
    <div className="choosers">
      <RegionChooser region={region} onChoose={(next) => choose({ region: next, unit: undefined })} />
      <label className="chooser">
        {t('choose.unit')}
        <select
          value={own?.id ?? ''}
          onChange={(event) => {
            keepPreferences({ unit: event.target.value });
            choose({ unit: event.target.value || undefined });
          }}
        >
          <option value="">{t('choose.unitNone')}</option>
          {outline.units
            .filter((unit) => unit.region === region)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {pick(label)}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
